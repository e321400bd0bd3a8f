import { Component } from 'preact'
import { fill } from '../../lib/fill'
import { Disclosure } from '../Disclosure'
import { LazyBoundary } from '../LazyBoundary'
import type { ScreenProps } from '../props'
import { ReportSlot } from '../ReportSlot'
import { Restart } from '../Restart'
import { ScreenLayout } from '../ScreenLayout'
import { CallToAction } from './CallToAction'
import { ConflictsAndAdvice } from './ConflictsAndAdvice'
import { ContactAndSentData } from './ContactAndSentData'
import { GapList } from './GapList'
import { ResultHeader } from './ResultHeader'
import { ThemeScores } from './ThemeScores'

/** Answer, reason, what to do, detail, what to take away. */
export class ResultScreen extends Component<ScreenProps> {
  override componentDidMount() {
    const { details, fullReport: depth } = this.props.ctx
    details.load()
    depth.load()
  }

  render({ ctx }: ScreenProps) {
    const { session, text, details, fullReport: depth } = ctx
    const result = session.shown.value?.result
    if (!result) return null
    const { version, hash } = result.instrument
    return (
      <ScreenLayout ctx={ctx} screen="result" face={<ResultHeader ctx={ctx} result={result} />} foot={text.disclaimer}>
        <ReportSlot ctx={ctx} part="Origin" />
        <GapList ctx={ctx} result={result} />
        <CallToAction ctx={ctx} />
        <ReportSlot ctx={ctx} part="Up" />
        <ConflictsAndAdvice ctx={ctx} result={result} />
        <ThemeScores ctx={ctx} result={result} />
        <ReportSlot ctx={ctx} part="Detail" />
        <LazyBoundary ctx={ctx} of={depth}>
          {({ TakeAway }) => <TakeAway ctx={ctx} />}
        </LazyBoundary>
        <div class="row">{session.result.value === result && <Restart ctx={ctx} />}</div>
        <div class="line">
          <Disclosure ctx={ctx} label={text.how}>
            <LazyBoundary ctx={ctx} of={details}>
              {({ method }) => method.map(paragraph => <p key={paragraph}>{paragraph}</p>)}
            </LazyBoundary>
            <p class="soft">{fill(text.version, { version, hash: hash.slice(0, 15) })}</p>
          </Disclosure>
        </div>
        <ContactAndSentData ctx={ctx} />
      </ScreenLayout>
    )
  }
}
