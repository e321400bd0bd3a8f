import { Component } from 'preact'
import { CurrentScreen } from './CurrentScreen'
import { ErrorScreen } from './ErrorScreen'
import type { AppProps, ViewContext } from './props'
import { SharedLinkLoading } from './SharedLinkLoading'
import { createViewContext } from './view-context'

interface AppState {
  ctx: ViewContext
  broken: boolean
}

/** The whole check, as one tree. What breaks inside it ends here: a sentence and a way to start again. */
export class App extends Component<AppProps, AppState> {
  constructor(props: AppProps) {
    super(props)
    this.state = { ctx: createViewContext(props, problem => this.componentDidCatch(problem)), broken: false }
  }

  override componentDidCatch(error: unknown) {
    this.setState({ broken: true })
    this.props.onError(error)
  }

  render() {
    const { ctx, broken } = this.state
    const restart = () => {
      this.setState({ broken: false })
      ctx.session.restart()
    }
    return (
      <div class="card" part="card">
        {broken ? (
          <ErrorScreen ctx={ctx} onRestart={restart} />
        ) : ctx.link.value ? (
          <SharedLinkLoading ctx={ctx} />
        ) : (
          <CurrentScreen ctx={ctx} />
        )}
      </div>
    )
  }
}
