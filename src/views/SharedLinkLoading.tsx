import { Component } from 'preact'
import { Button } from './Button'
import { LazyBoundary } from './LazyBoundary'
import type { ScreenProps } from './props'
import { ReportSlot } from './ReportSlot'
import { ScreenLayout } from './ScreenLayout'

/** In place of the check, while the page's address carries a result: what opens it comes in a later file. */
export class SharedLinkLoading extends Component<ScreenProps> {
  override componentDidMount() {
    this.props.ctx.fullReport.load()
  }

  render({ ctx }: ScreenProps) {
    const { fullReport: depth, text, link } = ctx
    if (depth.value) return <ReportSlot ctx={ctx} part="Opened" />
    return (
      <ScreenLayout ctx={ctx} screen="loading">
        <LazyBoundary ctx={ctx} of={depth}>
          {() => null}
        </LazyBoundary>
        <div class="row">
          <Button
            action="cancel"
            onClick={() => {
              link.value = null
            }}
          >
            {text.skip}
          </Button>
        </div>
      </ScreenLayout>
    )
  }
}
