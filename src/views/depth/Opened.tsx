import { Component } from 'preact'
import type { ScreenProps } from '../props'

/** Opens the link that the page's address carries. */
export class Opened extends Component<ScreenProps> {
  override componentDidMount() {
    this.props.app.link.value = null
  }

  render() {
    return null
  }
}
