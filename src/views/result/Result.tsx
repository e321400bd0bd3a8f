import { Component } from 'preact'
import { fill } from '../../lib/fill'
import { Awaited } from '../Awaited'
import { Deep } from '../Deep'
import { Fold } from '../Fold'
import { Frame } from '../Frame'
import type { ScreenProps } from '../props'
import { Restart } from '../Restart'
import { Afterwards } from './Afterwards'
import { CallToAction } from './CallToAction'
import { Face } from './Face'
import { Gaps } from './Gaps'
import { Remarks } from './Remarks'
import { Themes } from './Themes'

/** Answer, reason, what to do, detail, what to take away. */
export class ResultScreen extends Component<ScreenProps> {
  override componentDidMount() {
    const { details, depth } = this.props.app
    details.load()
    depth.load()
  }

  render({ app }: ScreenProps) {
    const { session, text, details, depth } = app
    const result = session.shown.value?.result
    if (!result) return null
    const { version, hash } = result.instrument
    return (
      <Frame app={app} screen="result" face={<Face app={app} result={result} />} foot={text.disclaimer}>
        <Deep app={app} part="Origin" />
        <Gaps app={app} result={result} />
        <CallToAction app={app} />
        <Deep app={app} part="Up" />
        <Remarks app={app} result={result} />
        <Themes app={app} result={result} />
        <Deep app={app} part="Detail" />
        <Awaited app={app} of={depth}>
          {({ TakeAway }) => <TakeAway app={app} />}
        </Awaited>
        <div class="row">{session.result.value === result && <Restart app={app} />}</div>
        <div class="line">
          <Fold app={app} label={text.how}>
            <Awaited app={app} of={details}>
              {({ method }) => method.map(paragraph => <p key={paragraph}>{paragraph}</p>)}
            </Awaited>
            <p class="soft">{fill(text.version, { version, hash: hash.slice(0, 15) })}</p>
          </Fold>
        </div>
        <Afterwards app={app} />
      </Frame>
    )
  }
}
