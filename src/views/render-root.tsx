import { Component, type ComponentChildren, render } from 'preact'

interface RootProps {
  onError: (error: unknown) => void
  children: ComponentChildren
}

/**
 * The outermost error boundary. It reports an error that no inner boundary has caught, and renders nothing from then
 * on.
 */
class Root extends Component<RootProps, { hasError: boolean }> {
  override state = { hasError: false }

  override componentDidCatch(error: unknown) {
    this.setState({ hasError: true })
    this.props.onError(error)
  }

  render({ children }: RootProps) {
    return this.state.hasError ? null : children
  }
}

/**
 * Renders a preact tree into an element. From then on each component renders again when a signal that it has read
 * changes.
 *
 * @param onError called with each error that no inner error boundary has caught, so that none reaches the host page
 * @returns a function that unmounts the tree
 */
export function renderRoot(tree: ComponentChildren, element: Element, onError: (error: unknown) => void): () => void {
  render(<Root onError={onError}>{tree}</Root>, element)
  return () => render(null, element)
}
