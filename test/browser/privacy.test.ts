import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { expect, test } from './support/test'

const allRoles = organisationProfiles.at(-1) as OrganisationProfile

/** Records every access to storage and cookies. Runs in the page before any of its scripts. */
const spyOnStorage = () => {
  const touched: string[] = []
  Reflect.set(window, Symbol.for('touched'), touched)
  for (const name of ['sessionStorage', 'localStorage', 'indexedDB', 'caches', 'cookieStore'] as const) {
    const getter = Object.getOwnPropertyDescriptor(window, name)?.get
    if (getter)
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          touched.push(name)
          return getter.call(window)
        },
      })
  }
  for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'] as const) {
    const original = Storage.prototype[name] as (...given: unknown[]) => unknown
    Reflect.set(Storage.prototype, name, function (this: Storage, ...given: unknown[]) {
      touched.push(name)
      return original.apply(this, given)
    })
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(Document.prototype, 'cookie', {
    get() {
      touched.push('cookie read')
      return cookie?.get?.call(this)
    },
    set(value) {
      touched.push('cookie written')
      cookie?.set?.call(this, value)
    },
  })
}

test('until the result the page requests only the page, the tag’s file and the check’s chunk', async ({
  openCheckPage,
  site,
}) => {
  const check = await openCheckPage()
  await check.start()
  const answers = completeAnswers(allRoles, mixedAnswers)
  const last = Object.keys(answers).at(-1) as string
  const { [last]: held, ...others } = answers
  for (let question = await check.questionId(); question !== last; question = await check.questionId())
    await check.answer(question as string, others[question as string] ?? 'unsure')
  expect(check.requestedUrls()).toEqual([
    check.page.url(),
    `${site.address}/readiness-check.js`,
    expect.stringMatching(new RegExp(`^${site.address}/check-[\\w-]+\\.js$`)),
  ])

  await check.answer(last, held ?? 'unsure')
  await check.waitForScreen('result')
  await expect.poll(() => check.requestedUrls().length).toBe(5)
  for (const [at, name] of ['details', 'full-report'].entries())
    expect(check.requestedUrls()[3 + at]).toMatch(new RegExp(`^${site.address}/${name}-[\\w-]+\\.js$`))
})

test('no cookie is set, and nothing is stored before the first answer', async ({ openCheckPage }) => {
  const check = await openCheckPage({ before: ({ page }) => page.addInitScript(spyOnStorage) })
  const touched = () => check.page.evaluate(() => Reflect.get(window, Symbol.for('touched')) as string[])
  await check.start()
  expect(await touched()).not.toContain('setItem')
  expect(await touched()).not.toContain('localStorage')
  await check.answerByScript(completeAnswers(allRoles, mixedAnswers))
  await check.waitForScreen('result')
  const all = new Set(await touched())
  expect([...all].filter(name => /cookie|indexedDB|caches|localStorage/.test(name))).toEqual([])
  expect(all).toContain('setItem')
  expect(await check.page.context().cookies()).toEqual([])
})

test('with save="none" storage is not accessed at all', async ({ openCheckPage }) => {
  const check = await openCheckPage({ tag: 'data-save="none"', before: ({ page }) => page.addInitScript(spyOnStorage) })
  await check.start()
  await check.answer('meets', ['use'])
  expect(await check.page.evaluate(() => Reflect.get(window, Symbol.for('touched')))).toEqual([])
})

test('with save="device" the answers are stored only in local storage', async ({ openCheckPage }) => {
  const check = await openCheckPage({ tag: 'data-save="device"' })
  await check.start()
  expect(await check.storageContents()).toEqual({})
  await check.answer('meets', ['use'])
  expect(Object.keys(await check.storageContents()).map(key => key.replace(/:.*/, ''))).toEqual(['local'])
})
