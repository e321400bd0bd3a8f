import { Frame } from './Frame'
import { Heading } from './Heading'
import type { ScreenProps } from './props'
import { CallToAction } from './result/CallToAction'

/** Nothing applies, now or yet: why, and what would change that, or what to settle first. */
export function NotApplicable({ app }: ScreenProps) {
  const { session, words } = app
  const text = words.value
  const applies = session.result.value?.applies
  const { title, because, heading, points } = session.instrument.value.outcomes[applies === 'later' ? 'later' : 'no']
  return (
    <Frame app={app} screen="not-applicable" foot={text.disclaimer}>
      <div class="face">
        <div>
          <p class="soft">{text.result}</p>
          <Heading app={app} class="display">
            {title}
          </Heading>
          <p class="lead">{because}</p>
        </div>
      </div>
      <div class="pad">
        <section>
          <Heading app={app} below={1}>
            {heading}
          </Heading>
          <ol class="points">
            {points.map(point => (
              <li key={point.title}>
                <b>{point.title}</b>
                <p class="soft">{point.text}</p>
              </li>
            ))}
          </ol>
        </section>
        <div class="row">
          <button
            type="button"
            class="primary"
            part="button button-primary"
            data-action="restart"
            onClick={session.again}
          >
            {text.again}
          </button>
        </div>
        <CallToAction app={app} />
      </div>
    </Frame>
  )
}
