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
  const local = window.localStorage
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
      touched.push(`${this === local ? 'local' : 'tab'} ${name}`)
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
  expect((await touched()).filter(name => name.includes('setItem'))).toEqual([])
  await check.answerByScript(completeAnswers(allRoles, mixedAnswers))
  await check.waitForScreen('result')
  const all = new Set(await touched())
  // Local storage is only searched for what another value of `save` has left.
  expect([...all].filter(name => /cookie|indexedDB|caches|^local /.test(name))).toEqual([])
  expect(all).toContain('tab setItem')
  expect(await check.page.context().cookies()).toEqual([])
})

test('with save="none" nothing is stored or read', async ({ openCheckPage }) => {
  const check = await openCheckPage({ tag: 'data-save="none"', before: ({ page }) => page.addInitScript(spyOnStorage) })
  await check.start()
  await check.answer('meets', ['use'])
  const touched = (await check.page.evaluate(() => Reflect.get(window, Symbol.for('touched')))) as string[]
  // The names of the keys are searched for what another value of `save` has left.
  expect(touched.filter(name => !/^(local|session)Storage$/.test(name))).toEqual([])
})

test('with save="device" the answers are stored in local storage, with a copy for this tab', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage({ tag: 'data-save="device"' })
  await check.start()
  expect(await check.storageContents()).toEqual({})
  await check.answer('meets', ['use'])
  expect(Object.keys(await check.storageContents()).map(key => key.replace(/:.*/, ''))).toEqual(['session', 'local'])
})
