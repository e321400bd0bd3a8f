import type { TargetScreen } from './messages'

/** Answers that lead to each screen: question id -> option ids. Other questions are answered by `levels`. */
const answersTo: Record<'result' | 'not-applicable', Record<string, string[]>> = {
  result: { meets: ['use'], existing: ['neither'] },
  'not-applicable': { meets: ['none'], hidden: ['neither'], planned: ['no'] },
}

/** Option ids for the questions in turn: mixed levels, so that the result has strengths and gaps. */
const levels = ['set', 'begun', 'operated', 'absent', 'set', 'operated', 'reviewed']

/** Most questions that are answered: more than any route has. */
const MAX_STEPS = 80

/** How long to wait for a screen, in milliseconds. */
const WAIT_LIMIT = 5_000

/** Waits until a condition on the check's shadow root holds; resolves to false after `WAIT_LIMIT`. */
function waitFor(root: ShadowRoot, condition: () => boolean): Promise<boolean> {
  if (condition()) return Promise.resolve(true)
  return new Promise(done => {
    const watch = new MutationObserver(() => {
      if (condition()) end(true)
    })
    const timer = setTimeout(() => end(false), WAIT_LIMIT)
    const end = (isMet: boolean) => {
      watch.disconnect()
      clearTimeout(timer)
      done(isMet)
    }
    watch.observe(root, { subtree: true, childList: true, attributes: true })
  })
}

/** Brings the check to a screen as a visitor does, by clicking its answers and buttons. Stops if a step fails. */
export async function goToScreen(check: HTMLElement & { reset(): void }, goal: TargetScreen): Promise<void> {
  const root = check.shadowRoot
  if (!root) return
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)
  const screen = () => find('[data-screen]')?.dataset.screen
  const shownQuestion = () => find<HTMLInputElement>('[data-screen=question] input')?.name
  const press = (action: string) => find(`[data-action=${action}]`)?.click()

  check.reset()
  if (!(await waitFor(root, () => screen() === 'start')) || goal === 'start') return
  press('start')
  if (!(await waitFor(root, () => shownQuestion() !== undefined)) || goal === 'question') return
  const answers = answersTo[goal]
  for (let step = 0; step < MAX_STEPS && screen() === 'question'; step++) {
    const question = shownQuestion() ?? ''
    const optionIds = answers[question] ?? [levels[step % levels.length] ?? 'set']
    const inputs = [...root.querySelectorAll<HTMLInputElement>('[data-screen=question] input')]
    const chosen = inputs.filter(({ value }) => optionIds.includes(value))
    for (const input of chosen.length ? chosen : inputs.slice(1, 2)) if (!input.checked) input.click()
    press('next')
    if (!(await waitFor(root, () => screen() !== 'question' || shownQuestion() !== question))) return
  }
}
