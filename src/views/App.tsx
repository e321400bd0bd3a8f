import { Component } from 'preact'
import { CurrentScreen } from './CurrentScreen'
import type { AppProps, ViewContext } from './props'
import { createViewContext } from './view-context'

interface AppState {
  ctx: ViewContext
  hasError: boolean
}

/**
 * The root component of the check. After an error in any view it shows the error screen, where the visitor can restart;
 * after an error before the check has loaded, the fallback children of the element.
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
    const check = ctx.check.loaded
    const restart = () => {
      this.setState({ hasError: false })
      check?.session.restart()
    }
    // If the check fails to load, the start screen says so.
    const isOpeningLink = ctx.resultLink.value && ctx.check.state.value !== 'failed'
    return (
      <div class="card" part="card" data-screen={isOpeningLink && !check ? 'loading' : undefined}>
        {hasError ? (
          check ? (
            <check.ErrorScreen ctx={ctx} onRestart={restart} />
          ) : (
            <slot />
          )
        ) : isOpeningLink ? (
          check ? (
            <check.SharedLinkLoading ctx={ctx} />
          ) : (
            <p class="stays pad" role="status">
              {ctx.text.busy}
            </p>
          )
        ) : (
          <CurrentScreen ctx={ctx} />
        )}
      </div>
    )
  }
}
