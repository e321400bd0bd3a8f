import { Component, type ComponentChildren } from 'preact'
import type { ScreenProps } from './props'

/** What breaks in here, in a later file's view, ends here: the rest of the screen stands, and the partner is told. */
export class ErrorBoundary extends Component<ScreenProps & { children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false }

  override componentDidCatch(error: unknown) {
    this.setState({ broken: true })
    this.props.ctx.reportError(error)
  }

  render() {
    const { ctx, children } = this.props
    return this.state.broken ? <p class="soft">{ctx.text.unavailable}</p> : children
  }
}
