import type { Locator, Page, Request } from 'playwright-core'
import { answerByScript } from '../../hosts/support/page-functions'

/** A `readiness-…` event as a listener of the host page received it. */
export interface RecordedEvent {
  type: string
  detail: Record<string, unknown>
}

const eventNames = [
  'ready',
  'start',
  'answer',
  'complete',
  'change',
  'reset',
  'open',
  'close',
  'before-send',
  'sent',
  'contact',
  'download',
  'error',
]

/**
 * Records the events of these types on the document. Runs before any script of the page. The record is kept under a
 * symbol so that the page gets no new global name.
 */
const recordEvents = (types: string[]) => {
  const events: RecordedEvent[] = []
  Reflect.set(window, Symbol.for('recordedEvents'), events)
  for (const type of types)
    document.addEventListener(type, event =>
      events.push({ type: event.type, detail: JSON.parse(JSON.stringify((event as CustomEvent).detail)) }),
    )
}

/**
 * The input device that the simulated visitor uses; `script` clicks by script, which is much quicker, for tests whose
 * subject is not the input.
 */
export type InputMethod = 'mouse' | 'touch' | 'keyboard' | 'script'

/** Answers by question id: one option id, or a list of ids for a question that allows several. */
export type Answers = Record<string, string | string[]>

/** Page object for one check on a page: actions of a visitor, and what the check shows, raises, requests and stores. */
export class CheckPage {
  readonly #requests: Request[] = []
  readonly #console: string[] = []
  readonly #uncaughtErrors: string[] = []
  readonly root: Locator
  inputMethod: InputMethod = 'mouse'
  #taps = 0

  /** @param element selector of the check's element, if the page has several checks */
  constructor(
    readonly page: Page,
    element = 'readiness-check',
  ) {
    this.root = page.locator(element).first()
    page.setDefaultTimeout(15_000)
    page.on('request', request => this.#requests.push(request))
    page.on('console', message => this.#console.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', error => this.#uncaughtErrors.push(error.stack ?? error.message))
  }

  /** Opens the address and waits until the check can be used. */
  async open(address: string) {
    await this.goto(address)
    await this.root.locator('[data-screen]:not([data-screen=loading])').waitFor()
  }

  /** Opens the address without waiting for the check. */
  async goto(address: string) {
    await this.page.addInitScript(
      recordEvents,
      eventNames.map(name => `readiness-${name}`),
    )
    await this.page.goto(address)
  }

  /** Locator of a part of the check, by CSS selector. */
  find(selector: string): Locator {
    return this.root.locator(selector)
  }

  /** Locator of the first element of the check that contains this text. */
  byText(text: string): Locator {
    return this.root.getByText(text).first()
  }

  /** Locator of the elements whose `data-action` is `name`: `start`, `next`, `restart`. */
  actionElement(name: string): Locator {
    return this.find(`[data-action=${name}]`)
  }

  /** The name of the current screen (`data-screen`), or `null` if none is shown. */
  async screenName(): Promise<string | null> {
    return this.find('[data-screen]').first().getAttribute('data-screen')
  }

  /** Waits until one of the named screens is shown. */
  async waitForScreen(...names: string[]) {
    await this.find(names.map(name => `[data-screen="${name}"]`).join(','))
      .first()
      .waitFor()
  }

  /** The id of the current question, or `null` on a screen without a question. */
  async questionId(): Promise<string | null> {
    return this.root.evaluate(
      element => element.shadowRoot?.querySelector('[data-screen=question] input')?.getAttribute('name') ?? null,
    )
  }

  /** Waits until another question than `question`, or a screen without a question, is shown. */
  async waitForStepAfter(question: string | null) {
    const hasMovedOn = ([element, before]: readonly [Element | null, string | null]) => {
      const root = element?.shadowRoot
      const input = root?.querySelector('[data-screen=question] input')
      return !!root?.querySelector('[data-screen]') && (input?.getAttribute('name') ?? null) !== before
    }
    const given = [await this.root.elementHandle(), question] as const
    // Mostly the next step is already shown. `waitForFunction()` would wait for an animation frame first.
    if (!(await this.page.evaluate(hasMovedOn, given))) await this.page.waitForFunction(hasMovedOn, given)
  }

  /** Activates the button of an action with the current input method. */
  async press(action: string) {
    const button = this.actionElement(action).first()
    if (this.inputMethod === 'keyboard') {
      await this.tabTo(button)
      await this.page.keyboard.press('Enter')
    } else if (this.inputMethod === 'script') await button.evaluate(node => (node as HTMLElement).click())
    else if (this.inputMethod === 'touch') await button.tap()
    else await button.click()
  }

  /** Presses Tab until `target` has focus. */
  async tabTo(target: Locator) {
    const focused = () => target.evaluate(node => (node.getRootNode() as ShadowRoot).activeElement === node)
    for (let presses = 0; presses < 80; presses++) {
      if (await focused()) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`${target} cannot be reached with Tab`)
  }

  async start() {
    await this.press('start')
    await this.waitForScreen('question')
  }

  /** Presses Next and waits for the next question or screen. */
  async next() {
    const before = await this.questionId()
    await this.press('next')
    await this.waitForStepAfter(before)
  }

  /** Presses Back and waits for the previous question or screen. */
  async back() {
    const before = await this.questionId()
    await this.press('back')
    await this.waitForStepAfter(before)
  }

  /** Locator of the radio button or checkbox of an option. */
  input(question: string, option: string): Locator {
    return this.find(`input[name="${question}"][value="${option}"]`)
  }

  /** Chooses an option with the current input method, without waiting for an effect. */
  async choose(question: string, option: string) {
    const input = this.input(question, option)
    if (this.inputMethod === 'keyboard') return this.#chooseByKeyboard(input)
    if (this.inputMethod === 'script') return input.evaluate(node => (node as HTMLElement).click())
    const row = this.find('label').filter({ has: this.page.locator(`input[name="${question}"][value="${option}"]`) })
    if (this.inputMethod === 'mouse') return row.click()
    // Consecutive taps alternate between two positions: two quick taps at one position count as a double tap.
    this.#taps += 1
    return row.tap({ position: { x: this.#taps % 2 ? 40 : 200, y: 20 } })
  }

  async #chooseByKeyboard(input: Locator) {
    const target = await input.evaluate(node => {
      const all = [...(node.closest('fieldset')?.querySelectorAll('input') ?? [])]
      return { index: all.indexOf(node as HTMLInputElement), radio: (node as HTMLInputElement).type === 'radio' }
    })
    if (!target.radio) {
      await this.tabTo(input)
      await this.page.keyboard.press('Space')
      return
    }
    // Arrow keys select a radio button without submitting it, so the target can be reached step by step.
    const inputs = this.find('fieldset input')
    const checked = this.find('fieldset input:checked')
    const startInput = (await checked.count()) > 0 ? checked : inputs.first()
    await this.tabTo(startInput)
    if (await input.isChecked()) return
    const startIndex = await startInput.evaluate(node =>
      [...(node.closest('fieldset')?.querySelectorAll('input') ?? [])].indexOf(node as HTMLInputElement),
    )
    if (startIndex === target.index) await this.page.keyboard.press('Space')
    else
      for (let step = startIndex; step !== target.index; step += Math.sign(target.index - startIndex))
        await this.page.keyboard.press(target.index > startIndex ? 'ArrowDown' : 'ArrowUp')
  }

  /** Answers the current question with the current input method and waits for the next question or screen. */
  async answer(question: string, answer: string | string[]) {
    if (this.inputMethod === 'script') {
      // At once, before a single answer moves on by itself.
      await this.root.evaluate(
        (element, selectors) => {
          for (const selector of selectors) element.shadowRoot?.querySelector<HTMLElement>(selector)?.click()
        },
        [...[answer].flat().map(option => `input[name="${question}"][value="${option}"]`), '[data-action=next]'],
      )
    } else {
      for (const option of [answer].flat()) await this.choose(question, option)
      const movesOn = !Array.isArray(answer) && this.inputMethod !== 'keyboard'
      if (!movesOn) await this.press('next')
    }
    await this.waitForStepAfter(question)
  }

  /**
   * Answers every remaining question with the current input method: from `answers`, or `fallback` for a question that
   * `answers` does not contain.
   * @returns the ids of the questions in the order in which they were asked
   */
  async answerRoute(answers: Answers, fallback: string | ((question: string) => string | string[])): Promise<string[]> {
    const askedQuestions: string[] = []
    for (let question = await this.questionId(); question !== null; question = await this.questionId()) {
      askedQuestions.push(question)
      const answer = answers[question] ?? (typeof fallback === 'string' ? fallback : fallback(question))
      await this.answer(question, answer)
    }
    return askedQuestions
  }

  /**
   * Answers with a script in the page (no real input), from the current screen up to the question `until`, or to the end.
   * Quick way to the screen under test. Questions that `answers` does not contain are answered with `unsure`.
   * @returns the ids of the questions in the order in which they were asked
   */
  async answerByScript(answers: Answers, until?: string): Promise<string[]> {
    const element = await this.root.elementHandle()
    return this.page.evaluate(answerByScript, { answers, element, ...(until !== undefined && { until }) })
  }

  /** Expands all visible sections by script, also those that an expanded section contains. */
  async expandAll() {
    await this.root.evaluate(async element => {
      const collapsed = () =>
        [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[aria-expanded=false]') ?? [])].find(
          toggle => toggle.getClientRects().length,
        )
      for (let toggle = collapsed(); toggle; toggle = collapsed()) {
        toggle.click()
        await new Promise(done => setTimeout(done))
      }
    })
  }

  /** All `readiness-…` events that the host page has received so far, in order. */
  async recordedEvents(): Promise<RecordedEvent[]> {
    return this.page.evaluate(() => Reflect.get(window, Symbol.for('recordedEvents')) as RecordedEvent[])
  }

  /** The types of all recorded events, in order, without the prefix `readiness-`. */
  async recordedEventTypes(): Promise<string[]> {
    return (await this.recordedEvents()).map(({ type }) => type.replace('readiness-', ''))
  }

  /** The element's `result` property. */
  async result() {
    return this.root.evaluate(element => Reflect.get(element, 'result'))
  }

  /** URLs that the page has requested so far, without the browser's own request for `/favicon.ico`. */
  requestedUrls(): string[] {
    return this.#requests.map(request => request.url()).filter(url => !url.endsWith('/favicon.ico'))
  }

  /** Console messages so far, each as `type: text`. */
  consoleLines(): readonly string[] {
    return this.#console
  }

  /** Uncaught errors of the page so far, with their stacks. */
  uncaughtErrors(): readonly string[] {
    return this.#uncaughtErrors
  }

  /** Everything in session storage, local storage and cookies, by `session:key`, `local:key` and `cookie`. */
  async storageContents(): Promise<Record<string, string>> {
    return this.page.evaluate(() => ({
      ...Object.fromEntries(Object.entries(sessionStorage).map(([key, value]) => [`session:${key}`, value])),
      ...Object.fromEntries(Object.entries(localStorage).map(([key, value]) => [`local:${key}`, value])),
      ...(document.cookie ? { cookie: document.cookie } : {}),
    }))
  }
}
