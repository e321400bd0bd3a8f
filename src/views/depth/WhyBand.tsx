import { fill } from '../../lib/fill'
import type { CapTrace, Point } from '../../report/trace'
import { Button } from '../Button'
import { Fold } from '../Fold'
import { References } from '../References'
import { Section } from '../Section'
import { isOwn, type ShownProps } from './deep'
import { answerOf, questionOf, share, topicOf } from './reading'

/** Why this band: certainty in words, what the score earns, what holds it, and every answer with its points. */
export function WhyBand({ app, shown }: ShownProps) {
  const { text, tools, scorer, instrument } = app
  const { result, answers } = shown
  const found = tools.trace(scorer, answers, result)
  const [earned, next] = [instrument.bands[found.earned - 1], instrument.bands[found.earned]]
  return (
    <Section app={app} title={text.why}>
      <p>
        {earned &&
          fill(text.whyScore, {
            score: share(app, result.score ?? 0),
            band: earned.name,
            from: share(app, earned.from),
          })}{' '}
        {next && fill(text.whyNext, { band: next.name, from: share(app, next.from) })}
      </p>
      {found.caps.map(cap => (
        <Held key={cap.id} app={app} shown={shown} cap={cap} />
      ))}
      <p>
        <b>{text.sure}</b>
        <br />
        {sureness(app, shown)}
      </p>
      {found.conflicts.length > 0 && <p>{text.whyConflicts}</p>}
      <div class="line">
        <Fold app={app} label={text.points}>
          <p class="soft">{text.pointsText}</p>
          <ul class="points earned">
            {found.points.map(point => (
              <PointRow key={point.question} app={app} shown={shown} point={point} />
            ))}
          </ul>
        </Fold>
      </div>
    </Section>
  )
}

function Held({ app, shown, cap }: ShownProps & { cap: CapTrace }) {
  const { text, session, instrument } = app
  const { reason, references, certainty, questions, band } = cap
  return (
    <div class="note" data-held={cap.id}>
      <b>{fill(text.whyHeld, { band: instrument.bands[band - 1]?.name ?? '' })}</b>
      <p>
        {reason} <References of={references} />
      </p>
      {certainty && (
        <p>{fill(text.whyCertainty, { known: share(app, certainty.known), least: share(app, certainty.least) })}</p>
      )}
      <ul class="ways">
        {questions.map(id => (
          <li key={id}>
            {topicOf(app, id)}: {answerOf(app, shown.answers, id)}{' '}
            {isOwn(app, shown) && (
              <Button kind="link" action="change" onClick={() => session.change(id)}>
                {fill(text.changeOne, { topic: questionOf(app, id)?.topic ?? id })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What an answer brings, of what it could. The topic leads to the answer. */
function PointRow({ app, shown, point }: ShownProps & { point: Point }) {
  const { text, session, instrument } = app
  const { question, state, gained, lost } = point
  const figure = new Intl.NumberFormat(instrument.language, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
    numberingSystem: 'latn',
  })
  const whole = gained + lost
  return (
    <li data-point={question}>
      <div>
        {isOwn(app, shown) ? (
          <Button kind="link" action="change" onClick={() => session.change(question)}>
            {topicOf(app, question)}
          </Button>
        ) : (
          <b>{topicOf(app, question)}</b>
        )}
        <p class="soft">{answerOf(app, shown.answers, question)}</p>
      </div>
      <div class="figure">
        <b>
          {state === 'left-out'
            ? text.pointsOut
            : fill(text.pointsOf, { gained: figure.format(gained * 100), all: figure.format(whole * 100) })}
        </b>
        {whole > 0 && (
          <span class="bar" aria-hidden="true">
            <i style={{ inlineSize: `${(gained / whole) * 100}%` }} />
          </span>
        )}
      </div>
    </li>
  )
}

function sureness(
  app: ShownProps['app'],
  { result: { asked, answered, unsure, certainty, provisional } }: ShownProps['shown'],
) {
  const n = asked - answered + unsure
  if (!n) return app.text.sureAll
  return fill(provisional ? app.text.sureFew : app.text.sureMost, { known: share(app, certainty), n })
}
