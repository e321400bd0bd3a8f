import { Component } from 'preact'
import { ErrorScreen } from './ErrorScreen'
import { Opening } from './Opening'
import type { AppProps, Stage } from './props'
import { Steps } from './Steps'
import { createStage } from './stage'

interface AppState {
  app: Stage
  broken: boolean
}

/** The whole check, as one tree. What breaks inside it ends here: a sentence and a way to start again. */
export class App extends Component<AppProps, AppState> {
  constructor(props: AppProps) {
    super(props)
    this.state = { app: createStage(props, fault => this.componentDidCatch(fault)), broken: false }
  }

  override componentDidCatch(fault: unknown) {
    this.setState({ broken: true })
    this.props.onFault(fault)
  }

  render() {
    const { app, broken } = this.state
    const restart = () => {
      this.setState({ broken: false })
      app.session.restart()
    }
    return (
      <div class="card" part="card">
        {broken ? (
          <ErrorScreen app={app} onRestart={restart} />
        ) : app.link.value ? (
          <Opening app={app} />
        ) : (
          <Steps app={app} />
        )}
      </div>
    )
  }
}
