import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions } from 'playwright-core'
import { stateToFragment } from '../../demo/configurator/model/address'
import { initialState, patchState } from '../../demo/configurator/model/state'
import { themes } from '../../demo/configurator/themes'
import { dist } from '../../scripts/build/paths'
import { serveFile, startServer } from '../../scripts/serve/static'
import { webhookEventSchema } from '../../src/events/webhook-schema'
import { type GivenOptions, optionTable, toCamelCase } from '../../src/options/table'
import { type ConfiguratorPage, openConfiguratorTab } from './support/configurator'
import { test as base, expect } from './support/test'
import { openWebhookServer, type WebhookBehaviorName, type WebhookServer } from './support/webhook-server'

const accentOf = (theme: string) => themes.find(({ id }) => id === theme)?.options.accent

interface Fixtures {
  /** Opens the configurator in a new browser context. An uncaught error of the page fails the test. */
  configure: (how?: { fragment?: string; browser?: BrowserContextOptions }) => Promise<ConfiguratorPage>
  server: WebhookServer
}

const test = base.extend<Fixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const server = await openWebhookServer()
      await use(server)
      await server.close()
    },
    { scope: 'file' },
  ],
  configure: async ({ chromium, site }, use) => {
    const pages: ConfiguratorPage[] = []
    await use(async ({ fragment = '', browser } = {}) => {
      const context = await chromium.newContext({ viewport: { width: 1280, height: 860 }, ...browser })
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const configurator = await openConfiguratorTab(context)
      pages.push(configurator)
      await configurator.open(`${site.address}/configurator/${fragment}`)
      return configurator
    })
    for (const { page } of pages) await page.context().close()
    expect(pages.flatMap(page => page.uncaughtErrors())).toEqual([])
  },
})

const clipboard = ({ page }: ConfiguratorPage) => page.evaluate(() => navigator.clipboard.readText())

/** The text of the page's live region. */
const announcement = ({ page }: ConfiguratorPage) => page.locator('p.said').textContent()

let runs = 0

test('the copied snippet mounts the check that the preview shows', async ({
  configure,
  site,
  openCheckPage,
  server,
}) => {
  const configurator = await configure()
  await configurator.page.getByRole('button', { name: /^Ledger/ }).click()
  await configurator.openSection('Brand')
  await configurator.enterValue('brand-name', 'Skog & Partners')
  await configurator.openSection('Results')
  await configurator.enterValue('webhook', server.hookUrl('200 with CORS', `run-${++runs}`))
  await configurator.inPreview('[part~=card]').getByText('Skog & Partners').waitFor()
  const code = await configurator.openSnippet()
  await configurator.pressButton('Copy the snippet')
  await expect.poll(() => announcement(configurator)).toContain('Copied: the snippet.')
  expect(await clipboard(configurator)).toBe(code)

  const check = await openCheckPage({ body: `<main>${code}</main>` })
  const ledger = themes.find(({ id }) => id === 'ledger')?.options
  for (const [name, wanted] of Object.entries({
    accent: ledger?.accent,
    surface: ledger?.surface,
    font: ledger?.font,
    brandName: 'Skog & Partners',
  })) {
    expect(await configurator.previewOption(name), name).toBe(wanted)
    expect(await check.root.evaluate((element, option) => Reflect.get(element, option), name), name).toBe(wanted)
  }
  expect(code).toContain(`${site.address}/readiness-check.js`)
  expect(code).toMatch(/integrity="sha384-/)
})

test('the preview applies every kind of option without a reload', async ({ configure }) => {
  const configurator = await configure()
  await configurator.previewCheck.evaluate(() => Reflect.set(window, Symbol.for('notReloaded'), true))
  await configurator.openSection('Look')
  await configurator.enterValue('accent', '#7a1f2b')
  await configurator.optionField('radius').locator('input[type=range]').fill('4')
  await configurator.chooseValue('color-scheme', 'dark')
  await configurator.openSection('Results')
  await configurator.optionField('webhook-answers').locator('input').check()
  await configurator.openSection('Context')
  await configurator.page.getByLabel('Name', { exact: true }).fill('campaign')
  await configurator.page.getByLabel('Text', { exact: true }).fill('spring')
  await configurator.pressButton('Add it')
  await expect.poll(() => configurator.previewOption('context')).toEqual({ campaign: 'spring' })
  expect(await configurator.previewOption('accent')).toBe('#7a1f2b')
  expect(await configurator.previewOption('radius')).toBe(4)
  expect(await configurator.previewOption('colorScheme')).toBe('dark')
  expect(await configurator.previewOption('webhookAnswers')).toBe(true)

  await configurator.openSection('Words')
  await configurator.pressButton('Arabic')
  await configurator.inPreview('[dir=rtl]').first().waitFor()
  await configurator.openSection('Behaviour')
  await configurator.chooseValue('mode', 'tab')
  await configurator.inPreview('[part~=launcher]').waitFor()
  await configurator.pressButton('Open it')
  await configurator.inPreview('dialog[open]').waitFor()
  expect(await configurator.previewCheck.evaluate(() => Reflect.get(window, Symbol.for('notReloaded')))).toBe(true)
})

/** A value other than the default for every option that the preview applies. */
const allOptions: GivenOptions = {
  mode: 'button',
  openOn: 'scroll:50',
  label: 'Where do we stand?',
  words: { start: 'See where you stand' },
  locale: 'de',
  colorScheme: 'light',
  accent: '#7a1f2b',
  surface: '#fbf6ea',
  textColor: '#2a211c',
  radius: 4.5,
  density: 'compact',
  font: 'Georgia, serif',
  headingLevel: 3,
  brandName: 'Skog & Partners',
  brandLogo: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E",
  brandUrl: 'https://skog.example/',
  ctaLabel: 'Talk to us',
  ctaUrl: 'https://skog.example/talk',
  privacyUrl: 'https://skog.example/privacy',
  webhook: 'https://hook.example/x',
  webhookFormat: 'form',
  webhookReply: 'blind',
  webhookAnswers: true,
  contact: 'optional',
  utm: true,
  debug: true,
  context: { campaign: 'spring' },
}

/** The options that the preview sets itself, so that it stores nothing and works in its frame. */
const previewOnlyOptions = ['target', 'instrument', 'save', 'instance', 'dataLayer', 'assets']

test('the preview applies every option from the page’s address', async ({ configure }) => {
  expect([...Object.keys(allOptions), ...previewOnlyOptions].sort()).toEqual(
    [...Object.keys(optionTable), 'context'].sort(),
  )
  const state = patchState(initialState, { options: allOptions, dark: { accent: '#eda99b' } })
  const configurator = await configure({ fragment: stateToFragment(state) })
  await expect.poll(() => configurator.previewOption('brandName')).toBe('Skog & Partners')
  for (const [name, wanted] of Object.entries(allOptions))
    expect(await configurator.previewOption(name), name).toEqual(wanted)
  expect(
    await configurator.previewCheck.evaluate(element => getComputedStyle(element).getPropertyValue('--rc-accent-dark')),
  ).toBe('#eda99b')
  expect(await configurator.previewOption('save')).toBe('none')
  for (const section of ['Look', 'Brand', 'Words', 'Behaviour', 'Results']) {
    await configurator.openSection(section)
    for (const field of await configurator.page.locator('.field[data-option] input[type=text]').all()) {
      const name = (await field.locator('xpath=ancestor::*[@data-option]').getAttribute('data-option')) ?? ''
      const wanted = allOptions[toCamelCase(name) as keyof GivenOptions]
      if (wanted !== undefined && typeof wanted !== 'object') expect(await field.inputValue(), name).toBe(`${wanted}`)
    }
  }
})

test('one press shows the start, question or result screen, and a theme applies to the current screen', async ({
  configure,
}) => {
  const configurator = await configure()
  for (const [name, screen] of [
    ['Question', 'question'],
    ['Result', 'result'],
    ['Does not apply', 'not-applicable'],
    ['Start', 'start'],
    ['Result', 'result'],
  ] as const) {
    await configurator.pressButton(name)
    await configurator.inPreview(`[data-screen="${screen}"]`).waitFor()
    await configurator.page.getByRole('button', { name, exact: true, pressed: true }).waitFor()
  }
  // Focus stays on the pressed button.
  expect(await configurator.page.evaluate(() => document.activeElement?.textContent)).toBe('Result')
  await configurator.page.getByRole('button', { name: /^Clinic/ }).click()
  await expect.poll(() => configurator.previewOption('accent')).toBe(accentOf('clinic'))
  await configurator.inPreview('[data-screen=result]').waitFor()
})

test('an invalid value is reported with the widget’s message and not applied', async ({ configure }) => {
  const configurator = await configure()
  await configurator.openSection('Look')
  await configurator.enterValue('accent', '#0a5')
  await configurator.enterValue('accent', 'reddish')
  const accent = configurator.optionField('accent')
  await accent.getByText('"Accent" cannot be "reddish". Use an opaque CSS colour, such as #0a5.').waitFor()
  expect(await accent.locator('input[type=text]').getAttribute('aria-invalid')).toBe('true')
  expect(await configurator.previewOption('accent')).toBe('#0a5')
  await configurator.pressButton('Reset Accent')
  await expect.poll(() => configurator.previewOption('accent')).toBe(null)
  expect(await accent.locator('.fault').count()).toBe(0)
  await configurator.openSection('Results')
  await configurator.enterValue('webhook', 'http://hook.example/x')
  await configurator.optionField('webhook').getByText('Use a whole https address').waitFor()
})

test('an address without https:// is marked at its field only, and a button adds the prefix', async ({ configure }) => {
  const half = patchState(initialState, { options: { brandUrl: 'nordlys.example' } })
  const configurator = await configure({ fragment: stateToFragment(half) })
  const problemStatus = configurator.page.getByRole('status', { name: 'What the check says to its partner' })
  await problemStatus.getByText('“Brand address” cannot be').waitFor()
  await configurator.openSection('Brand')
  const field = configurator.optionField('brand-url')
  await field.getByText('"Brand address" lacks its beginning').waitFor()
  await field.getByRole('button', { name: 'Put https:// in front' }).click()
  await expect.poll(() => configurator.previewOption('brandUrl')).toBe('https://nordlys.example/')
  expect(await field.locator('.fault').count()).toBe(0)
  expect(await problemStatus.count()).toBe(0)

  await configurator.enterValue('brand-url', 'skog.example/check')
  await field.getByText('lacks its beginning').waitFor()
  expect(await field.locator('input').getAttribute('aria-invalid')).toBe('true')
  await configurator.enterValue('brand-url', 'https://skog.example/')
  expect(await field.locator('.fault').count()).toBe(0)
})

test('the contrast meter shows the requested, the displayed and the corrected colour', async ({ configure }) => {
  const configurator = await configure()
  await configurator.openSection('Look')
  const row = configurator.page.locator('.meter tbody tr', { hasText: 'Accent as text on the card' })
  await row.getByText('as asked').waitFor()
  await configurator.enterValue('accent', '#ffef9e')
  await row.getByText(/made #/).waitFor()
  const [asked = 0, shown = 0] =
    ((await row.textContent()) ?? '')
      .match(/\d+\.\d(?=\D)/g)
      ?.slice(1)
      .map(Number) ?? []
  expect(asked).toBeLessThan(4.5)
  expect(shown).toBeGreaterThanOrEqual(4.5)
})

test('a theme’s dark colours are listed with the changed options, and a button clears each', async ({ configure }) => {
  const configurator = await configure()
  await configurator.page.getByRole('button', { name: /^Ledger/ }).click()
  await configurator.openSection('Look')
  await configurator.page.getByText('3 set').waitFor()
  await configurator.optionField('--rc-accent-dark').waitFor()
  await configurator.pressButton('Clear accent in the dark')
  await configurator.page.getByText('2 set').waitFor()
  expect(await configurator.openSnippet()).not.toContain('--rc-accent-dark')
})

test('the tag for tag managers is collapsed, and a base URL that is not public has a warning', async ({
  configure,
}) => {
  const configurator = await configure({
    fragment: stateToFragment(patchState(initialState, { options: { accent: '#0a5' } })),
  })
  await configurator.openSnippet()
  const code = configurator.page.getByText('readiness-check.js?accent=0a5')
  expect(await code.isVisible()).toBe(false)
  await configurator.page.locator('summary', { hasText: 'For tag managers' }).click()
  await code.waitFor()
  const caution = configurator.page.locator('#base-caution')
  await caution.getByText('nobody else reaches it').waitFor()
  await configurator.page.getByLabel('Where you put the files').fill('https://cdn.example/')
  expect(await caution.count()).toBe(0)
})

test('options without effect in a mode are disabled, with the reason', async ({ configure }) => {
  const configurator = await configure()
  await configurator.openSection('Behaviour')
  const [openOn, label] = ['open-on', 'label'].map(name => configurator.optionField(name).locator('input[type=text]'))
  expect([await openOn?.isDisabled(), await label?.isDisabled()]).toEqual([true, true])
  await configurator.optionField('open-on').getByText('Inline, the check stands open').waitFor()
  await configurator.chooseValue('mode', 'dialog')
  await configurator.optionField('label').getByText('With dialog there is no button of ours').waitFor()
  expect([await openOn?.isDisabled(), await label?.isDisabled()]).toEqual([false, true])
  await configurator.chooseValue('mode', 'tab')
  await expect.poll(() => label?.isDisabled()).toBe(false)
})

test('the most changed texts come first, and there is no reset of all changed texts', async ({ configure }) => {
  const configurator = await configure()
  await configurator.openSection('Words')
  const { page } = configurator
  await page.getByRole('heading', { name: 'The ones most people change' }).waitFor()
  expect(await page.locator('.texts').first().locator('code').first().textContent()).toBe('instrument.title')
  await page.locator('[id="text-start"]').fill('Begin')
  await page.getByText(/^1 of \d+ is yours/).waitFor()
  expect(await configurator.optionField('words').count()).toBe(0)
  await page.getByLabel('Show', { exact: true }).selectOption('own')
  await page.getByText('1 text.', { exact: true }).waitFor()
})

test('changed texts are shown in the preview, and are checked while they are typed', async ({ configure }) => {
  const configurator = await configure()
  await configurator.openSection('Words')
  const { page } = configurator
  await page.getByLabel('Search keys and texts').fill('Start the check')
  const field = page.locator('[id="text-start"]')
  await field.fill('See where you stand')
  await configurator.inPreview('[data-action=start]').getByText('See where you stand').waitFor()
  await field.fill('Get certified now')
  await page.getByText('"start" claims too much: "certified"').waitFor()
  await page.getByText('1 cannot be used').waitFor()
  expect(await configurator.inPreview('[data-action=start]').textContent()).not.toContain('certified')
  await field.fill('Begin')

  await page.getByLabel('Import a JSON').setInputFiles({
    name: 'words.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ next: 'Onwards', nxt: 'x', step: 'No placeholder', 'no.such': 'key' })),
  })
  const importProblems = page.locator('.notice.wrong')
  await importProblems.getByText('"step" lacks {n}').waitFor()
  await importProblems.getByText('"no.such" is not a known key').waitFor()
  await page.getByLabel('Show', { exact: true }).selectOption('own')
  await page.getByLabel('Search keys and texts').fill('')
  expect(await page.locator('.texts code').allTextContents()).toEqual(expect.arrayContaining(['start', 'next', 'step']))

  const coming = page.waitForEvent('download')
  await configurator.pressButton('Export yours')
  const file = await (await coming).path()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ start: 'Begin', next: 'Onwards' })

  await page.getByLabel('Show', { exact: true }).selectOption('all')
  await page.getByLabel('Beside yours').selectOption('de')
  await page
    .locator('[id="text-start-original"][lang=de]')
    .getByText(/Check|beginnen|starten/i)
    .waitFor()
})

test('a snippet that needs a file says so above the code, and offers the form without a file', async ({
  configure,
}) => {
  const fragment = stateToFragment(patchState(initialState, { options: { words: { start: 'Begin' } } }))
  const configurator = await configure({ fragment })
  const [name = ''] = /words-[\da-f]{8}\.json/.exec(await configurator.openSnippet()) ?? []
  const steps = configurator.page.locator('.steps')
  await steps.getByText('Two steps').waitFor()
  const isAbove = await steps.evaluate(node =>
    [...document.querySelectorAll('.snippets pre, .snippets .primary')].every(
      other => node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  )
  expect(isAbove).toBe(true)
  const coming = configurator.page.waitForEvent('download')
  await configurator.pressButton(`Download ${name}`)
  expect(JSON.parse(readFileSync(await (await coming).path(), 'utf8'))).toEqual({ start: 'Begin' })
  await configurator.pressButton('Take the Call form')
  await configurator.page.getByText('api.mount').waitFor()
  expect(await steps.count()).toBe(0)
})

test('texts in a separate file are loaded on request, and the URL of a file that fails is kept', async ({
  configure,
  site,
}) => {
  const configurator = await configure()
  const { page } = configurator
  const paste = async (words: string) => {
    await configurator.openSection('Paste')
    await page
      .getByLabel('Your snippet')
      .fill(`<script src="${site.address}/readiness-check.js" data-words="${words}"></script>`)
    await configurator.pressButton('Read it')
    await page.getByText(`Its texts are in a file: ${words}`).waitFor()
    await configurator.pressButton('Edit these texts here')
  }
  const missing = `${site.address}/no-such-words.json`
  await paste(missing)
  await page.getByText('The texts could not be loaded').waitFor()
  await configurator.pressButton('Load them')
  await expect.poll(() => configurator.previewOption('words')).toBe(missing)

  const address = site.addPage({ html: '{"start": "From the file", "no.such": "x"}' })
  await paste(address)
  await page.getByText('"no.such" is not a known key').waitFor()
  await expect.poll(() => configurator.previewOption('words')).toEqual({ start: 'From the file' })
})

test('an invalid JSON file of texts is reported and changes nothing', async ({ configure }) => {
  const configurator = await configure()
  await configurator.openSection('Words')
  await configurator.page
    .getByLabel('Import a JSON')
    .setInputFiles({ name: 'words.json', mimeType: 'application/json', buffer: Buffer.from('{"next": "x",}') })
  await configurator.page.getByText('This is no JSON').waitFor()
  expect(await configurator.previewOption('words')).toBe(null)
})

test('undo restores a whole field at once, by button and keys; in a text field the browser’s own undo works', async ({
  configure,
}) => {
  const configurator = await configure()
  const { page } = configurator
  await page.getByRole('button', { name: /^Ledger/ }).click()
  await configurator.openSection('Brand')
  const brand = configurator.optionField('brand-name').locator('input')
  await brand.pressSequentially('Skog')
  await brand.blur()
  await configurator.pressButton('Undo')
  await expect.poll(() => configurator.previewOption('brandName')).toBe(null)
  expect(await configurator.previewOption('accent')).toBe(accentOf('ledger'))
  await page.keyboard.press('Control+z')
  await expect.poll(() => configurator.previewOption('accent')).toBe(null)
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+y')
  await expect.poll(() => configurator.previewOption('brandName')).toBe('Skog')
  expect(await brand.inputValue()).toBe('Skog')
  await brand.focus()
  await page.keyboard.press('Control+z')
  expect(await configurator.previewOption('accent')).toBe(accentOf('ledger'))
})

test('undo shows the option that it restored, and several arrow keys on a slider are one step', async ({
  configure,
}) => {
  const configurator = await configure()
  const { page } = configurator
  await configurator.openSection('Look')
  const slider = configurator.optionField('radius').locator('input[type=range]')
  await slider.focus()
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => configurator.previewOption('radius')).toBe(14)
  await configurator.openSection('Results')
  await configurator.pressButton('Undo')
  await page.locator('.stepped').getByText('Undone: radius').waitFor()
  await slider.waitFor()
  await expect.poll(() => configurator.previewOption('radius')).toBe(12)
})

test('the address restores all settings elsewhere, and a damaged address is reported', async ({ configure }) => {
  const configurator = await configure()
  await configurator.page.getByRole('button', { name: /^Clinic/ }).click()
  const address = await configurator.waitForNewAddress()
  await configurator.pressButton('Copy link')
  await expect.poll(() => announcement(configurator)).toContain('Copied: link.')
  expect(await clipboard(configurator)).toBe(address)

  const fragment = new URL(address).hash
  const colleague = await configure({ fragment })
  await expect.poll(() => colleague.previewOption('accent')).toBe(accentOf('clinic'))
  expect(await colleague.openSnippet('Call')).toBe(await configurator.openSnippet('Call'))

  const late = await configure({ fragment: fragment.slice(0, -6) })
  await late.page.getByRole('alert').first().waitFor()
  await late.pressButton('Close')
  expect(await late.page.getByRole('alert').count()).toBe(0)
})

test('an existing snippet is imported, and its invalid parts are reported', async ({ configure }) => {
  const configurator = await configure()
  await configurator.openSection('Paste')
  const field = configurator.page.getByLabel('Your snippet')
  await field.fill('<p>Nothing of ours</p>')
  await configurator.pressButton('Read it')
  await configurator.page.getByText('No readiness check was found').waitFor()
  await field.fill(
    '<script async src="https://cdn.example/v1/readiness-check.js" data-accent="#0a5" data-radius="90" data-mode="tab"></script>',
  )
  await configurator.pressButton('Read it')
  await configurator.page
    .locator('.notice', { hasText: 'It is read.' })
    .getByText(/radius/)
    .waitFor()
  await expect.poll(() => configurator.previewOption('mode')).toBe('tab')
  expect(await configurator.openSnippet()).toContain('https://cdn.example/v1/readiness-check.js')
  await configurator.pressButton('Undo')
  await expect.poll(() => configurator.previewOption('mode')).toBe('inline')
})

const webhookTests: [
  WebhookBehaviorName,
  'simple' | 'form' | 'json',
  'read' | 'blind',
  outcome: string,
  explanation: RegExp,
][] = [
  ['200 with CORS', 'simple', 'read', 'Delivered', /the hook has it/],
  ['204', 'form', 'read', 'Delivered', /the hook has it/],
  ['200 with CORS', 'json', 'read', 'Delivered', /the hook has it/],
  ['200 without CORS', 'simple', 'read', 'Unconfirmed', /does not allow pages to read its answer/],
  ['200 without CORS', 'json', 'read', 'Unconfirmed', /preflight/],
  ['200 with CORS', 'simple', 'blind', 'Unconfirmed', /no page can know/],
  ['404', 'simple', 'read', 'Failed', /nothing at this address/],
  ['500', 'simple', 'read', 'Failed', /try up to five times more/],
]

test('the webhook is tested only on request, and each outcome is explained with a fix', async ({
  configure,
  server,
}) => {
  const configurator = await configure()
  const { page } = configurator
  await configurator.openSection('Results')
  const tester = page.locator('section', { has: page.getByRole('heading', { name: 'Try your hook' }) }).last()
  for (const [problem, format, reply, outcome, explanation] of webhookTests) {
    const run = `run-${++runs}`
    await configurator.enterValue('webhook', server.hookUrl(problem, run))
    await configurator.chooseValue('webhook-format', format)
    await configurator.chooseValue('webhook-reply', reply)
    expect(server.receivedRequests(run)).toEqual([])
    await tester.getByRole('button', { name: /^Send the example to/ }).click()
    await tester.getByRole('heading', { name: outcome }).waitFor()
    await tester.getByText(explanation).waitFor()
    expect(await tester.locator('.verdict li').count(), problem).toBeGreaterThan(0)
    const bodies = server.receivedRequests(run).map(({ body }) => `${body}`)
    expect(bodies.length, `${problem}, ${format}`).toBe(problem === '200 without CORS' && format === 'json' ? 0 : 1)
    if (format !== 'form')
      for (const body of bodies) expect(webhookEventSchema.safeParse(JSON.parse(body)).success).toBe(true)
  }
  const closed = await startServer(() => {})
  await closed.close()
  await configurator.enterValue('webhook', `${closed.address}/hook`)
  await configurator.chooseValue('webhook-reply', 'read')
  await tester.getByRole('button', { name: /^Send the example to/ }).click()
  await tester.getByText(/Nothing answers at localhost/).waitFor()
})

test('a test contact is sent as a contact event', async ({ configure, server }) => {
  const configurator = await configure()
  const run = `run-${++runs}`
  await configurator.openSection('Results')
  await configurator.enterValue('webhook', server.hookUrl('204', run))
  await configurator.page.getByRole('radio', { name: 'A contact' }).check({ force: true })
  await configurator.page.getByRole('button', { name: /^Send the example to/ }).click()
  await server.waitForRequests(run, 1)
  const event = webhookEventSchema.parse(JSON.parse(`${server.receivedRequests(run)[0]?.body}`))
  expect(event.type).toBe('readiness.contact')
  expect(event.data.context.trial).toBe('configurator')
})

test('the page stores nothing, requests only its own folder, and the preview sends no result', async ({
  configure,
  site,
  server,
}) => {
  const configurator = await configure()
  const run = `run-${++runs}`
  const hook = server.hookUrl('200 with CORS', run)
  await configurator.openSection('Results')
  await configurator.enterValue('webhook', hook)
  await configurator.pressButton('Result')
  await configurator.page.getByText('Here the check would have sent its result').waitFor()
  expect(server.receivedRequests(run)).toEqual([])
  expect(configurator.requestedUrls().filter(address => !address.startsWith(`${site.address}/`))).toEqual([])
  expect(await configurator.page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual(
    [0, 0, ''],
  )
  expect(configurator.consoleLines()).toEqual([])
})

test('an overlay that opens by itself opens again after each change of its trigger, and stores nothing', async ({
  configure,
}) => {
  const configurator = await configure()
  await configurator.openSection('Behaviour')
  await configurator.chooseValue('mode', 'drawer')
  for (const openOn of ['load', 'click', 'load']) {
    await configurator.enterValue('open-on', openOn)
    if (openOn === 'click') continue
    await configurator.inPreview('dialog[open]').waitFor()
    await configurator.inPreview('[data-action=close]').click()
    await configurator.inPreview('dialog[open]').waitFor({ state: 'detached' })
  }
  await configurator.pressButton('Result')
  await configurator.inPreview('dialog[open] [data-screen=result]').waitFor()
  expect(await configurator.page.evaluate(() => sessionStorage.length)).toBe(0)
})

test('a theme can be chosen and the snippet copied by keyboard alone', async ({ configure }) => {
  const configurator = await configure()
  const { page } = configurator
  const tabTo = async (name: RegExp | string) => {
    for (let presses = 0; presses < 60; presses++) {
      const focused = await page.evaluate(() => {
        const { activeElement: at } = document
        return at?.getAttribute('aria-label') ?? (at as HTMLInputElement)?.labels?.[0]?.textContent ?? at?.textContent
      })
      if (typeof name === 'string' ? focused?.trim() === name : name.test(focused ?? '')) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${name} cannot be reached with Tab`)
  }
  await tabTo('Themes')
  await tabTo(/Kiln/)
  await page.keyboard.press('Enter')
  const kiln = themes.find(({ id }) => id === 'kiln')
  await expect.poll(() => configurator.previewOption('accent')).toBe(kiln?.options.accent)
  await page.getByRole('tab', { name: 'Themes' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('heading', { name: 'Brand' }).waitFor()
  await tabTo(/^Brand name/)
  await page.keyboard.type('Kiln')
  await expect.poll(() => configurator.previewOption('brandName')).toBe('Kiln')
  await page.getByRole('button', { name: 'Undo' }).focus()
  await tabTo('Snippet')
  await page.keyboard.press('Enter')
  await tabTo(/^Tag$/)
  await page.keyboard.press('ArrowRight')
  await page.getByText('An element that keeps its place').waitFor()
  await tabTo('Copy the snippet')
  await page.keyboard.press('Enter')
  await expect.poll(() => clipboard(configurator)).toMatch(/^<readiness-check[\s\S]*brand-name="Kiln"/)
})

const sections = ['Themes', 'Look', 'Brand', 'Words', 'Behaviour', 'Results', 'Context', 'Paste']

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`axe finds no violation in any section, and no section scrolls horizontally, ${colorScheme}, at ${width} px`, async ({
      configure,
    }) => {
      const configurator = await configure({
        browser: { viewport: { width, height: 860 }, colorScheme, reducedMotion: 'reduce' },
      })
      const found: string[] = []
      const inspect = async (name: string) => {
        found.push(...(await configurator.findAxeViolations()).map(line => `${name}: ${line}`))
        const [inner, outer] = await configurator.page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ])
        if ((inner as number) > (outer as number)) found.push(`${name} is ${inner} px wide`)
      }
      for (const section of sections) {
        await configurator.openSection(section)
        if (section === 'Look') await configurator.enterValue('accent', 'reddish')
        if (section === 'Results') await configurator.enterValue('webhook', 'https://hook.example/x')
        if (section === 'Words') await configurator.page.locator('.texts li').first().waitFor()
        for (const summary of await configurator.page.locator('details:not([open]) > summary').all())
          await summary.click()
        await inspect(section)
      }
      await configurator.openPane('preview')
      await inspect('preview')
      await configurator.openPane('snippet')
      for (const form of ['Tag', 'Iframe']) {
        await configurator.page.getByRole('tab', { name: form, exact: true }).click()
        await inspect(form)
      }
      expect(found).toEqual([])
    })

for (const [name, browser] of Object.entries({
  '320 px': { viewport: { width: 320, height: 640 } },
  '400 % zoom of 1280 px': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
}))
  test(`no section scrolls horizontally, and fixed elements cover less than a third, at ${name}`, async ({
    configure,
  }) => {
    const configurator = await configure({ browser })
    const wide: string[] = []
    const inspect = async (part: string) => {
      const [inner, outer] = await configurator.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      if ((inner as number) > (outer as number)) wide.push(`${part} is ${inner} px wide`)
    }
    for (const section of sections) {
      await configurator.openSection(section)
      if (section === 'Words') await configurator.page.locator('.texts li').first().waitFor()
      await inspect(section)
    }
    const fixed = await configurator.page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(node => /fixed|sticky/.test(getComputedStyle(node).position))
        .reduce((sum, node) => sum + node.getBoundingClientRect().height, 0),
    )
    expect(fixed / browser.viewport.height).toBeLessThan(0.34)
    for (const pane of ['preview', 'snippet'] as const) {
      await configurator.openPane(pane)
      await inspect(pane)
    }
    expect(wide).toEqual([])
  })

test('without the built script the page says what to do, and keeps the settings', async ({ chromium }) => {
  const bare = await startServer((request, response) => {
    if (request.url?.startsWith('/configurator/') || request.url === '/words-en.json')
      serveFile([dist], request, response)
    else response.writeHead(404).end()
  })
  const context = await chromium.newContext({ viewport: { width: 1280, height: 860 } })
  const configurator = await openConfiguratorTab(context)
  await configurator.page.goto(`${bare.address}/configurator/`)
  await configurator.page.getByText('The check did not come').waitFor()
  await configurator.page.getByText('npm run build').waitFor()
  await configurator.page.getByRole('button', { name: /^Ledger/ }).click()
  const code = await configurator.openSnippet()
  await configurator.page.getByText('integrity.json did not come').waitFor()
  expect(code).toContain(`data-accent="${accentOf('ledger')}"`)
  expect(code).not.toContain('integrity=')
  await context.close()
  await bare.close()
})

test('opened as a file, the page says that it needs a server', async ({ chromium }) => {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 860 } })
  const configurator = await openConfiguratorTab(context)
  await configurator.page.goto(pathToFileURL(join(dist, 'configurator/index.html')).href)
  await configurator.page.getByText('This page was opened from a disk').waitFor()
  await configurator.page.getByRole('button', { name: /^Ledger/ }).click()
  expect(await configurator.openSnippet()).toContain(`data-accent="${accentOf('ledger')}"`)
  expect(configurator.consoleLines()).toEqual([])
  await context.close()
})

test('the page works under a strict content security policy', async ({ chromium, site }) => {
  const html = readFileSync(join(dist, 'configurator/index.html'), 'utf8').replace(/<meta http-equiv[^>]*>/, '')
  const page = site.addPage({
    html: html.replace('<head>', `<head><base href="${site.address}/configurator/">`),
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  })
  const context = await chromium.newContext({ viewport: { width: 1280, height: 860 } })
  const configurator = await openConfiguratorTab(context)
  await configurator.open(page)
  await configurator.openSection('Look')
  await configurator.enterValue('accent', '#0a5')
  await expect.poll(() => configurator.previewOption('accent')).toBe('#0a5')
  expect(configurator.consoleLines()).toEqual([])
  expect(configurator.uncaughtErrors()).toEqual([])
  await context.close()
})
