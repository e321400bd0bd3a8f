import type { Goal } from './messages'

/** Answers of an invented organisation: question id -> option ids. What is not named is answered by `levels`. */
const organisations: Record<'result' | 'not-applicable', Record<string, string[]>> = {
  result: { meets: ['use'], existing: ['neither'] },
  'not-applicable': { meets: ['none'], hidden: ['neither'], planned: ['no'] },
}

/** A little of everything, so that a result has strengths and gaps. */
const levels = ['set', 'begun', 'operated', 'absent', 'set', 'operated', 'reviewed']

/** More steps than any route has: an instrument that never ends ends here. */
const MOST = 80

/** In milliseconds: what has not come by then does not come. */
const PATIENCE = 5_000

/** Waits until something in the check is so; false where it never is. */
function until(root: ShadowRoot, holds: () => boolean): Promise<boolean> {
  if (holds()) return Promise.resolve(true)
  return new Promise(done => {
    const watch = new MutationObserver(() => {
      if (holds()) end(true)
    })
    const timer = setTimeout(() => end(false), PATIENCE)
    const end = (held: boolean) => {
      watch.disconnect()
      clearTimeout(timer)
      done(held)
    }
    watch.observe(root, { subtree: true, childList: true, attributes: true })
  })
}

/**
 * Takes the check to a screen the way that a visitor does, through its buttons and answers: what is seen then is what a
 * visitor sees.
 */
export async function walk(check: HTMLElement & { reset(): void }, goal: Goal): Promise<void> {
  const root = check.shadowRoot
  if (!root) return
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)
  const screen = () => find('[data-screen]')?.dataset.screen
  const asked = () => find<HTMLInputElement>('[data-screen=question] input')?.name
  const press = (action: string) => find(`[data-action=${action}]`)?.click()

  check.reset()
  if (!(await until(root, () => screen() === 'start')) || goal === 'start') return
  press('start')
  if (!(await until(root, () => asked() !== undefined)) || goal === 'question') return
  const given = organisations[goal]
  for (let step = 0; step < MOST && screen() === 'question'; step++) {
    const question = asked() ?? ''
    const wanted = given[question] ?? [levels[step % levels.length] ?? 'set']
    const inputs = [...root.querySelectorAll<HTMLInputElement>('[data-screen=question] input')]
    const chosen = inputs.filter(({ value }) => wanted.includes(value))
    for (const input of chosen.length ? chosen : inputs.slice(1, 2)) if (!input.checked) input.click()
    press('next')
    if (!(await until(root, () => screen() !== 'question' || asked() !== question))) return
  }
}
