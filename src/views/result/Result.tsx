import { Component } from 'preact'
import { fill } from '../../words/fill'
import { Fold } from '../Fold'
import { Frame } from '../Frame'
import { LongText } from '../LongText'
import type { ScreenProps } from '../props'
import { Restart } from '../Restart'
import { CallToAction } from './CallToAction'
import { Face } from './Face'
import { Gaps } from './Gaps'
import { Remarks } from './Remarks'
import { Themes } from './Themes'

/** Answer, reason, what to do, detail, what to take away. */
export class ResultScreen extends Component<ScreenProps> {
  override componentDidMount() {
    this.props.app.later.load()
  }

  render({ app }: ScreenProps) {
    const { session, text } = app
    const result = session.result.value
    if (!result) return null
    const { version, hash } = result.instrument
    return (
      <Frame app={app} screen="result" face={<Face app={app} result={result} />} foot={text.disclaimer}>
        <Gaps app={app} result={result} />
        <Remarks app={app} result={result} />
        <Themes app={app} result={result} />
        <CallToAction app={app} />
        <div class="row">
          <Restart app={app} />
        </div>
        <div class="line">
          <Fold app={app} label={text.how}>
            <LongText app={app}>{({ method }) => method.map(paragraph => <p key={paragraph}>{paragraph}</p>)}</LongText>
            <p class="soft">{fill(text.version, { version, hash: hash.slice(0, 15) })}</p>
          </Fold>
        </div>
        <div class="line">
          <Fold app={app} label={text.leaves}>
            <p>
              {text.leavesNothing} {text.stays}
            </p>
          </Fold>
        </div>
      </Frame>
    )
  }
}
