import { Component } from 'preact'
import { fillPlaceholders } from '../../lib/fill-placeholders'
import { BandBadge } from '../BandBadge'
import { Button } from '../Button'
import { Heading } from '../Heading'
import { BandLadder } from '../result/BandLadder'
import { ScreenLayout } from '../ScreenLayout'
import { waitForRender } from '../wait-for-render'
import { decodeSharedLink } from './decode-shared-link'
import type { ReportProps } from './report-context'

/**
 * Opens the shared result link in the page's address. Answers from the link are shown as a preview in the result screen. A
 * link with the band only, or an unreadable link, has its own screen, which this component renders.
 */
export class OpenedLink extends Component<ReportProps> {
  override componentDidMount() {
    this.open()
  }
  override componentDidUpdate() {
    this.open()
  }

  /** Starts the preview if the link contains answers. */
  open() {
    const { ctx } = this.props
    const opened = decodeSharedLink(ctx)
    if (opened?.kind !== 'answers') return
    ctx.openedResult.value = opened
    ctx.session.previewResult(opened.answers, 'link')
    ctx.resultLink.value = null
  }

  /**
   * Closes the link and returns to the visitor's previous screen. Moves the focus to its heading, because the pressed
   * button is gone.
   */
  close = async ({ currentTarget }: MouseEvent) => {
    const card = (currentTarget as Element).closest('.card')
    this.props.ctx.resultLink.value = null
    await waitForRender()
    card?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  }

  render({ ctx }: ReportProps) {
    const { text, session, instrument } = ctx
    const opened = decodeSharedLink(ctx)
    if (!opened || opened.kind === 'answers') return null
    const backButton = (
      <div class="row">
        <Button kind="primary" action="cancel" onClick={this.close}>
          {session.shownResult.value ? text.putBack : text.takeYourself}
        </Button>
      </div>
    )
    if (opened.kind === 'refused')
      return (
        <ScreenLayout ctx={ctx} screen="error">
          <div class="refused">
            <Heading ctx={ctx} class="display">
              {text.linkFault}
            </Heading>
            <p class="lead" role="alert">
              {text[`refused-${opened.reason}`]}
            </p>
            <p class="soft">{text.linkFaultText}</p>
            {backButton}
          </div>
        </ScreenLayout>
      )
    const { band, index, of, otherVersion } = opened
    const face = (
      <>
        <div>
          <p class="soft kicker">{text.linkBand}</p>
          <Heading ctx={ctx} class="display" part="heading band" data-band={band.id}>
            {band.name}
          </Heading>
          <p class="lead">{band.meaning}</p>
        </div>
        <BandBadge band={index} label={fillPlaceholders(text.of, { of })} />
        <BandLadder ctx={ctx} index={index} earned={index} />
      </>
    )
    return (
      <ScreenLayout ctx={ctx} screen="result" header={face} footer={text.disclaimer}>
        <div class="note origin" data-origin="link">
          <p>{text.linkBandText}</p>
          {otherVersion && (
            <p>{fillPlaceholders(text.otherVersion, { version: otherVersion, present: instrument.version })}</p>
          )}
        </div>
        {backButton}
      </ScreenLayout>
    )
  }
}
