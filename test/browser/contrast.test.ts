import type { CheckPage } from './support/check-page'
import {
  type ColorSet,
  type ContrastKind,
  forcePseudoClasses,
  type LowestContrast,
  measureContrast,
  pseudoClassStates,
} from './support/contrast'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile as Organisation,
  organisationProfiles,
} from './support/organisation-profiles'
import { openOverlay, renderOverlayHost, waitForReady } from './support/overlay'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as Organisation

const count = process.env.FULL ? 1000 : 40
const patience = { timeout: process.env.FULL ? 1_200_000 : 120_000 }

/** Seeded pseudo-random numbers (mulberry32) from 0 to 1: the same in every run. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}
const next = random(42_001)
/** A random sRGB colour. Colours outside sRGB are not tested: their contrast depends on the screen. */
const color = () =>
  `#${[next(), next(), next()]
    .map(part =>
      Math.floor(part * 256)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
/** A random colour, or `null` (the check's default) in one of eight cases. */
const maybe = () => (next() < 1 / 8 ? null : color())
const sets: ColorSet[] = Array.from({ length: count }, () => ({
  accent: maybe(),
  surface: maybe(),
  text: maybe(),
})).flatMap(set => [
  { ...set, dark: false },
  { ...set, dark: true },
])
sets.sort((one, other) => Number(one.dark) - Number(other.dark))

const brand =
  'brand-name="Halden" brand-url="https://halden.example/" cta-label="Talk to us" cta-url="https://halden.example/talk" ' +
  'privacy-url="https://halden.example/privacy" webhook="https://hook.example/x" contact="optional" data-layer="layer"'
const withoutMotion = { viewport: { width: 900, height: 900 }, reducedMotion: 'reduce' } as const

const toResult = async (check: CheckPage) => {
  await check.start()
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  await check.actionElement('copy-link').waitFor()
  await check.find('.todo, .top-note').first().waitFor()
}

/** Steps to every screen to measure, each with as many elements and states as possible at once. */
const scenes: Record<string, (check: CheckPage) => Promise<unknown>> = {
  start: async check => {
    await check.expandAll()
    await check.actionElement('open-file').waitFor()
    await check
      .find('input[type=file]')
      .setInputFiles({ name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('no') })
    await check.find('[role=alert]').waitFor()
  },
  'a question with several answers, unanswered': async check => {
    await check.start()
    await check.press('next')
    await check.find('[role=alert]').waitFor()
    await check.find('input').first().check()
  },
  'a scored question, answered, with help': async check => {
    await check.start()
    await check.answer('meets', ['use'])
    await check.answer('existing', ['neither'])
    await check.actionElement('help').click()
    await check.find('.help .folded dt').first().waitFor()
    await check.find('input').first().focus()
    for (const key of ['Space', 'ArrowDown']) await check.page.keyboard.press(key)
  },
  'not applicable': async check => {
    await check.start()
    await check.answerByScript({ meets: ['none'], hidden: ['neither'], planned: 'yes' })
    await check.waitForScreen('not-applicable')
    await check.actionElement('download-pdf').waitFor()
  },
  'the result, all sections expanded': async check => {
    await toResult(check)
    await check.expandAll()
    await check.actionElement('show-text').click()
    await check.actionElement('restart').click()
    await check.actionElement('send-contact').click()
    await check.find('.wrong').first().waitFor()
    await check.find('.left li').first().waitFor()
  },
  'a what-if result with a comparison, while the PDF is being made': async check => {
    await check.page.route(/\/pdf-[\w-]+\.js/, () => {})
    await toResult(check)
    await check.actionElement('save-file').click()
    await check.expandAll()
    await check.find('select').first().selectOption('reviewed')
    await check.find('[data-origin=trial]').waitFor()
    await check.actionElement('download-pdf').click()
    await check.find('.making progress').waitFor()
    await check.find('[name=pdf-answers]').check()
  },
  'a provisional result, while the contact form is being sent': async check => {
    await check.start()
    await check.answerByScript({ meets: ['use'], existing: ['unsure'], policy: 'reviewed' })
    await check.waitForScreen('result')
    await check.actionElement('send-contact').waitFor()
    await check.find('[data-action=send-contact]').evaluate(key => key.setAttribute('aria-disabled', 'true'))
  },
}

const worst: Partial<Record<ContrastKind, LowestContrast>> = {}

/** Measures the current screen in every interaction state, and expects sufficient contrast. */
const expectContrast = async (check: CheckPage, screenName: string) => {
  await check.page.route('https://hook.example/**', route => route.abort())
  // Hit testing works only inside the viewport, so the viewport is made as high as the page.
  const height = await check.page.evaluate(() => document.documentElement.scrollHeight)
  await check.page.setViewportSize({ width: 900, height: Math.max(900, height) })
  const failures: string[] = []
  for (const [state, forced] of Object.entries(pseudoClassStates)) {
    const release = await forcePseudoClasses(check, forced)
    const found = await check.page.evaluate(measureContrast, { sets, screenName: `${screenName}, ${state}` })
    await release()
    failures.push(...found.failures)
    for (const [kind, one] of Object.entries(found.worst) as [ContrastKind, LowestContrast][])
      if (one.ratio < (worst[kind]?.ratio ?? Number.POSITIVE_INFINITY)) worst[kind] = one
  }
  expect(failures).toEqual([])
}

for (const [screenName, goThere] of Object.entries(scenes))
  test(
    `${screenName}: every text, mark, control and focus ring has enough contrast under ${count} sets of colours`,
    patience,
    async ({ openCheckPage }) => {
      const check = await openCheckPage({
        body: `<main><readiness-check ${brand}></readiness-check></main><script src="/readiness-check.js" data-target="none"></script>`,
        browser: withoutMotion,
        before: ({ page }) => page.route('https://hook.example/**', route => route.abort()),
      })
      await goThere(check)
      await expectContrast(check, screenName)
    },
  )

test('an open dialog, with its close button, has enough contrast', patience, async ({ openCheckPage }) => {
  const check = await openCheckPage({ body: renderOverlayHost('mode="dialog"'), browser: withoutMotion, wait: false })
  await waitForReady(check)
  await openOverlay(check)
  await expectContrast(check, 'a dialog')
})

test('the launcher tab and its focus ring have enough contrast on any page', patience, async ({ openCheckPage }) => {
  const check = await openCheckPage({ body: renderOverlayHost('mode="tab"'), browser: withoutMotion, wait: false })
  await waitForReady(check)
  await expectContrast(check, 'a tab')
})

test('the lowest contrast of each kind is reported', () => {
  console.log(
    Object.entries(worst)
      .map(([kind, { ratio, description }]) => `${kind}: ${ratio.toFixed(2)} to 1, ${description}`)
      .join('\n'),
  )
  for (const [kind, { ratio }] of Object.entries(worst))
    expect(ratio, kind).toBeGreaterThanOrEqual(kind === 'text' ? 4.5 : 3)
})
