import { Component } from 'preact'
import { CurrentScreen } from './CurrentScreen'
import { ErrorScreen } from './ErrorScreen'
import type { AppProps, ViewContext } from './props'
import { SharedLinkLoading } from './SharedLinkLoading'
import { createViewContext } from './view-context'

interface AppState {
  ctx: ViewContext
  hasError: boolean
}

/**
 * The root component of the check. After an error in any view it shows the error screen, where the visitor can restart.
 */
export class App extends Component<AppProps, AppState> {
  constructor(props: AppProps) {
    super(props)
    this.state = { ctx: createViewContext(props, error => this.componentDidCatch(error)), hasError: false }
  }

  override componentDidCatch(error: unknown) {
    this.setState({ hasError: true })
    this.props.onError(error)
  }

  render() {
    const { ctx, hasError } = this.state
    const restart = () => {
      this.setState({ hasError: false })
      ctx.check.loaded?.session.restart()
    }
    return (
      <div class="card" part="card">
        {hasError ? (
          <ErrorScreen ctx={ctx} onRestart={restart} />
        ) : ctx.resultLink.value ? (
          <SharedLinkLoading ctx={ctx} />
        ) : (
          <CurrentScreen ctx={ctx} />
        )}
      </div>
    )
  }
}
