import type { Answers } from '../../browser/support/check-page'

/** A page in which the check is taken, and a name for messages. */
interface FrameCase {
  name: string
  src: string
}

/**
 * Takes the check on each page, in a frame that is driven from this page, whose built-ins are unmodified. Compares what the
 * check shows with what it shows on the page `bare`. Runs in a page. The pages collect their errors in `window.pageErrors`.
 *
 * @returns a line for each page that differs
 */
export async function compareInFrames({
  cases,
  bare,
  answers,
}: {
  cases: FrameCase[]
  bare: string
  answers: Answers
}): Promise<string[]> {
  /** Takes the check in a frame. Returns texts to compare. */
  const takeInFrame = async (src: string): Promise<string[]> => {
    const frame = document.createElement('iframe')
    frame.width = '700'
    frame.src = src
    document.body.append(frame)
    await new Promise(done => frame.addEventListener('load', done))
    const inner = frame.contentWindow as Window
    const { querySelector } = Document.prototype
    const shadow = (): ShadowRoot | undefined =>
      Reflect.apply(querySelector, frame.contentDocument, ['readiness-check'])?.shadowRoot
    const find = <T extends HTMLElement>(selector: string) => shadow()?.querySelector<T>(selector)
    // The views render in a microtask, so that awaiting a resolved promise is enough.
    const press = async (action: string) => find(`[data-action=${action}]`)?.click()
    const shown = () => find('.card')?.textContent ?? 'nothing'
    const waitFor = async (selector: string) => {
      for (const end = Date.now() + 20_000; !find(selector) && Date.now() < end; )
        await new Promise(done => setTimeout(done, 5))
    }
    await waitFor('[data-screen=start]')
    const facts = [shown()]
    await press('start')
    // The check's chunk is evaluated after the press.
    await waitFor('[data-screen=question]')
    for (let rounds = 0; rounds < 40; rounds++) {
      const question = find<HTMLInputElement>('[data-screen=question] input')?.name
      if (!question) break
      if (rounds < 4) facts.push(shown())
      for (const option of [answers[question] ?? 'unsure'].flat())
        find(`input[name="${question}"][value="${option}"]`)?.click()
      await press('next')
    }
    facts.push(shown(), find('[data-band]')?.dataset.band ?? 'no band', Reflect.get(inner, 'pageErrors').join())
    frame.remove()
    return facts
  }
  const expected = await takeInFrame(bare)
  const problems: string[] = []
  const waiting = [...cases]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const facts = await takeInFrame(next.src)
      const at = facts.findIndex((fact, at) => fact !== expected[at])
      if (at >= 0) problems.push(`${next.name}: ${facts[at]?.slice(0, 120)}`)
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
  if (expected.at(-2) === 'no band') problems.push('no band at all')
  return problems
}
