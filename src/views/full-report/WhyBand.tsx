import { fill } from '../../lib/fill'
import type { CapBreakdown, Point } from '../../report/score-breakdown'
import { Button } from '../Button'
import { Disclosure } from '../Disclosure'
import { References } from '../References'
import { Section } from '../Section'
import { answerOf, formatShare, questionOf, topicOf } from './labels'
import { isOwnResult, type ShownProps } from './report-context'

/** Why this band: certainty in words, what the score earns, what holds it, and every answer with its points. */
export function WhyBand({ ctx, shown }: ShownProps) {
  const { text, tools, scorer, instrument } = ctx
  const { result, answers } = shown
  const found = tools.scoreBreakdown(scorer, answers, result)
  const [earned, next] = [instrument.bands[found.earned - 1], instrument.bands[found.earned]]
  return (
    <Section ctx={ctx} title={text.why}>
      <p>
        {earned &&
          fill(text.whyScore, {
            score: formatShare(ctx, result.score ?? 0),
            band: earned.name,
            from: formatShare(ctx, earned.from),
          })}{' '}
        {next && fill(text.whyNext, { band: next.name, from: formatShare(ctx, next.from) })}
      </p>
      {found.caps.map(cap => (
        <Held key={cap.id} ctx={ctx} shown={shown} cap={cap} />
      ))}
      <p>
        <b>{text.sure}</b>
        <br />
        {sureness(ctx, shown)}
      </p>
      {found.conflicts.length > 0 && <p>{text.whyConflicts}</p>}
      <div class="line">
        <Disclosure ctx={ctx} label={text.points}>
          <p class="soft">{text.pointsText}</p>
          <ul class="points earned">
            {found.points.map(point => (
              <PointRow key={point.question} ctx={ctx} shown={shown} point={point} />
            ))}
          </ul>
        </Disclosure>
      </div>
    </Section>
  )
}

function Held({ ctx, shown, cap }: ShownProps & { cap: CapBreakdown }) {
  const { text, session, instrument } = ctx
  const { reason, references, certainty, questions, band } = cap
  return (
    <div class="note" data-held={cap.id}>
      <b>{fill(text.whyHeld, { band: instrument.bands[band - 1]?.name ?? '' })}</b>
      <p>
        {reason} <References of={references} />
      </p>
      {certainty && (
        <p>
          {fill(text.whyCertainty, {
            known: formatShare(ctx, certainty.known),
            least: formatShare(ctx, certainty.least),
          })}
        </p>
      )}
      <ul class="ways">
        {questions.map(id => (
          <li key={id}>
            {topicOf(ctx, id)}: {answerOf(ctx, shown.answers, id)}{' '}
            {isOwnResult(ctx, shown) && (
              <Button kind="link" action="change" onClick={() => session.change(id)}>
                {fill(text.changeOne, { topic: questionOf(ctx, id)?.topic ?? id })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What an answer brings, of what it could. The topic leads to the answer. */
function PointRow({ ctx, shown, point }: ShownProps & { point: Point }) {
  const { text, session, instrument } = ctx
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
        {isOwnResult(ctx, shown) ? (
          <Button kind="link" action="change" onClick={() => session.change(question)}>
            {topicOf(ctx, question)}
          </Button>
        ) : (
          <b>{topicOf(ctx, question)}</b>
        )}
        <p class="soft">{answerOf(ctx, shown.answers, question)}</p>
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
  ctx: ShownProps['ctx'],
  { result: { asked, answered, unsure, certainty, provisional } }: ShownProps['shown'],
) {
  const n = asked - answered + unsure
  if (!n) return ctx.text.sureAll
  return fill(provisional ? ctx.text.sureFew : ctx.text.sureMost, { known: formatShare(ctx, certainty), n })
}
