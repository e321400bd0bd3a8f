import { Component } from 'preact'
import { fill } from '../../lib/fill'
import { Button } from '../Button'
import { Dial } from '../Dial'
import { Frame } from '../Frame'
import { Heading } from '../Heading'
import { rendered } from '../rendered'
import { Ladder } from '../result/Ladder'
import type { DeepProps } from './deep'
import { linkReading } from './link'

/** Opens the link that the page's address carries: its answers at once, as something looked at; a band, or a fault, as a screen of its own. */
export class Opened extends Component<DeepProps> {
  override componentDidMount() {
    this.open()
  }
  override componentDidUpdate() {
    this.open()
  }

  open() {
    const { app } = this.props
    const read = linkReading(app)
    if (read?.kind !== 'answers') return
    app.opened.value = read
    app.session.look(read.answers, 'link')
    app.link.value = null
  }

  /** Back to where the visitor stood. The focus follows, since what was pressed is gone. */
  leave = async ({ currentTarget }: MouseEvent) => {
    const card = (currentTarget as Element).closest('.card')
    this.props.app.link.value = null
    await rendered()
    card?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  }

  render({ app }: DeepProps) {
    const { text, session, instrument } = app
    const read = linkReading(app)
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
        <Frame app={app} screen="error">
          <div class="refused">
            <Heading app={app} class="display">
              {text.linkFault}
            </Heading>
            <p class="lead" role="alert">
              {text[`refused-${read.reason}`]}
            </p>
            <p class="soft">{text.linkFaultText}</p>
            {way}
          </div>
        </Frame>
      )
    const { band, index, of, otherVersion } = read
    const face = (
      <>
        <div>
          <p class="soft kicker">{text.linkBand}</p>
          <Heading app={app} class="display" part="heading band" data-band={band.id}>
            {band.name}
          </Heading>
          <p class="lead">{band.meaning}</p>
        </div>
        <Dial band={index} note={fill(text.of, { of })} />
        <Ladder app={app} index={index} earned={index} />
      </>
    )
    return (
      <Frame app={app} screen="result" face={face} foot={text.disclaimer}>
        <div class="note origin" data-origin="link">
          <p>{text.linkBandText}</p>
          {otherVersion && <p>{fill(text.otherVersion, { version: otherVersion, present: instrument.version })}</p>}
        </div>
        {way}
      </Frame>
    )
  }
}
