import { signal } from '@preact/signals'
import { Component } from 'preact'
import type { Answers } from '../../instrument/schema'
import { fill } from '../../lib/fill'
import type { NextBandPlan } from '../../scoring/next-band'
import { Button } from '../Button'
import { Section } from '../Section'
import { answerOf, labelOf, topicOf } from './labels'
import { isOwnResult, type ReportContext, type ReportProps } from './report-context'

/** Milliseconds of work at a time: a frame has sixteen, on a machine four times as slow too. */
const SLICE = 3

/** Where the way up begins: a trial is judged from what it tries to leave. */
const baseOf = ({ session }: ReportContext) => {
  const shown = session.shown.value
  const own = session.result.value
  return shown?.origin === 'trial' && own ? { answers: session.answers.value, result: own } : shown
}

/** What would move up to the next band, as a list of things to do. Searched for in slices, once the result stands. */
export class NextBand extends Component<ReportProps> {
  found = signal<NextBandPlan | null | 'busy'>('busy')
  base: Answers | null = null
  timer = 0

  override componentDidMount() {
    this.follow()
  }
  override componentDidUpdate() {
    this.follow()
  }
  override componentWillUnmount() {
    clearTimeout(this.timer)
  }

  /** Searches anew where the answers are other ones. */
  follow() {
    const { ctx } = this.props
    const base = baseOf(ctx)
    if (!base || base.answers === this.base) return
    this.base = base.answers
    clearTimeout(this.timer)
    this.found.value = 'busy'
    const search = ctx.tools.findNextBand(ctx.instrument, base.answers)
    const work = () => {
      const end = performance.now() + SLICE
      try {
        for (;;) {
          const step = search.next()
          if (step.done) {
            this.found.value = step.value
            return
          }
          if (performance.now() > end) break
        }
      } catch (error) {
        this.found.value = null
        ctx.reportError(error)
        return
      }
      this.timer = setTimeout(work) as unknown as number
    }
    this.timer = setTimeout(work) as unknown as number
  }

  render({ ctx }: ReportProps) {
    const { text, session, instrument } = ctx
    const shown = session.shown.value
    const base = baseOf(ctx)
    const band = base?.result.band
    if (!shown || !base || !band) return null
    const found = this.found.value
    const next =
      instrument.bands[(found !== 'busy' && found?.result.band?.index ? found.result.band.index : band.index + 1) - 1]
    const title = fill(text.up, { band: (next ?? instrument.bands[band.index - 1])?.name ?? '' })
    if (!next) return <p class="note top-note">{text.upTop}</p>
    const own = isOwnResult(ctx, shown)
    return (
      <Section ctx={ctx} title={title}>
        {found === 'busy' ? (
          <p class="soft" role="status">
            {text.upBusy}
          </p>
        ) : !found ? (
          <p class="soft">{text.upNone}</p>
        ) : (
          <>
            <p class="soft">{fill(text.upText, { n: found.changes.length })}</p>
            <ul class="todo">
              {found.changes.map(({ question, option }) => (
                <li key={question} data-up={question}>
                  <b>{topicOf(ctx, question)}</b>
                  <dl>
                    <div>
                      <dt>{text.upFrom}</dt>
                      <dd>{answerOf(ctx, base.answers, question)}</dd>
                    </div>
                    <div>
                      <dt>{text.upTo}</dt>
                      <dd>
                        <b>{labelOf(ctx, question, option)}</b>
                      </dd>
                    </div>
                  </dl>
                  {own && (
                    <Button kind="link" action="change" onClick={() => session.change(question)}>
                      {text.change}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {(own || shown.origin === 'trial') && (
              <div class="row">
                <Button action="try" onClick={() => session.preview(found.answers, 'trial')}>
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
