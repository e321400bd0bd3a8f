import { Component, type ComponentChildren } from 'preact'
import type { ScreenProps } from './props'

/**
 * Catches errors of the views inside it, which come from a lazily loaded chunk. It reports the error and shows a short
 * message in their place; the rest of the screen stays usable.
 */
export class ErrorBoundary extends Component<ScreenProps & { children: ComponentChildren }, { hasError: boolean }> {
  override state = { hasError: false }

  override componentDidCatch(error: unknown) {
    this.setState({ hasError: true })
    this.props.ctx.reportError(error)
  }

  render() {
    const { ctx, children } = this.props
    return this.state.hasError ? <p class="soft">{ctx.text.unavailable}</p> : children
  }
}
