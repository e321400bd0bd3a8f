import { Component, type ComponentChildren, render } from 'preact'

interface RootProps {
  onError: (error: unknown) => void
  children: ComponentChildren
}

/** The outermost error boundary: what no boundary inside has caught is reported, and nothing is shown. */
class Root extends Component<RootProps, { broken: boolean }> {
  override state = { broken: false }

  override componentDidCatch(error: unknown) {
    this.setState({ broken: true })
    this.props.onError(error)
  }

  render({ children }: RootProps) {
    return this.state.broken ? null : children
  }
}

/**
 * Renders a tree into an element. From then on each component renders by itself when a signal that it has read changes.
 *
 * @param onError called with what no boundary inside has caught: nothing reaches the page
 * @returns unmounts the tree
 */
export function renderRoot(tree: ComponentChildren, element: Element, onError: (error: unknown) => void): () => void {
  render(<Root onError={onError}>{tree}</Root>, element)
  return () => render(null, element)
}
