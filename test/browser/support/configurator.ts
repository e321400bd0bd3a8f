import type { BrowserContext, Locator, Page, Request } from 'playwright-core'
import { addAxe } from './axe'

/** Page object for the configurator: actions of a partner, and the state of the settings, the preview and the snippet. */
export class ConfiguratorPage {
  readonly #requests: Request[] = []
  readonly #consoleLines: string[] = []
  readonly #uncaughtErrors: string[] = []

  constructor(readonly page: Page) {
    page.setDefaultTimeout(15_000)
    page.on('request', request => this.#requests.push(request))
    page.on('console', message => this.#consoleLines.push(message.text()))
    page.on('pageerror', error => this.#uncaughtErrors.push(error.stack ?? error.message))
  }

  /** Opens the configurator and waits until the check is shown in the preview. */
  async open(address: string) {
    await this.page.goto(address)
    await this.inPreview('[data-screen]:not([data-screen=loading])').first().waitFor({ state: 'attached' })
  }

  /** Locator of the check's element in the preview frame. */
  get previewCheck(): Locator {
    return this.page.frameLocator('iframe').locator('readiness-check')
  }

  /** Locator of a part of the previewed check, by CSS selector. */
  inPreview(selector: string): Locator {
    return this.previewCheck.locator(selector)
  }

  /** Opens a section (tab) of the settings by its label: `Look`, `Brand`, `Words`. */
  async openSection(section: string) {
    const settings = this.page.locator('[data-to=settings]')
    if (await settings.isVisible()) await settings.click()
    await this.page.getByRole('tab', { name: section, exact: true }).click()
  }

  /** Shows the preview or the snippet pane. */
  async openPane(pane: 'preview' | 'snippet') {
    await this.page.locator(`[data-to=${pane}]`).click()
  }

  /** Locator of the form field of an option, with its hint and error, by the option's attribute name. */
  optionField(name: string): Locator {
    return this.page.locator(`[data-option="${name}"]`)
  }

  /** Types a value into the text field of an option and moves focus out of the field. */
  async enterValue(name: string, value: string) {
    const field = this.optionField(name).locator('input[type=text]')
    await field.fill(value)
    await field.blur()
  }

  /** Selects the radio button of one of an option's values. */
  async chooseValue(name: string, value: string) {
    await this.optionField(name).locator(`input[value="${value}"]`).check({ force: true })
  }

  /** Clicks the button with exactly this accessible name. */
  pressButton(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  /** Opens the snippet pane at a form (`Tag`, `Call`, `Iframe`) and returns the code of the snippet. */
  async openSnippet(form = 'Tag'): Promise<string> {
    await this.openPane('snippet')
    await this.page.getByRole('tab', { name: form, exact: true }).click()
    return (await this.page.locator('.snippets pre code').first().textContent()) ?? ''
  }

  /** The value of an option (property) of the previewed check. */
  previewOption(name: string): Promise<unknown> {
    return this.previewCheck.evaluate((element, option) => Reflect.get(element, option), name)
  }

  /** Waits until the page has written its settings to the address, and returns the new address. */
  async waitForNewAddress(): Promise<string> {
    const before = this.page.url()
    await this.page.waitForFunction(was => location.href !== was, before)
    return this.page.url()
  }

  /** Runs axe-core on the page, without the preview frame, and returns its violations, one string each. */
  async findAxeViolations(): Promise<string[]> {
    await addAxe(this.page)
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

  /** URLs that the page has requested so far, without `data:` URLs. */
  requestedUrls(): string[] {
    return this.#requests.map(request => request.url()).filter(address => !address.startsWith('data:'))
  }

  /** Texts of all console messages so far. */
  consoleLines(): readonly string[] {
    return this.#consoleLines
  }

  /** Uncaught errors of the page so far, with their stacks. */
  uncaughtErrors(): readonly string[] {
    return this.#uncaughtErrors
  }
}

/** Opens an empty tab and returns the page object of a configurator in the tab. */
export const openConfiguratorTab = async (context: BrowserContext) => new ConfiguratorPage(await context.newPage())
