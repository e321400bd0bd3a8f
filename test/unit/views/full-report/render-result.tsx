import '../../../../src/chunks/full-report'
import type { Instrument, Question } from '../../../../src/instrument/schema'
import type { Scorer } from '../../../../src/report/scorer'
import { route, score } from '../../../../src/scoring'
import { smallInstrument } from '../../../support/small-instrument'
import { renderApp } from '../render-app'

/** Adds prerequisites to the question `records`. */
const withPrerequisites = ({ id, scoring, ...rest }: Question): Question =>
  scoring && id === 'records'
    ? { id, ...rest, scoring: { ...scoring, after: ['policy', 'assessment'] } }
    : { id, ...rest, ...(scoring && { scoring }) }

/** The small test instrument; its question `records` has the prerequisites `policy` and `assessment`. */
export const instrumentWithPrerequisites: Instrument = {
  ...smallInstrument,
  questions: smallInstrument.questions.map(withPrerequisites),
}

/**
 * Renders the check with these answers until the result and the full report are shown. Returns the page object of the
 * view.
 */
export async function renderResult(answers: Record<string, string>, setup: Parameters<typeof renderApp>[0] = {}) {
  const view = renderApp({ instrument: instrumentWithPrerequisites, ...setup })
  view.answer(answers)
  await view.settle()
  view.advanceTime(0)
  const buttons = (name: string, within = '') => view.all(`${within} [data-action="${name}"]`)
  return {
    ...view,
    /** Presses the first button with this `data-action` inside `within` (a selector). */
    pressFirst: (name: string, within = '') => view.act(() => buttons(name, within)[0]?.click()),
    /** All buttons with this `data-action`. */
    buttons,
    textOf: (selector: string) => view.one(selector).textContent ?? '',
    /** Selects an answer in the what-if trial. */
    selectAnswer: (question: string, option: string) =>
      view.act(() => {
        const select = view.one(`select[data-try="${question}"]`) as HTMLSelectElement
        select.value = option
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    /** Chooses files with these contents in the file input of the action `open-file` or `compare`. */
    chooseFiles: async (action: 'open-file' | 'compare', ...contents: string[]) => {
      const input = view.one(action === 'compare' ? 'input[multiple]' : 'input[type="file"]:not([multiple])')
      const files = contents.map(content => new File([content], 'result.json', { type: 'application/json' }))
      Object.defineProperty(input, 'files', { configurable: true, value: files })
      view.act(() => input.dispatchEvent(new Event('change', { bubbles: true })))
      for (let turns = 0; turns < 5; turns++) await view.settle()
    },
  }
}

/** Scorer of `instrumentWithPrerequisites`, for tests that write files and links. */
export const scorer: Scorer = {
  instrument: instrumentWithPrerequisites,
  score: answers => score(instrumentWithPrerequisites, answers),
  route: answers => route(instrumentWithPrerequisites, answers),
}
