import { signal } from '@preact/signals'
import { Component } from 'preact'
import type { Answers } from '../../instrument/schema'
import { fillPlaceholders } from '../../lib/fill-placeholders'
import type { NextBandPlan } from '../../scoring/next-band'
import { Button } from '../Button'
import { Section } from '../Section'
import { answerLabel, optionLabel, topicLabel } from './labels'
import { isVisitorsOwnResult, type ReportContext, type ReportProps } from './report-context'

/** Milliseconds of search per task. A frame has 16 ms; the value also fits a device that is four times slower. */
const SLICE_MS = 3

/**
 * The answers and result from which the search starts. During a what-if trial: the visitor's own, not those of the
 * trial.
 */
const startOf = ({ session }: ReportContext) => {
  const shown = session.shownResult.value
  const ownResult = session.result.value
  return shown?.origin === 'trial' && ownResult ? { answers: session.answers.value, result: ownResult } : shown
}

/**
 * Lists the answers that would have to change to reach the next band. The search for them starts after the result is shown
 * and runs in short tasks, so that the page stays responsive.
 */
export class NextBand extends Component<ReportProps> {
  /** The plan that was found; `null` if there is none; `busy` during the search. */
  plan = signal<NextBandPlan | null | 'busy'>('busy')
  /** The answers for which the last search was started. */
  searchedAnswers: Answers | null = null
  timer = 0

  override componentDidMount() {
    this.searchIfChanged()
  }
  override componentDidUpdate() {
    this.searchIfChanged()
  }
  override componentWillUnmount() {
    clearTimeout(this.timer)
  }

  /** Starts a new search if the answers have changed. */
  searchIfChanged() {
    const { ctx } = this.props
    const start = startOf(ctx)
    if (!start || start.answers === this.searchedAnswers) return
    this.searchedAnswers = start.answers
    clearTimeout(this.timer)
    this.plan.value = 'busy'
    const search = ctx.tools.findNextBand(ctx.instrument, start.answers)
    const runSlice = () => {
      const end = performance.now() + SLICE_MS
      try {
        for (;;) {
          const step = search.next()
          if (step.done) {
            this.plan.value = step.value
            return
          }
          if (performance.now() > end) break
        }
      } catch (error) {
        this.plan.value = null
        ctx.reportError(error)
        return
      }
      this.timer = setTimeout(runSlice) as unknown as number
    }
    this.timer = setTimeout(runSlice) as unknown as number
  }

  render({ ctx }: ReportProps) {
    const { text, session, instrument } = ctx
    const shown = session.shownResult.value
    const start = startOf(ctx)
    const band = start?.result.band
    if (!shown || !start || !band) return null
    const plan = this.plan.value
    const next =
      instrument.bands[(plan !== 'busy' && plan?.result.band?.index ? plan.result.band.index : band.index + 1) - 1]
    const title = fillPlaceholders(text.up, { band: (next ?? instrument.bands[band.index - 1])?.name ?? '' })
    if (!next) return <p class="note top-note">{text.upTop}</p>
    const isOwn = isVisitorsOwnResult(ctx, shown)
    return (
      <Section ctx={ctx} title={title}>
        {plan === 'busy' ? (
          <p class="soft" role="status">
            {text.upBusy}
          </p>
        ) : !plan ? (
          <p class="soft">{text.upNone}</p>
        ) : (
          <>
            <p class="soft">{fillPlaceholders(text.upText, { n: plan.changes.length })}</p>
            <ul class="todo">
              {plan.changes.map(({ question, option }) => (
                <li key={question} data-up={question}>
                  <b>{topicLabel(ctx, question)}</b>
                  <dl>
                    <div>
                      <dt>{text.upFrom}</dt>
                      <dd>{answerLabel(ctx, start.answers, question)}</dd>
                    </div>
                    <div>
                      <dt>{text.upTo}</dt>
                      <dd>
                        <b>{optionLabel(ctx, question, option)}</b>
                      </dd>
                    </div>
                  </dl>
                  {isOwn && (
                    <Button kind="link" action="change" onClick={() => session.changeAnswer(question)}>
                      {text.change}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {(isOwn || shown.origin === 'trial') && (
              <div class="row">
                <Button action="try" onClick={() => session.previewResult(plan.answers, 'trial')}>
                  {text.upTry}
                </Button>
              </div>
            )}
          </>
        )}
      </Section>
    )
  }
}
