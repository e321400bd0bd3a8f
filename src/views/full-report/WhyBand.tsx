import { fillPlaceholders } from '../../lib/fill-placeholders'
import type { CapBreakdown, QuestionContribution } from '../../report/score-breakdown'
import { Button } from '../Button'
import { Disclosure } from '../Disclosure'
import { References } from '../References'
import { Section } from '../Section'
import { answerLabel, findQuestion, formatShare, topicLabel } from './labels'
import { isVisitorsOwnResult, type ShownResultProps } from './report-context'

/**
 * Explains the band: the band that the score earns, the caps that lower it, the certainty in words, and the points per
 * answer.
 */
export function WhyBand({ ctx, shown }: ShownResultProps) {
  const { text, tools, scorer, instrument } = ctx
  const { result, answers } = shown
  const breakdown = tools.scoreBreakdown(scorer, answers, result)
  const [earned, next] = [instrument.bands[breakdown.earnedBand - 1], instrument.bands[breakdown.earnedBand]]
  return (
    <Section ctx={ctx} title={text.why}>
      <p>
        {earned &&
          fillPlaceholders(text.whyScore, {
            score: formatShare(ctx, result.score ?? 0),
            band: earned.name,
            from: formatShare(ctx, earned.from),
          })}{' '}
        {next && fillPlaceholders(text.whyNext, { band: next.name, from: formatShare(ctx, next.from) })}
      </p>
      {breakdown.caps.map(cap => (
        <CapNote key={cap.id} ctx={ctx} shown={shown} cap={cap} />
      ))}
      <p>
        <b>{text.sure}</b>
        <br />
        {certaintyText(ctx, shown)}
      </p>
      {breakdown.conflicts.length > 0 && <p>{text.whyConflicts}</p>}
      <div class="line">
        <Disclosure ctx={ctx} label={text.points}>
          <p class="soft">{text.pointsText}</p>
          <ul class="points earned">
            {breakdown.contributions.map(point => (
              <PointRow key={point.question} ctx={ctx} shown={shown} point={point} />
            ))}
          </ul>
        </Disclosure>
      </div>
    </Section>
  )
}

/** One cap that lowers the band: its reason and the answers that cause it. */
function CapNote({ ctx, shown, cap }: ShownResultProps & { cap: CapBreakdown }) {
  const { text, session, instrument } = ctx
  const { reason, references, certainty, questions, band } = cap
  return (
    <div class="note" data-held={cap.id}>
      <b>{fillPlaceholders(text.whyHeld, { band: instrument.bands[band - 1]?.name ?? '' })}</b>
      <p>
        {reason} <References references={references} />
      </p>
      {certainty && (
        <p>
          {fillPlaceholders(text.whyCertainty, {
            known: formatShare(ctx, certainty.known),
            least: formatShare(ctx, certainty.required),
          })}
        </p>
      )}
      <ul class="ways">
        {questions.map(id => (
          <li key={id}>
            {topicLabel(ctx, id)}: {answerLabel(ctx, shown.answers, id)}{' '}
            {isVisitorsOwnResult(ctx, shown) && (
              <Button kind="link" action="change" onClick={() => session.changeAnswer(id)}>
                {fillPlaceholders(text.changeOne, { topic: findQuestion(ctx, id)?.topic ?? id })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * Points of one answer, of the maximum. If the result is the visitor's own, the topic is a button that opens the
 * question.
 */
function PointRow({ ctx, shown, point }: ShownResultProps & { point: QuestionContribution }) {
  const { text, session, instrument } = ctx
  const { question, state, gained, lost } = point
  const pointFormat = new Intl.NumberFormat(instrument.language, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
    numberingSystem: 'latn',
  })
  const maximum = gained + lost
  return (
    <li data-point={question}>
      <div>
        {isVisitorsOwnResult(ctx, shown) ? (
          <Button kind="link" action="change" onClick={() => session.changeAnswer(question)}>
            {topicLabel(ctx, question)}
          </Button>
        ) : (
          <b>{topicLabel(ctx, question)}</b>
        )}
        <p class="soft">{answerLabel(ctx, shown.answers, question)}</p>
      </div>
      <div class="figure">
        <b>
          {state === 'left-out'
            ? text.pointsOut
            : fillPlaceholders(text.pointsOf, {
                gained: pointFormat.format(gained * 100),
                all: pointFormat.format(maximum * 100),
              })}
        </b>
        {maximum > 0 && (
          <span class="bar" aria-hidden="true">
            <i style={{ inlineSize: `${(gained / maximum) * 100}%` }} />
          </span>
        )}
      </div>
    </li>
  )
}

/** Sentence about the share of answers that are known, not "unsure". */
function certaintyText(
  ctx: ShownResultProps['ctx'],
  { result: { asked, answered, unsure, certainty, provisional } }: ShownResultProps['shown'],
) {
  const n = asked - answered + unsure
  if (!n) return ctx.text.sureAll
  return fillPlaceholders(provisional ? ctx.text.sureFew : ctx.text.sureMost, { known: formatShare(ctx, certainty), n })
}
