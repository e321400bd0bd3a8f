import { Component } from 'preact'
import { Button } from './Button'
import { Heading } from './Heading'
import { LazyBoundary } from './LazyBoundary'
import type { ScreenProps } from './props'
import { ReportSlot } from './ReportSlot'
import { CallToAction } from './result/CallToAction'
import { ContactAndSentData } from './result/ContactAndSentData'
import { ScreenLayout } from './ScreenLayout'
import { Section } from './Section'

/** Nothing applies, now or yet: why, and what would change that, or what to settle first. */
export class NotApplicableScreen extends Component<ScreenProps> {
  override componentDidMount() {
    this.props.ctx.fullReport.load()
  }

  render({ ctx }: ScreenProps) {
    const { session, text, instrument, fullReport: depth } = ctx
    const shown = session.shown.value?.result
    const { title, because, heading, points } = instrument.outcomes[shown?.applies === 'later' ? 'later' : 'no']
    const face = (
      <div>
        <p class="soft kicker">{text.result}</p>
        <Heading ctx={ctx} class="display">
          {title}
        </Heading>
        <p class="lead">{because}</p>
      </div>
    )
    return (
      <ScreenLayout ctx={ctx} screen="not-applicable" face={face} foot={text.disclaimer}>
        <ReportSlot ctx={ctx} part="Origin" />
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
          {session.result.value === shown && (
            <Button kind="primary" action="restart" onClick={session.checkAgain}>
              {text.again}
            </Button>
          )}
        </div>
        <LazyBoundary ctx={ctx} of={depth}>
          {({ TakeAway }) => <TakeAway ctx={ctx} />}
        </LazyBoundary>
        <ContactAndSentData ctx={ctx} />
      </ScreenLayout>
    )
  }
}
