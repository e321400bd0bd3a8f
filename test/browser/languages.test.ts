import { englishTextTables } from '../../scripts/build/english-texts'
import { frameTexts } from '../../src/i18n/en'
import ar from '../../src/i18n/locales/ar'
import arDetails from '../../src/i18n/locales/ar-details'
import de from '../../src/i18n/locales/de'
import deDetails from '../../src/i18n/locales/de-details'
import { findAxeViolations } from './support/axe'
import type { CheckPage } from './support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { extractPdfText } from './support/printer'
import { visitEveryScreen } from './support/screens'
import { expect, test } from './support/test'

type Texts = Record<string, string>

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile
/** URLs of the chunks with texts. */
const textsFile = /\/(texts|check-texts|de|de-details|ar|ar-details)-[\w-]{10}\.js(\?|$)/
const germanFile = /\/de-[\w-]{10}\.js(\?|$)/

/** All texts of the check: visible text, and attributes such as `aria-label`. */
const allTexts = (check: CheckPage): Promise<string[]> =>
  check.root.evaluate(element => {
    const root = element.shadowRoot as ShadowRoot
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
    for (const named of root.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(named.getAttribute(name) ?? '')
    return texts
  })

/**
 * Patterns that match the English texts with any placeholder values, by key. Texts that are the same in the other language
 * are omitted.
 */
const englishPatterns = (texts: Texts) =>
  Object.entries<string>(Object.assign({}, ...Object.values(englishTextTables)))
    .filter(([key, text]) => texts[key] !== text && /[a-z]{2}/i.test(text.replace(/\{\w+\}/g, '')))
    .map(
      ([key, text]) =>
        [key, new RegExp(`^\\s*${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}\\s*$`)] as const,
    )

test('the English patterns match the texts of an English check', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  const found = (await allTexts(check)).flatMap(text => englishPatterns(de).filter(([, english]) => english.test(text)))
  expect(found.map(([key]) => key)).toEqual(
    expect.arrayContaining(['start', 'minutes', 'instrument.title', 'indicative']),
  )
})

for (const [name, lang, dir, texts] of [
  ['German', 'de', 'ltr', { ...de, ...deDetails }],
  ['Arabic', 'ar', 'rtl', { ...ar, ...arDetails }],
] as [string, string, string, Texts][])
  for (const width of [360, 1280])
    test(`${name} has no English text on any screen at ${width} px, no axe violation, and no overflow`, async ({
      openCheckPage,
    }) => {
      const check = await openCheckPage({
        html: `lang="${lang}" dir="${dir}"`,
        tag: 'data-contact="optional"',
        browser: { viewport: { width, height: 900 }, reducedMotion: 'reduce' },
      })
      const patterns = englishPatterns(texts)
      const problems: string[] = []
      await visitEveryScreen(check, texts['label.good'] ?? '', async screen => {
        for (const text of await allTexts(check))
          for (const [key, english] of patterns) if (english.test(text)) problems.push(`${screen}: ${key}: ${text}`)
        if (!/^question/.test(screen))
          problems.push(...(await findAxeViolations(check)).map(line => `${screen}: ${line}`))
        const [inner, outer] = await check.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        if ((inner ?? 0) > (outer ?? 0)) problems.push(`${screen}: ${inner} px wide`)
      })
      expect(problems).toEqual([])
      expect((await check.result()).locale).toBe(lang)
      const root = check.find('[data-scheme]')
      expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([lang, dir])
    })

test('the German PDF contains no English text', async ({ openCheckPage }) => {
  const check = await openCheckPage({ tag: 'data-locale="de"' })
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  await check.byText(deDetails['label.good'] ?? '').waitFor({ state: 'attached' })
  await check.find('[name=pdf-answers]').click()
  const [download] = await Promise.all([
    check.page.waitForEvent('download', { timeout: 30_000 }),
    check.actionElement('download-pdf').click(),
  ])
  const text = extractPdfText(await download.path()).replace(/\s+/g, ' ')
  const texts: Texts = { ...de, ...deDetails }
  expect(text).toContain(texts.disclaimer)
  const english = Object.entries<string>(Object.assign({}, ...Object.values(englishTextTables))).filter(
    ([key, own]) => /[a-z]{4}/.test(own) && own.length > 8 && texts[key] !== own && text.includes(own),
  )
  expect(english).toEqual([])
})

test('if the PDF’s font lacks the script, no PDF is made, and print is offered', async ({ openCheckPage }) => {
  const check = await openCheckPage({ tag: 'data-locale="ar"' })
  let downloads = 0
  check.page.on('download', () => downloads++)
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  await check.actionElement('download-pdf').click()
  await check.find('[role=alert]').filter({ hasText: arDetails.pdfScript }).waitFor()
  expect(downloads).toBe(0)
  expect(await check.actionElement('print').isEnabled()).toBe(true)
})

test('numbers have Latin digits in Arabic', async ({ openCheckPage }) => {
  const check = await openCheckPage({ tag: 'data-locale="ar"' })
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  const text = (await allTexts(check)).join(' ')
  expect(text).not.toMatch(/[٠-٩]/)
  expect(text).toMatch(/\d+[\u200e]?%/)
})

test('an English page requests no chunk with texts', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await check.start()
  expect(check.requestedUrls().filter(address => textsFile.test(address))).toEqual([])
})

/** Delays the response of a chunk until `release` is called. */
const delayChunk = (file = germanFile) => {
  let release = () => {}
  const released = new Promise<void>(done => {
    release = done
  })
  const before = ({ page }: CheckPage) =>
    page.route(file, async route => {
      await released
      await route.continue()
    })
  return { before, release: () => release() }
}

test('the start screen is blank until its texts have loaded, and only then ready is raised', async ({
  openCheckPage,
}) => {
  const { before, release } = delayChunk()
  const check = await openCheckPage({ tag: 'data-locale="de"', wait: false, before })
  await check.waitForScreen('loading')
  const height = await check.find('[data-screen]').evaluate(card => card.getBoundingClientRect().height)
  expect(height).toBeGreaterThan(300)
  expect(await check.recordedEventTypes()).toEqual([])
  release()
  await check.waitForScreen('start')
  expect(await check.actionElement('start').textContent()).toBe(de.start)
  expect(await check.recordedEventTypes()).toEqual(['ready'])
  expect((await allTexts(check)).join()).not.toContain(frameTexts.start)
})

test('if texts load slowly, the visitor starts in English and sees the texts on the next step', async ({
  openCheckPage,
}) => {
  const { before, release } = delayChunk()
  const check = await openCheckPage({ tag: 'data-locale="de"', before })
  expect(await check.actionElement('start').textContent()).toBe(frameTexts.start)
  await check.start()
  await check.choose('meets', 'use')
  release()
  await check.page.waitForResponse(germanFile)
  await check.next()
  await check.byText(de['question.existing.prompt']).waitFor()
  expect(await check.root.evaluate(element => element.shadowRoot?.activeElement?.textContent)).toBe(
    de['question.existing.prompt'],
  )
  await check.back()
  expect(await check.input('meets', 'use').isChecked()).toBe(true)
  expect(await check.recordedEventTypes()).toEqual(['ready', 'start', 'answer'])
})

test('an unsupported language falls back to English at once, and the page receives an error event', async ({
  openCheckPage,
}) => {
  const { before, release } = delayChunk(textsFile)
  // Timers over 1 s never fire, so that the check cannot give up waiting.
  const head =
    '<script>const nativeSetTimeout = setTimeout; setTimeout = (work, ms) => ms > 1000 ? 0 : nativeSetTimeout(work, ms)</script>'
  const check = await openCheckPage({ head, tag: 'data-locale="fr"', before })
  expect(await check.actionElement('start').textContent()).toBe(frameTexts.start)
  expect(await check.recordedEventTypes()).toEqual(['ready'])
  release()
  await expect
    .poll(async () => (await check.recordedEvents()).at(-1)?.detail)
    .toMatchObject({ code: 'words', message: 'There are no texts for "fr"' })
})

test('if texts cannot load, the check stays in English, and the page receives an error event', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage({
    tag: 'data-locale="de"',
    before: ({ page }) => page.route(textsFile, route => route.abort()),
  })
  expect(await check.actionElement('start').textContent()).toBe(frameTexts.start)
  const root = check.find('[data-scheme]')
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['en', 'ltr'])
  const errors = (await check.recordedEvents()).filter(({ type }) => type === 'readiness-error')
  expect(errors.map(({ detail }) => detail.code)).toEqual(['words'])
})

test('the language can be changed on the result', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  const before = await check.recordedEventTypes()
  await check.root.evaluate(element => element.setAttribute('locale', 'ar'))
  await check.byText(ar.begin).waitFor()
  expect((await check.result()).locale).toBe('ar')
  await check.byText(arDetails['label.why']).waitFor()
  await check.root.evaluate(element => element.setAttribute('locale', 'en'))
  await check.byText(frameTexts.begin).waitFor()
  expect(await check.find('[data-scheme]').getAttribute('dir')).toBe('ltr')
  expect(await check.recordedEventTypes()).toEqual(before)
})

test('a partner’s texts are loaded from their URL without credentials', async ({ openCheckPage, site }) => {
  const address = site.addPage({
    html: JSON.stringify({ start: 'Find out', 'band.running.name': 'Certified', strat: 'Go' }),
    headers: { 'content-type': 'application/json' },
  })
  const sent: (string | undefined)[] = []
  const check = await openCheckPage({
    tag: `data-words="${address}"`,
    before: async ({ page }) => {
      await page.context().addCookies([{ name: 'visitor', value: 'known', url: address }])
      page.on('request', async request => {
        if (request.url() === address) sent.push((await request.allHeaders()).cookie)
      })
    },
  })
  expect(await check.actionElement('start').textContent()).toBe('Find out')
  await expect
    .poll(async () =>
      (await check.recordedEvents()).flatMap(({ type, detail }) =>
        type === 'readiness-error' ? [detail.message] : [],
      ),
    )
    .toEqual(['"band.running.name" claims too much: "certified"', '"strat" is not a known key'])
  expect(sent).toEqual([undefined])
  expect(check.consoleLines()).toHaveLength(1)
  expect(check.consoleLines()[0]).toContain('- "strat" is not a known key. Use "start".')
})

test.for([
  ['no JSON', '{"start": "Go",}', 'is not JSON: '],
  ['more than a megabyte', `{"start": "${'x'.repeat(10_000_000)}"}`, 'has more than 1000 kB'],
  ['a list', '["Go"]', 'The words are a list'],
  ['keys of a prototype', '{"__proto__": {"start": "Go"}, "toString": "x"}', '"__proto__" is not a known key'],
] as const)(
  'a file of texts that is %s is ignored and reported',
  async ([, file, message], { openCheckPage, site }) => {
    const address = site.addPage({ html: file, headers: { 'content-type': 'application/json' } })
    const check = await openCheckPage({ tag: `data-words="${address}"` })
    expect(await check.actionElement('start').textContent()).toBe(frameTexts.start)
    await expect
      .poll(async () => (await check.recordedEvents()).find(({ type }) => type === 'readiness-error')?.detail.message)
      .toContain(message)
    expect(await check.page.evaluate(() => Reflect.get({}, 'start'))).toBeUndefined()
  },
)

test('texts given by a call are shown as plain text, never as markup', async ({ openCheckPage }) => {
  const check = await openCheckPage()
  await check.root.evaluate(element => {
    Reflect.get(element, 'update').call(element, {
      words: { start: 'A < B & C', next: '<img src=x onerror=alert(1)>' },
    })
  })
  await check.byText('A < B & C').waitFor()
  await check.start()
  expect(await check.actionElement('next').textContent()).toBe(frameTexts.next)
  expect(await check.find('img').count()).toBe(0)
})
