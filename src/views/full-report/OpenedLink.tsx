import { Component } from 'preact'
import { fill } from '../../lib/fill'
import { BandBadge } from '../BandBadge'
import { Button } from '../Button'
import { Heading } from '../Heading'
import { rendered } from '../rendered'
import { BandLadder } from '../result/BandLadder'
import { ScreenLayout } from '../ScreenLayout'
import { readSharedLink } from './read-shared-link'
import type { ReportProps } from './report-context'

/** Opens the link that the page's address carries: its answers at once, as something looked at; a band, or a fault, as a screen of its own. */
export class OpenedLink extends Component<ReportProps> {
  override componentDidMount() {
    this.open()
  }
  override componentDidUpdate() {
    this.open()
  }

  open() {
    const { ctx } = this.props
    const read = readSharedLink(ctx)
    if (read?.kind !== 'answers') return
    ctx.opened.value = read
    ctx.session.preview(read.answers, 'link')
    ctx.link.value = null
  }

  /** Back to where the visitor stood. The focus follows, since what was pressed is gone. */
  leave = async ({ currentTarget }: MouseEvent) => {
    const card = (currentTarget as Element).closest('.card')
    this.props.ctx.link.value = null
    await rendered()
    card?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  }

  render({ ctx }: ReportProps) {
    const { text, session, instrument } = ctx
    const read = readSharedLink(ctx)
    if (!read || read.kind === 'answers') return null
    const way = (
      <div class="row">
        <Button kind="primary" action="cancel" onClick={this.leave}>
          {session.shown.value ? text.putBack : text.takeYourself}
        </Button>
      </div>
    )
    if (read.kind === 'refused')
      return (
        <ScreenLayout ctx={ctx} screen="error">
          <div class="refused">
            <Heading ctx={ctx} class="display">
              {text.linkFault}
            </Heading>
            <p class="lead" role="alert">
              {text[`refused-${read.reason}`]}
            </p>
            <p class="soft">{text.linkFaultText}</p>
            {way}
          </div>
        </ScreenLayout>
      )
    const { band, index, of, otherVersion } = read
    const face = (
      <>
        <div>
          <p class="soft kicker">{text.linkBand}</p>
          <Heading ctx={ctx} class="display" part="heading band" data-band={band.id}>
            {band.name}
          </Heading>
          <p class="lead">{band.meaning}</p>
        </div>
        <BandBadge band={index} note={fill(text.of, { of })} />
        <BandLadder ctx={ctx} index={index} earned={index} />
      </>
    )
    return (
      <ScreenLayout ctx={ctx} screen="result" face={face} foot={text.disclaimer}>
        <div class="note origin" data-origin="link">
          <p>{text.linkBandText}</p>
          {otherVersion && <p>{fill(text.otherVersion, { version: otherVersion, present: instrument.version })}</p>}
        </div>
        {way}
      </ScreenLayout>
    )
  }
}
