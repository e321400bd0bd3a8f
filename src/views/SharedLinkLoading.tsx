import { Component } from 'preact'
import { Button } from './Button'
import { LazyBoundary } from './LazyBoundary'
import type { ScreenProps } from './props'
import { ReportSlot } from './ReportSlot'
import { ScreenLayout } from './ScreenLayout'

/**
 * Replaces the screens of the check while the page's address contains a shared result that is not opened yet. Loads the
 * chunk `full-report`, whose view opens the link.
 */
export class SharedLinkLoading extends Component<ScreenProps> {
  override componentDidMount() {
    this.props.ctx.fullReport.load()
  }

  render({ ctx }: ScreenProps) {
    const { fullReport, text, resultLink } = ctx
    if (fullReport.loaded) return <ReportSlot ctx={ctx} view="OpenedLink" />
    return (
      <ScreenLayout ctx={ctx} screen="loading">
        <LazyBoundary ctx={ctx} resource={fullReport}>
          {() => null}
        </LazyBoundary>
        <div class="row">
          <Button
            action="cancel"
            onClick={() => {
              resultLink.value = null
            }}
          >
            {text.skip}
          </Button>
        </div>
      </ScreenLayout>
    )
  }
}
