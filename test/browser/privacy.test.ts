import { answersOf, type Kind, kinds, mixed } from './support/routes'
import { expect, test } from './support/test'

const everything = kinds.at(-1) as Kind

/** Writes down every touch of a place where something could be kept, before any script of the page runs. */
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

test('up to the band, the network shows the page and the tag’s file and nothing else', async ({ visit, site }) => {
  const check = await visit()
  await check.start()
  const answers = answersOf(everything, mixed)
  const last = Object.keys(answers).at(-1) as string
  const { [last]: held, ...others } = answers
  for (let question = await check.question(); question !== last; question = await check.question())
    await check.answer(question as string, others[question as string] ?? 'unsure')
  expect(check.requests()).toEqual([check.page.url(), `${site.address}/readiness-check.js`])

  await check.answer(last, held ?? 'unsure')
  await check.screenIs('result')
  await expect.poll(() => check.requests().length).toBe(4)
  for (const [at, name] of ['details', 'full-report'].entries())
    expect(check.requests()[2 + at]).toMatch(new RegExp(`^${site.address}/${name}-[\\w-]+\\.js$`))
})

test('no cookie ever, and nothing is written before the first answer', async ({ visit }) => {
  const check = await visit({ before: ({ page }) => page.addInitScript(spyOnStorage) })
  const touched = () => check.page.evaluate(() => Reflect.get(window, Symbol.for('touched')) as string[])
  await check.start()
  expect(await touched()).not.toContain('setItem')
  expect(await touched()).not.toContain('localStorage')
  await check.fillIn(answersOf(everything, mixed))
  await check.screenIs('result')
  const all = new Set(await touched())
  expect([...all].filter(name => /cookie|indexedDB|caches|localStorage/.test(name))).toEqual([])
  expect(all).toContain('setItem')
  expect(await check.page.context().cookies()).toEqual([])
})

test('with save="none", storage is not touched at all', async ({ visit }) => {
  const check = await visit({ tag: 'data-save="none"', before: ({ page }) => page.addInitScript(spyOnStorage) })
  await check.start()
  await check.answer('meets', ['use'])
  expect(await check.page.evaluate(() => Reflect.get(window, Symbol.for('touched')))).toEqual([])
})

test('with save="device", the answers wait in local storage and nowhere else', async ({ visit }) => {
  const check = await visit({ tag: 'data-save="device"' })
  await check.start()
  expect(await check.stored()).toEqual({})
  await check.answer('meets', ['use'])
  expect(Object.keys(await check.stored()).map(key => key.replace(/:.*/, ''))).toEqual(['local'])
})
