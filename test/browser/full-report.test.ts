import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import instrument from '../../src/instrument/iso-42001'
import { urlWithResultLink } from '../../src/report/link-fragment'
import { decodeLink, encodeAnswersLink, encodeBandLink } from '../../src/report/result-link'
import { score } from '../../src/scoring'
import { addAxe } from './support/axe'
import { CheckPage } from './support/check-page'
import { renderHostPage } from './support/host-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { extractPdfText, openPrinter } from './support/printer'
import { scorer } from './support/scorer'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile
const answers = completeAnswers(aiUser, mixedAnswers)
const result = score(instrument, answers)
const link = encodeAnswersLink(scorer, answers)
const hostText = 'Organisations ask us every week where they stand.'

/** Takes the check to the result and waits until the full report has loaded. */
const openFullReport = async (check: CheckPage) => {
  await check.start()
  await check.answerByScript(answers)
  await check.waitForScreen('result')
  await check.actionElement('copy-link').waitFor()
  await check.find('.todo, .top-note').first().waitFor()
}

const findings = async (check: CheckPage): Promise<string[]> => {
  await addAxe(check.page)
  return check.page.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run('readiness-check', { resultTypes: ['violations'] })
    return violations.flatMap((found: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      found.nodes.map(node => `${found.id}\n${node.html}\n${node.failureSummary}`),
    )
  })
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`axe finds no violation on the whole result, with a what-if answer and a comparison, ${colorScheme}, at ${width} px`, async ({
      openCheckPage,
    }) => {
      const check = await openCheckPage({
        tag: 'data-color-scheme="system"',
        browser: { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' },
      })
      await openFullReport(check)
      await check.expandAll()
      expect(await findings(check)).toEqual([])
      await check.find('select').first().selectOption('reviewed')
      await check.find('[data-origin=trial]').waitFor()
      const old = { ...answers, audit: 'reviewed', scope: 'absent' }
      await check.find('input[multiple]').setInputFiles({
        name: 'old.json',
        mimeType: 'application/json',
        buffer: Buffer.from(
          JSON.stringify({
            format: 'readiness-check/result',
            v: 1,
            created: '2026-01-31T10:00:00.000Z',
            instrument: result.instrument,
            answers: old,
          }),
        ),
      })
      await check.find('[data-comparison]').waitFor()
      expect(await findings(check)).toEqual([])
      const [inner, outer] = await check.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(inner).toBeLessThanOrEqual(outer as number)
    })

test('the Tab key reaches every part of the result, with map and chart, in reading order', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage()
  await openFullReport(check)
  await check.expandAll()
  await check.find('[data-band]').focus()
  const visitedParts: string[] = []
  const focusedPart = () =>
    check.root.evaluate(element => {
      const focused = element.shadowRoot?.activeElement
      const parts = {
        gaps: '[data-gap]',
        up: '.todo, .row:has([data-action=try])',
        map: '.map',
        points: '.figure, [data-point]',
        try: '[data-try]',
        take: '[data-action=download-pdf], [data-action=print], [data-action=copy-link], [data-action=compare]',
        restart: '[data-action=restart]',
      }
      if (!focused) return null
      const outline = getComputedStyle(focused).outlineStyle
      const part = Object.entries(parts).find(([, selector]) => focused.closest(selector))?.[0] ?? ''
      return { part, seen: outline !== 'none' }
    })
  for (let presses = 0; presses < 400; presses++) {
    await check.page.keyboard.press('Tab')
    const current = await focusedPart()
    if (!current) break
    expect(current.seen).toBe(true)
    if (current.part && current.part !== visitedParts.at(-1)) visitedParts.push(current.part)
  }
  expect(visitedParts).toEqual(['gaps', 'up', 'map', 'points', 'try', 'take', 'restart'])
})

test('Enter on a cell of the map expands its gap, scrolls it into view and focuses it', async ({ openCheckPage }) => {
  const check = await openCheckPage({ browser: { reducedMotion: 'reduce' } })
  await openFullReport(check)
  const cell = check.find('.clauses button').last()
  await cell.focus()
  await check.page.keyboard.press('Enter')
  const at = await check.root.evaluate(element => {
    const focused = element.shadowRoot?.activeElement
    const gap = focused?.closest<HTMLElement>('[data-gap]')
    const top = gap?.getBoundingClientRect().top ?? -1
    return { open: focused?.getAttribute('aria-expanded'), inView: top >= 0 && top < innerHeight }
  })
  expect(at).toEqual({ open: 'true', inView: true })
})

test('the accessibility tree contains the parts of the result in reading order', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await openFullReport(check)
  const tree = await check.root.ariaSnapshot()
  const places = [
    'Where to begin',
    'What would move you up',
    'The four themes',
    'Clause by clause',
    'group "4 Context"',
    '6.1.2 How AI risks are assessed',
    'Why this band',
    'Try other answers',
    'Take it along',
  ].map(part => tree.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a result link opens in another browser as another person’s result, without events or requests', async ({
  openCheckPage,
  site,
}) => {
  const page = `${site.addPage({ html: renderHostPage() })}#part`
  const check = await openCheckPage({ address: `${page}.rc-${link}` })
  await check.find('[data-origin=link]').waitFor()
  expect(await check.find('[data-band]').getAttribute('data-band')).toBe(result.band?.id)
  expect(await check.actionElement('change').count()).toBe(0)
  expect(await check.result()).toBeNull()
  expect(await check.recordedEventTypes()).toEqual(['ready'])
  expect(await check.storageContents()).toEqual({})
  expect(check.page.url()).toBe(page)
  expect(check.requestedUrls().every(url => url.startsWith(site.address))).toBe(true)
  await check.find('[data-origin] [data-action=cancel]').click()
  await check.waitForScreen('start')
  expect(check.page.url()).toBe(page)
  expect(check.consoleLines()).toEqual([])
})

test('a result link works on a page whose router keeps its path in the fragment', async ({ openCheckPage, site }) => {
  const page = site.addPage({ html: renderHostPage() })
  const address = urlWithResultLink(`${page}#/tools/check`, link)
  expect(address).toContain('?rc-')
  const check = await openCheckPage({ address })
  await check.find('[data-origin=link]').waitFor()
  expect(await check.find('[data-band]').getAttribute('data-band')).toBe(result.band?.id)
  expect(check.page.url()).toBe(`${page}#/tools/check`)
})

test('a result link is taken out of the address once it is read, without a new history entry', async ({
  openCheckPage,
  site,
}) => {
  const head = '<base href="/elsewhere/"><script>history.replaceState({ own: 1 }, "")</script>'
  const page = site.addPage({ html: renderHostPage({ head }) })
  for (const [fragment, kept] of [
    [`#rc=${link}`, ''],
    [`#prices&rc=${link}`, '#prices'],
    [`#rc=${link}&tab=2`, '#tab=2'],
    [`#/check?from=mail&rc=${link}`, '#/check?from=mail'],
  ]) {
    const check = await openCheckPage({ address: `${page}?q=1${fragment}` })
    await check.find('[data-origin=link]').waitFor()
    expect(check.page.url()).toBe(`${page}?q=1${kept}`)
    expect(await check.page.evaluate(() => history.state)).toEqual({ own: 1 })
    expect(await check.page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  }
})

test('copy link keeps the page’s address unchanged, and the link opens the same result', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await check.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openFullReport(check)
  const before = await check.page.evaluate(() => [location.href, history.length])
  await check.actionElement('copy-link').click()
  await check.byText('Copied.').waitFor()
  expect(await check.page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${before[0]}#rc-${encodeBandLink(instrument, result)}`,
  )
  await check.find('[name=link-answers]').click()
  await check.actionElement('copy-link').click()
  await check.byText('Copied.').waitFor()
  const copied = await check.page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(`${before[0]}#rc-${link}`)
  expect(copied.split('#rc-')[1]?.length).toBeLessThan(200)
  expect(decodeLink(scorer, copied.split('#rc-')[1] ?? '')).toMatchObject({ kind: 'answers', result })
  expect(await check.page.evaluate(() => [location.href, history.length])).toEqual(before)
  const download = (await check.recordedEvents()).at(-1)
  expect([download?.type, download?.detail.kind, download?.detail.url]).toEqual(['readiness-download', 'link', copied])
})

test('a saved file can be opened without changing the visitor’s own result', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await openFullReport(check)
  const [download] = await Promise.all([check.page.waitForEvent('download'), check.actionElement('save-file').click()])
  const text = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(text).answers).toEqual(answers)
  const other = text.replace(/"audit": "\w+"/, '"audit": "reviewed"')
  const eventTypes = await check.recordedEventTypes()
  await check
    .find('input[type=file]:not([multiple])')
    .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(other) })
  await check.find('[data-origin=file]').waitFor()
  expect((await check.result()).gaps).toEqual(result.gaps)
  expect(await check.recordedEventTypes()).toEqual(eventTypes)
  await check.find('[data-origin] [data-action=cancel]').click()
  expect(await check.find('[data-origin]').count()).toBe(0)
})

test('the PDF is made in the browser, without requests elsewhere, and contains every gap', async ({
  openCheckPage,
  site,
}) => {
  const check = await openCheckPage()
  await openFullReport(check)
  const [download] = await Promise.all([
    check.page.waitForEvent('download'),
    check.actionElement('download-pdf').click(),
  ])
  const text = extractPdfText(await download.path()).replace(/\s+/g, ' ')
  for (const gap of result.gaps) for (const reference of gap.references) expect(text).toContain(reference)
  expect(text).toContain('Not affiliated with ISO or IEC')
  await expect.poll(async () => (await check.recordedEvents()).at(-1)?.detail.kind).toBe('pdf')
  expect(check.requestedUrls().every(url => url.startsWith(site.address) || url.startsWith('blob:'))).toBe(true)
  expect(check.consoleLines()).toEqual([])
})

test('print and text are offered if the PDF chunk cannot load', async ({ openCheckPage }) => {
  const check = await openCheckPage({ before: ({ page }) => page.route(/\/pdf-[\w-]+\.js/, route => route.abort()) })
  await openFullReport(check)
  await check.actionElement('download-pdf').click()
  await check.byText('The PDF could not be made here.').waitFor()
  expect(await check.actionElement('download-pdf').count()).toBe(1)
})

/** Returns a function that finds an element in the page's frame, which may run scripts only: no download, no clipboard. */
const finderInFrame = (page: Page) => {
  const frame = page.frames()[1]
  if (!frame) throw new Error('no frame')
  return (selector: string) => frame.locator(selector).first()
}

test('a sandboxed frame, which blocks print, copy and download, shows the text to select', async ({
  openCheckPage,
  site,
}) => {
  const inner = site.addPage({ html: renderHostPage() })
  const check = await openCheckPage({
    wait: false,
    body: `<iframe sandbox="allow-scripts" src="${inner}#rc-${link}" width="800" height="700"></iframe>`,
  })
  const find = finderInFrame(check.page)
  await find('[data-origin=link]').waitFor()
  await find('[data-action=print]').click()
  await find('textarea').waitFor()
  expect(await find('textarea').inputValue()).toContain('Not affiliated with ISO or IEC.')
  await find('[data-action=copy-text]').click()
  await find('text=does not let this page copy').waitFor()
  expect(await find('textarea').evaluate(box => (box as HTMLTextAreaElement).selectionEnd)).toBeGreaterThan(100)
  await find('[data-action=save-file]').click()
  await find('[data-action=show-text]').click()
  expect(await find('textarea').inputValue()).toContain('First step')
})

test('the print action prints only the report, under a strict policy, and the page’s own print is unchanged', async ({
  site,
}) => {
  const printer = await openPrinter()
  try {
    const policy = `default-src 'none'; script-src ${site.address}; require-trusted-types-for 'script'; trusted-types 'none'`
    const check = new CheckPage(await printer.context.newPage())
    await check.open(site.addPage({ html: renderHostPage(), headers: { 'content-security-policy': policy } }))
    await openFullReport(check)
    await check.actionElement('print').click()
    const text = (await printer.takePrintedText()).replace(/\s+/g, ' ')
    expect(text).not.toContain(hostText)
    expect(text).not.toContain('AI governance')
    for (const gap of result.gaps) expect(text).toContain(gap.title)
    expect(text).toContain('Not affiliated with ISO or IEC.')
    expect((await check.recordedEvents()).at(-1)?.detail.kind).toBe('print')
    await check.page.evaluate(() => print())
    expect((await printer.takePrintedText()).replace(/\s+/g, ' ')).toContain(hostText)
    expect(check.consoleLines()).toEqual([])
  } finally {
    await printer.close()
  }
})
