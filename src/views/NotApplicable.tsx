import { Component } from 'preact'
import { Awaited } from './Awaited'
import { Button } from './Button'
import { Deep } from './Deep'
import { Frame } from './Frame'
import { Heading } from './Heading'
import type { ScreenProps } from './props'
import { Afterwards } from './result/Afterwards'
import { CallToAction } from './result/CallToAction'
import { Section } from './Section'

/** Nothing applies, now or yet: why, and what would change that, or what to settle first. */
export class NotApplicable extends Component<ScreenProps> {
  override componentDidMount() {
    this.props.app.depth.load()
  }

  render({ app }: ScreenProps) {
    const { session, text, instrument, depth } = app
    const shown = session.shown.value?.result
    const { title, because, heading, points } = instrument.outcomes[shown?.applies === 'later' ? 'later' : 'no']
    const face = (
      <div>
        <p class="soft kicker">{text.result}</p>
        <Heading app={app} class="display">
          {title}
        </Heading>
        <p class="lead">{because}</p>
      </div>
    )
    return (
      <Frame app={app} screen="not-applicable" face={face} foot={text.disclaimer}>
        <Deep app={app} part="Origin" />
        <Section app={app} title={heading}>
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
        <CallToAction app={app} />
        <div class="row">
          {session.result.value === shown && (
            <Button kind="primary" action="restart" onClick={session.again}>
              {text.again}
            </Button>
          )}
        </div>
        <Awaited app={app} of={depth}>
          {({ TakeAway }) => <TakeAway app={app} />}
        </Awaited>
        <Afterwards app={app} />
      </Frame>
    )
  }
}
