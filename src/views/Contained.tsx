import { Component, type ComponentChildren } from 'preact'
import type { ScreenProps } from './props'

/** What breaks in here, in a later file's view, ends here: the rest of the screen stands, and the partner is told. */
export class Contained extends Component<ScreenProps & { children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false }

  override componentDidCatch(fault: unknown) {
    this.setState({ broken: true })
    this.props.app.report(fault)
  }

  render() {
    const { app, children } = this.props
    return this.state.broken ? <p class="soft">{app.text.unavailable}</p> : children
  }
}
