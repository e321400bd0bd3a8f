import { Component } from 'preact'
import { Button } from './Button'
import { Heading } from './Heading'
import { hiddenFromRecorders } from './hidden-from-recorders'
import { LazyBoundary } from './LazyBoundary'
import type { ScreenProps } from './props'
import { ReportSlot } from './ReportSlot'
import { CallToAction } from './result/CallToAction'
import { ContactAndSentData } from './result/ContactAndSentData'
import { ScreenLayout } from './ScreenLayout'
import { Section } from './Section'

/**
 * Result screen for the outcomes `no` (the standard does not apply) and `later` (it does not apply yet): the reason,
 * and what would change the outcome or what to settle first.
 */
export class NotApplicableOrLaterScreen extends Component<ScreenProps> {
  override componentDidMount() {
    this.props.ctx.fullReport.load()
  }

  render({ ctx }: ScreenProps) {
    const { session, text, instrument, fullReport } = ctx
    const result = session.shownResult.value?.result
    const { title, because, heading, points } = instrument.outcomes[result?.applies === 'later' ? 'later' : 'no']
    const header = (
      <div>
        <p class="soft kicker">{text.result}</p>
        <Heading ctx={ctx} class="display">
          {title}
        </Heading>
        <p class="lead">{because}</p>
      </div>
    )
    return (
      <ScreenLayout
        ctx={ctx}
        screen="not-applicable"
        header={header}
        footer={text.disclaimer}
        attributes={hiddenFromRecorders}
      >
        <ReportSlot ctx={ctx} view="ResultSource" />
        <Section ctx={ctx} title={heading}>
          <ol class="points">
            {points.map((point, index) => (
              <li key={point.title}>
                <i class="number">{index + 1}</i>
                <p>
                  <b>{point.title}</b>
                  <br />
                  <span class="soft">{point.text}</span>
                </p>
              </li>
            ))}
          </ol>
        </Section>
        <CallToAction ctx={ctx} />
        <div class="row">
          {session.result.value === result && (
            <Button kind="primary" action="restart" onClick={session.restartWithAnswers}>
              {text.again}
            </Button>
          )}
        </div>
        <LazyBoundary ctx={ctx} resource={fullReport}>
          {({ ExportPanel }) => <ExportPanel ctx={ctx} />}
        </LazyBoundary>
        <ContactAndSentData ctx={ctx} />
      </ScreenLayout>
    )
  }
}
