import type { Locator, Page, Request } from 'playwright-core'
import { take } from '../../hosts/support/inside'

/** An event as the host page heard it. */
export interface Heard {
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

/** Listens on the document before any script of the page runs. A symbol keeps the page's globals as they are. */
const listen = (types: string[]) => {
  const heard: Heard[] = []
  Reflect.set(window, Symbol.for('heard'), heard)
  for (const type of types)
    document.addEventListener(type, event =>
      heard.push({ type: event.type, detail: JSON.parse(JSON.stringify((event as CustomEvent).detail)) }),
    )
}

/** How a visitor chooses and moves. */
export type Hand = 'mouse' | 'touch' | 'keyboard'

/** What is answered: question id -> option id, or ids where several may be chosen. */
export type Answers = Record<string, string | string[]>

/** A check on a page, told as its visitor's story. With several on the page, `within` one element. */
export class CheckPage {
  readonly #requests: Request[] = []
  readonly #console: string[] = []
  readonly #faults: string[] = []
  readonly root: Locator
  hand: Hand = 'mouse'
  #taps = 0

  /** @param element selector of the element, where the page has several */
  constructor(
    readonly page: Page,
    element = 'readiness-check',
  ) {
    this.root = page.locator(element).first()
    page.setDefaultTimeout(15_000)
    page.on('request', request => this.#requests.push(request))
    page.on('console', message => this.#console.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', problem => this.#faults.push(problem.stack ?? problem.message))
  }

  /** Goes to the address, and waits until the check can be used. */
  async open(address: string) {
    await this.goto(address)
    await this.root.locator('[data-screen]:not([data-screen=loading])').waitFor()
  }

  /** Goes to the address, whatever comes. */
  async goto(address: string) {
    await this.page.addInitScript(
      listen,
      eventNames.map(name => `readiness-${name}`),
    )
    await this.page.goto(address)
  }

  /** A part of the check, by selector. */
  find(selector: string): Locator {
    return this.root.locator(selector)
  }

  /** What shows these words. */
  saying(words: string): Locator {
    return this.root.getByText(words).first()
  }

  action(name: string): Locator {
    return this.find(`[data-action=${name}]`)
  }

  /** The current screen. */
  async screen(): Promise<string | null> {
    return this.find('[data-screen]').first().getAttribute('data-screen')
  }

  /** Waits for a screen. */
  async screenIs(...names: string[]) {
    await this.find(names.map(name => `[data-screen="${name}"]`).join(','))
      .first()
      .waitFor()
  }

  /** The id of the question that is shown; null on other screens. */
  async question(): Promise<string | null> {
    return this.root.evaluate(
      element => element.shadowRoot?.querySelector('[data-screen=question] input')?.getAttribute('name') ?? null,
    )
  }

  /** Waits for another question than this one, or for a screen without any. */
  async movedOnFrom(question: string | null) {
    await this.page.waitForFunction(
      ([element, before]) => {
        const root = element?.shadowRoot
        const input = root?.querySelector('[data-screen=question] input')
        return root?.querySelector('[data-screen]') && (input?.getAttribute('name') ?? null) !== before
      },
      [await this.root.elementHandle(), question] as const,
    )
  }

  /** Presses a button, with the hand that the visitor uses. */
  async press(action: string) {
    const button = this.action(action).first()
    if (this.hand === 'keyboard') {
      await this.tabTo(button)
      await this.page.keyboard.press('Enter')
    } else if (this.hand === 'touch') await button.tap()
    else await button.click()
  }

  /** Presses Tab until the place has focus. */
  async tabTo(place: Locator) {
    const focused = () => place.evaluate(node => (node.getRootNode() as ShadowRoot).activeElement === node)
    for (let presses = 0; presses < 80; presses++) {
      if (await focused()) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`${place} cannot be reached with Tab`)
  }

  async start() {
    await this.press('start')
    await this.screenIs('question')
  }

  /** Goes on, and waits until the step is made. */
  async next() {
    const before = await this.question()
    await this.press('next')
    await this.movedOnFrom(before)
  }

  /** Goes back, and waits until the step is made. */
  async back() {
    const before = await this.question()
    await this.press('back')
    await this.movedOnFrom(before)
  }

  input(question: string, option: string): Locator {
    return this.find(`input[name="${question}"][value="${option}"]`)
  }

  /** Chooses an option. Nothing is waited for. */
  async choose(question: string, option: string) {
    const input = this.input(question, option)
    if (this.hand === 'keyboard') return this.#chooseByKeyboard(input)
    const row = this.find('label').filter({ has: this.page.locator(`input[name="${question}"][value="${option}"]`) })
    if (this.hand === 'mouse') return row.click()
    // Each tap a little beside the one before: two at one place, this quick, are a double tap to the browser.
    this.#taps += 1
    return row.tap({ position: { x: this.#taps % 2 ? 40 : 200, y: 20 } })
  }

  async #chooseByKeyboard(input: Locator) {
    const place = await input.evaluate(node => {
      const all = [...(node.closest('fieldset')?.querySelectorAll('input') ?? [])]
      return { index: all.indexOf(node as HTMLInputElement), radio: (node as HTMLInputElement).type === 'radio' }
    })
    if (!place.radio) {
      await this.tabTo(input)
      await this.page.keyboard.press('Space')
      return
    }
    // Arrow keys only move the choice, so that the visitor may stop at the right one.
    const inputs = this.find('fieldset input')
    const checked = this.find('fieldset input:checked')
    const from = (await checked.count()) > 0 ? checked : inputs.first()
    await this.tabTo(from)
    if (await input.isChecked()) return
    const at = await from.evaluate(node =>
      [...(node.closest('fieldset')?.querySelectorAll('input') ?? [])].indexOf(node as HTMLInputElement),
    )
    if (at === place.index) await this.page.keyboard.press('Space')
    else
      for (let step = at; step !== place.index; step += Math.sign(place.index - at))
        await this.page.keyboard.press(place.index > at ? 'ArrowDown' : 'ArrowUp')
  }

  /** Answers the question that is shown, and waits until the next step stands. */
  async answer(question: string, answer: string | string[]) {
    for (const option of [answer].flat()) await this.choose(question, option)
    const movesOn = !Array.isArray(answer) && this.hand !== 'keyboard'
    if (!movesOn) await this.press('next')
    await this.movedOnFrom(question)
  }

  /**
   * Answers until no question is left: as `answers` says, else with `otherwise`.
   * @returns the questions in the order in which they were asked
   */
  async takeRoute(answers: Answers, otherwise: string | ((question: string) => string | string[])): Promise<string[]> {
    const asked: string[] = []
    for (let question = await this.question(); question !== null; question = await this.question()) {
      asked.push(question)
      const answer = answers[question] ?? (typeof otherwise === 'string' ? otherwise : otherwise(question))
      await this.answer(question, answer)
    }
    return asked
  }

  /**
   * Answers by script, from the screen that is shown, until the question `until` or until no question is left: the way
   * to what a test is about. What the answers leave open is `unsure`.
   * @returns the questions in the order in which they were asked
   */
  async fillIn(answers: Answers, until?: string): Promise<string[]> {
    const element = await this.root.elementHandle()
    return this.page.evaluate(take, { answers, element, ...(until !== undefined && { until }) })
  }

  /** The events heard by the host page so far, in order. */
  async heard(): Promise<Heard[]> {
    return this.page.evaluate(() => Reflect.get(window, Symbol.for('heard')) as Heard[])
  }

  async heardTypes(): Promise<string[]> {
    return (await this.heard()).map(({ type }) => type.replace('readiness-', ''))
  }

  /** The result that the element gives its page. */
  async result() {
    return this.root.evaluate(element => Reflect.get(element, 'result'))
  }

  /** Addresses asked for so far, those of the browser itself left out. */
  requests(): string[] {
    return this.#requests.map(request => request.url()).filter(url => !url.endsWith('/favicon.ico'))
  }

  /** Lines on the console so far. */
  consoleLines(): readonly string[] {
    return this.#console
  }

  /** Errors that nobody caught. */
  problems(): readonly string[] {
    return this.#faults
  }

  /** Whatever storage holds on this page, by name. */
  async stored(): Promise<Record<string, string>> {
    return this.page.evaluate(() => ({
      ...Object.fromEntries(Object.entries(sessionStorage).map(([key, value]) => [`session:${key}`, value])),
      ...Object.fromEntries(Object.entries(localStorage).map(([key, value]) => [`local:${key}`, value])),
      ...(document.cookie ? { cookie: document.cookie } : {}),
    }))
  }
}
