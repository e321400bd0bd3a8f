import '../../../../src/chunks/full-report'
import type { Instrument, Question } from '../../../../src/instrument/schema'
import type { Scorer } from '../../../../src/report/scorer'
import { route, score } from '../../../../src/scoring'
import { smallInstrument } from '../../../support/small-instrument'
import { stage } from '../stage'

const withBase = ({ id, scoring, ...rest }: Question): Question =>
  scoring && id === 'records'
    ? { id, ...rest, scoring: { ...scoring, after: ['policy', 'assessment'] } }
    : { id, ...rest, ...(scoring && { scoring }) }

/** The small instrument, in which records build on a policy and an assessment. */
export const built: Instrument = { ...smallInstrument, questions: smallInstrument.questions.map(withBase) }

/** The views over a result that stands, with the depth there. */
export async function standing(answers: Record<string, string>, more: Parameters<typeof stage>[0] = {}) {
  const view = stage({ instrument: built, ...more })
  view.answer(answers)
  await view.settle()
  view.pass(0)
  const button = (name: string, within = '') => view.all(`${within} [data-action="${name}"]`)
  return {
    ...view,
    /** Presses the first of its kind. */
    pressFirst: (name: string, within = '') => view.does(() => button(name, within)[0]?.click()),
    button,
    text: (selector: string) => view.one(selector).textContent ?? '',
    choose: (question: string, option: string) =>
      view.does(() => {
        const select = view.one(`select[data-try="${question}"]`) as HTMLSelectElement
        select.value = option
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    /** Hands files to the input that `open-file` or `compare` stands for. */
    give: async (which: 'open-file' | 'compare', ...texts: string[]) => {
      const input = view.one(which === 'compare' ? 'input[multiple]' : 'input[type="file"]:not([multiple])')
      const files = texts.map(text => new File([text], 'result.json', { type: 'application/json' }))
      Object.defineProperty(input, 'files', { configurable: true, value: files })
      view.does(() => input.dispatchEvent(new Event('change', { bubbles: true })))
      for (let turns = 0; turns < 5; turns++) await view.settle()
    },
  }
}

/** The scorer of the small instrument, as the later file has it. */
export const scorer: Scorer = {
  instrument: built,
  score: answers => score(built, answers),
  route: answers => route(built, answers),
}
