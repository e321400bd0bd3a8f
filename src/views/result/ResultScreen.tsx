import { Component } from 'preact'
import { fillPlaceholders } from '../../lib/fill-placeholders'
import { Disclosure } from '../Disclosure'
import { hiddenFromRecorders } from '../hidden-from-recorders'
import { LazyBoundary } from '../LazyBoundary'
import type { ScreenProps } from '../props'
import { ReportSlot } from '../ReportSlot'
import { RestartButton } from '../RestartButton'
import { ScreenLayout } from '../ScreenLayout'
import { CallToAction } from './CallToAction'
import { ConflictsAndAdvice } from './ConflictsAndAdvice'
import { ContactAndSentData } from './ContactAndSentData'
import { GapList } from './GapList'
import { ResultHeader } from './ResultHeader'
import { ThemeScores } from './ThemeScores'

/** Screen with the whole result: band, gaps, theme scores, full report, exports, and the data that was sent. */
export class ResultScreen extends Component<ScreenProps> {
  override componentDidMount() {
    const { details, fullReport } = this.props.ctx
    details.load()
    fullReport.load()
  }

  render({ ctx }: ScreenProps) {
    const { session, text, details, fullReport } = ctx
    const result = session.shownResult.value?.result
    if (!result) return null
    const { version, hash } = result.instrument
    return (
      <ScreenLayout
        ctx={ctx}
        screen="result"
        header={<ResultHeader ctx={ctx} result={result} />}
        footer={text.disclaimer}
        attributes={hiddenFromRecorders}
      >
        <ReportSlot ctx={ctx} view="ResultSource" />
        <GapList ctx={ctx} result={result} />
        <CallToAction ctx={ctx} />
        <ReportSlot ctx={ctx} view="NextBand" />
        <ConflictsAndAdvice ctx={ctx} result={result} />
        <ThemeScores ctx={ctx} result={result} />
        <ReportSlot ctx={ctx} view="ReportDetails" />
        <LazyBoundary ctx={ctx} resource={fullReport}>
          {({ ExportPanel }) => <ExportPanel ctx={ctx} />}
        </LazyBoundary>
        <div class="row">{session.result.value === result && <RestartButton ctx={ctx} />}</div>
        <div class="line">
          <Disclosure ctx={ctx} label={text.how}>
            <LazyBoundary ctx={ctx} resource={details}>
              {({ method }) => method.map(paragraph => <p key={paragraph}>{paragraph}</p>)}
            </LazyBoundary>
            <p class="soft">{fillPlaceholders(text.version, { version, hash: hash.slice(0, 15) })}</p>
          </Disclosure>
        </div>
        <ContactAndSentData ctx={ctx} />
      </ScreenLayout>
    )
  }
}
