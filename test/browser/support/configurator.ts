import axe from 'axe-core'
import type { BrowserContext, Locator, Page, Request } from 'playwright-core'

/** The configurator, told as its partner's story. */
export class ConfiguratorPage {
  readonly #requests: Request[] = []
  readonly #lines: string[] = []
  readonly #faults: string[] = []

  constructor(readonly page: Page) {
    page.setDefaultTimeout(15_000)
    page.on('request', request => this.#requests.push(request))
    page.on('console', message => this.#lines.push(message.text()))
    page.on('pageerror', problem => this.#faults.push(problem.stack ?? problem.message))
  }

  /** Opens it, and waits until the check stands in the preview. */
  async open(address: string) {
    await this.page.goto(address)
    await this.seen('[data-screen]:not([data-screen=loading])').first().waitFor({ state: 'attached' })
  }

  /** The check in the preview. */
  get check(): Locator {
    return this.page.frameLocator('iframe').locator('readiness-check')
  }

  /** A part of the check in the preview. */
  seen(selector: string): Locator {
    return this.check.locator(selector)
  }

  /** Turns to a part of the settings. */
  async turnTo(section: string) {
    const settings = this.page.locator('[data-to=settings]')
    if (await settings.isVisible()) await settings.click()
    await this.page.getByRole('tab', { name: section, exact: true }).click()
  }

  async show(pane: 'preview' | 'snippet') {
    await this.page.locator(`[data-to=${pane}]`).click()
  }

  /** Everything that belongs to an option, by the name of its attribute. */
  option(name: string): Locator {
    return this.page.locator(`[data-option="${name}"]`)
  }

  /** Writes a value into the field of an option, and leaves it. */
  async write(name: string, value: string) {
    const field = this.option(name).locator('input[type=text]')
    await field.fill(value)
    await field.blur()
  }

  /** Chooses one of an option's values. */
  async choose(name: string, value: string) {
    await this.option(name).locator(`input[value="${value}"]`).check({ force: true })
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  /** The snippet of a form. */
  async snippet(form = 'Tag'): Promise<string> {
    await this.show('snippet')
    await this.page.getByRole('tab', { name: form, exact: true }).click()
    return (await this.page.locator('.snippets pre code').first().textContent()) ?? ''
  }

  /** What holds in the check of the preview. */
  holds(name: string): Promise<unknown> {
    return this.check.evaluate((element, option) => Reflect.get(element, option), name)
  }

  /** Waits until the address says what the page shows, and gives it. */
  async address(): Promise<string> {
    const before = this.page.url()
    await this.page.waitForFunction(was => location.href !== was, before)
    return this.page.url()
  }

  /** What axe finds on the page, a line each; the preview is looked at elsewhere. */
  async findings(): Promise<string[]> {
    await this.page.evaluate(axe.source)
    return this.page.evaluate(async () => {
      const { violations } = await Reflect.get(window, 'axe').run(document, {
        resultTypes: ['violations'],
        iframes: false,
      })
      return violations.flatMap((found: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        found.nodes.map(node => `${found.id}: ${node.html}\n${node.failureSummary}`),
      )
    })
  }

  requests(): string[] {
    return this.#requests.map(request => request.url()).filter(address => !address.startsWith('data:'))
  }

  consoleLines(): readonly string[] {
    return this.#lines
  }

  problems(): readonly string[] {
    return this.#faults
  }
}

export const newPage = async (context: BrowserContext) => new ConfiguratorPage(await context.newPage())
