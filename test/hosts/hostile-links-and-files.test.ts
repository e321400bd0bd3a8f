import { englishTextTables } from '../../scripts/build/english-texts'
import instrument from '../../src/instrument/iso-42001'
import { questionIdsInLinkOrder } from '../../src/instrument/iso-42001/order'
import { toFixedWidthBase62 } from '../../src/report/base62'
import { hash32 } from '../../src/report/hash32'
import { serializeResultFile } from '../../src/report/result-file'
import { encodeAnswersLink, encodeBandLink } from '../../src/report/result-link'
import { route, score } from '../../src/scoring'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from '../browser/support/organisation-profiles'
import {
  expectUnharmed,
  type HarmDetector,
  installHarmDetector,
  narrowBrowserOptions,
  narrowHostBody,
} from './support/harm-detector'
import { allPayloads } from './support/payloads'
import { expect, test } from './support/test'

const answers = completeAnswers(
  organisationProfiles.find(({ description }) => description === 'uses AI only') as OrganisationProfile,
  mixedAnswers,
)
const scorer = {
  instrument,
  order: questionIdsInLinkOrder,
  score: (given: object) => score(instrument, given as typeof answers),
  route: (given: object) => route(instrument, given as typeof answers),
}
const link = encodeAnswersLink(scorer, answers)
const band = encodeBandLink(instrument, score(instrument, answers)) ?? ''

const pageOptions = {
  body: narrowHostBody,
  browser: narrowBrowserOptions,
  wait: false,
  before: ({ page }: { page: { addInitScript(script: () => void): Promise<unknown> } }) =>
    page.addInitScript(installHarmDetector),
}

/** Appends the checksum of a result link, so that the content itself is parsed. */
const withChecksum = (content: string) => content + toFixedWidthBase62(hash32(content), 4)

const links = [
  ...allPayloads.flatMap(payload => [
    `rc=${payload}`,
    `rc=${link}${payload}`,
    `${payload}&rc=${link}`,
    `rc=${withChecksum(payload)}`,
    `rc-1a${payload}`,
    `rc-${link}${payload}`,
    `${payload}.rc-${link}`,
  ]),
  ...['', '0', 'z'.repeat(40), 'Z'.repeat(4000), '9'.repeat(4090)].flatMap(body =>
    ['1a', '1b', '1c', '2a'].map(kind => `rc=${withChecksum(kind + body)}`),
  ),
  `rc=${band}`,
  `rc-${band}`,
]

test('no result link in the page’s address runs code or breaks the layout', async ({ openCheckPage, site }) => {
  const check = await openCheckPage(pageOptions)
  const outcome = await check.page.evaluate(
    async ({ links, good }) => {
      const harm: HarmDetector = Reflect.get(window, Symbol.for('harm'))
      const problems: string[] = []
      const screens = new Set<string>()
      const box = document.getElementById('box')
      const { element, ready } = Reflect.get(window, 'readinessCheck').mount(box, { save: 'none' })
      await ready
      const shadow: ShadowRoot = element.shadowRoot
      // The views render in a microtask, so that awaiting a resolved promise is enough.
      const closeResult = async () => shadow.querySelector<HTMLElement>('[data-action=cancel]')?.click()
      const go = async (hash: string) => {
        history.replaceState(null, '', location.pathname)
        const changed = new Promise(done => addEventListener('hashchange', done, { once: true }))
        location.hash = hash
        if (location.hash) await changed
        // A result is rendered in microtasks, the error screen one task later.
        await new Promise(done => setTimeout(done))
      }
      await go(good)
      await harm.waitFor(() => shadow.querySelector('[data-origin=link]'))
      await closeResult()
      for (const hash of links) {
        await go(hash)
        screens.add(shadow.querySelector('[data-screen]')?.getAttribute('data-screen') ?? 'nothing')
        problems.push(...harm.findDefects(element).map(problem => `${hash.slice(0, 60)}: ${problem}`))
        await closeResult()
        if (!shadow.querySelector('[data-screen=start]')) problems.push(`${hash.slice(0, 60)}: no way back`)
      }
      return { problems, screens: [...screens].sort() }
    },
    { links, good: `rc-${link}` },
  )
  expect(outcome.problems).toEqual([])
  // Valid links show a result, damaged links the error screen, and other fragments the start screen.
  expect(outcome.screens).toEqual(['error', 'result', 'start'])
  await expectUnharmed(check, site.address)
  expect(check.consoleLines()).toEqual([])
})

const file = JSON.parse(serializeResultFile(scorer, answers, new Date(0)))

/** Manipulated result files that a visitor might open. */
const files = [
  ...allPayloads.flatMap(payload => [
    payload,
    JSON.stringify({ ...file, created: payload, instrument: { ...file.instrument, version: payload, hash: payload } }),
    JSON.stringify({
      ...file,
      answers: { ...answers, audit: payload, meets: ['use', payload], [payload]: payload },
      result: payload,
    }),
  ]),
  JSON.stringify(file).replace('"meets"', '"__proto__":{"meets":["use"]},"meets"'),
  JSON.stringify(file).replace('"v":1', '"v":1,"__proto__":{"ran":1},"constructor":{"prototype":{"ran":1}}'),
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
]

test('no opened or compared result file runs code or breaks the layout', async ({ openCheckPage, site }) => {
  const check = await openCheckPage(pageOptions)
  const outcome = await check.page.evaluate(
    async ({ files, names }) => {
      const harm: HarmDetector = Reflect.get(window, Symbol.for('harm'))
      const problems: string[] = []
      const outcomes = new Set<string>()
      const box = document.getElementById('box')
      const { element, ready } = Reflect.get(window, 'readinessCheck').mount(box, { save: 'none' })
      await ready
      const shadow: ShadowRoot = element.shadowRoot
      // The views render in a microtask, so that awaiting a resolved promise is enough.
      const press = async (selector: string) => shadow.querySelector<HTMLElement>(selector)?.click()
      // The visitor completes the check first, so that there is a result to compare with.
      await press('[data-action=start]')
      // The chunk of the check may have to load first.
      for (let turns = 0; turns < 2000 && shadow.querySelector('[data-screen=start]'); turns++)
        await new Promise(done => setTimeout(done))
      for (const choice of ['use', 'neither']) {
        await press(`input[value=${choice}]`)
        await press('[data-action=next]')
      }
      while (shadow.querySelector('[data-screen=question]')) {
        await press('input[value=set]')
        await press('[data-action=next]')
      }
      await harm.waitFor(() => shadow.querySelector('[data-action=open-file]'))
      const openFile = async (action: string, text: string, name: string) => {
        const panel = shadow.querySelector(`[data-action=${action}]`)?.closest('.panel')
        const input = panel?.querySelector('input[type=file]') as HTMLInputElement
        const transfer = new DataTransfer()
        transfer.items.add(new File([text], name))
        input.files = transfer.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
        // After this second read the check has read the file too, and renders it in the next tasks.
        await transfer.files[0]?.text()
        for (let tasks = 0; tasks < 3; tasks++) await new Promise(done => setTimeout(done))
        return panel as Element
      }
      const opened = () => shadow.querySelector('[data-origin=file]')
      for (const [at, text] of files.entries()) {
        const name = names[at % names.length] ?? ''
        const inspect = (way: string) =>
          problems.push(...harm.findDefects(element).map(problem => `${way} ${at} ${text.slice(0, 200)}: ${problem}`))
        const panel = await openFile('open-file', text, name)
        await harm.waitFor(() => opened() || panel.querySelector('[role=alert]'))
        outcomes.add(opened() ? 'opened' : panel.querySelector('[role=alert]') ? 'refused' : 'nothing')
        inspect('opened')
        await press('[data-action=cancel]')
        if (opened()) problems.push(`${at}: no way back`)
        if (at % 3) continue
        await openFile('compare', text, name)
        inspect('compared')
      }
      return { problems, outcomes: [...outcomes].sort() }
    },
    { files, names: allPayloads },
  )
  expect(outcome.problems).toEqual([])
  expect(outcome.outcomes).toEqual(['opened', 'refused'])
  await expectUnharmed(check, site.address)
  expect(check.consoleLines()).toEqual([])
})

const keys = Object.keys(Object.assign({}, ...Object.values(englishTextTables)))
/** Texts that are short enough to be accepted and long enough to be wide. */
const longTexts = [
  // The widest letter (U+FDFD) cannot be broken and is clipped in the narrowest cells of the map, so it is omitted.
  ...allPayloads.filter(payload => !payload.startsWith('\uFDFD')),
  'W'.repeat(1900),
  '<b>'.repeat(600),
  '\u202E'.repeat(40),
  '&'.repeat(1999),
]

test.for(['a call', 'an address'])(
  'no partner’s text from %s runs code or breaks the layout',
  async (way, { openCheckPage, site }) => {
    const check = await openCheckPage({ ...pageOptions, before: ({ page }) => page.addInitScript(installHarmDetector) })
    // The texts are the same for a call and for an address, so for an address the texts of the first screens suffice.
    const testedKeys =
      way === 'a call' ? keys : keys.filter((key, at) => key in (englishTextTables.frame ?? {}) || at % 20 === 0)
    const tables = longTexts.map(payload => ({
      ...Object.fromEntries(testedKeys.map(key => [key, payload])),
      [payload]: payload,
    }))
    const given =
      way === 'a call'
        ? tables
        : tables.map(table =>
            site.addPage({ html: JSON.stringify(table), headers: { 'content-type': 'application/json' } }),
          )
    const outcome = await check.page.evaluate(
      async ({ given, english, whole }) => {
        const harm: HarmDetector = Reflect.get(window, Symbol.for('harm'))
        const problems: string[] = []
        let accepted = 0
        for (const [at, words] of given.entries()) {
          const box = document.getElementById('box')
          const { element, ready, destroy } = Reflect.get(window, 'readinessCheck').mount(box, { words, save: 'none' })
          await ready
          const shadow: ShadowRoot = element.shadowRoot
          // The views render in a microtask, so that awaiting a resolved promise is enough.
          const press = async (selector: string) => shadow.querySelector<HTMLElement>(selector)?.click()
          const inspect = (screen: string) =>
            problems.push(...harm.findDefects(element).map(problem => `${screen} ${at}: ${problem}`))
          inspect('start')
          const isAccepted = shadow.querySelector('[data-action=start]')?.textContent !== english
          if (isAccepted) accepted++
          await press('[data-action=start]')
          // The chunk of the check may have to load first.
          for (let turns = 0; turns < 2000 && shadow.querySelector('[data-screen=start]'); turns++)
            await new Promise(done => setTimeout(done))
          await press('[data-action=next]')
          inspect('missing')
          for (const choice of ['use', 'neither']) {
            await press(`input[value=${choice}]`)
            await press('[data-action=next]')
          }
          await press('[data-action=help]')
          inspect('question')
          // Without accepted texts the further screens show only the check's own texts, so they are skipped.
          if (!isAccepted || !whole) {
            destroy()
            continue
          }
          // The layout of the questions between is not inspected, and long texts make it slow.
          box?.style.setProperty('display', 'none')
          while (shadow.querySelector('[data-screen=question]')) {
            await press('input[value=begun]')
            await press('[data-action=next]')
          }
          await harm.waitFor(() => shadow.querySelector('[data-action=open-file]'))
          box?.style.removeProperty('display')
          for (let toggle = shadow.querySelector<HTMLElement>('[aria-expanded=false]'); toggle; ) {
            toggle.click()
            await null
            toggle = shadow.querySelector<HTMLElement>('[aria-expanded=false]')
          }
          inspect('result')
          destroy()
        }
        return { problems, accepted }
      },
      { given, english: englishTextTables.frame?.start ?? '', whole: way === 'a call' },
    )
    expect(outcome.problems).toEqual([])
    // Most texts are rejected. The accepted ones test the layout.
    expect(outcome.accepted).toBeGreaterThan(10)
    await expectUnharmed(check, site.address)
  },
)
