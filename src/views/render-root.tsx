import { effect } from '@preact/signals-core'
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
 * Renders a preact tree into an element, and again when a signal changes that a component has read. Until the chunk
 * `check` has loaded `@preact/signals`, which renders only the component that has read the signal, the effect here
 * renders the whole tree: the script tag's file contains only the core of that package.
 *
 * @param createTree returns the tree; called for each rendering of the whole tree
 * @param onError called with each error that no inner error boundary has caught, so that none reaches the host page
 * @returns a function that unmounts the tree
 */
export function renderRoot(
  createTree: () => ComponentChildren,
  element: Element,
  onError: (error: unknown) => void,
): () => void {
  const stop = effect(() => render(<Root onError={onError}>{createTree()}</Root>, element))
  return () => {
    stop()
    render(null, element)
  }
}
