import details from '../../src/instrument/iso-42001/details'
import { tag } from './support/host-page'
import { answersOf, type Kind, kinds, mixed } from './support/routes'
import { expect, test } from './support/test'

const users = kinds.find(kind => kind.who === 'uses AI only') as Kind

const policy = [
  "default-src 'none'",
  "script-src 'nonce-host' 'strict-dynamic'",
  "style-src 'none'",
  "trusted-types 'none'",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
].join('; ')

/** Writes down every report of a broken policy, whichever way it comes. */
const listenForReports = () => {
  const reports: string[] = []
  Reflect.set(window, Symbol.for('reports'), reports)
  document.addEventListener('securitypolicyviolation', event =>
    reports.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  )
  new ReportingObserver(found => reports.push(...found.map(report => JSON.stringify(report))), {
    buffered: true,
  }).observe()
}

test('works to the band under the strictest policy, with no report of any kind', async ({ visit }) => {
  const check = await visit({
    tag: 'nonce="host"',
    headers: { 'content-security-policy': policy },
    before: ({ page }) => page.addInitScript(listenForReports),
  })
  await check.start()
  await check.find('[data-action=help]').first().click()
  await check.saying(details.labels.good).waitFor()
  await check.hurry(answersOf(users, mixed))
  await check.screenIs('result')
  expect(await check.page.evaluate(() => Reflect.get(window, Symbol.for('reports')))).toEqual([])
  expect(check.consoleLines()).toEqual([])
})

test('adds one global, nothing to the head, and changes no built-in', async ({ visit }) => {
  const take = () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const clean = frame.contentWindow as Window & typeof globalThis
    const changed: string[] = []
    for (const name of Object.getOwnPropertyNames(clean)) {
      const pristine = Object.getOwnPropertyDescriptor(clean, name)?.value
      const own = Object.getOwnPropertyDescriptor(window, name)?.value
      if (typeof pristine !== 'function' || typeof own !== 'function') continue
      const targets = [
        [own, pristine, name],
        [own.prototype, pristine.prototype, `${name}.prototype`],
      ] as const
      for (const [mine, theirs, path] of targets) {
        if (!mine || !theirs) continue
        const keys = (of: object) => Reflect.ownKeys(of).map(String).sort().join()
        if (keys(mine) !== keys(theirs)) changed.push(path)
        for (const key of Reflect.ownKeys(theirs)) {
          const value = Object.getOwnPropertyDescriptor(mine, key)?.value
          if (typeof value === 'function' && !/\[native code\]/.test(Function.prototype.toString.call(value)))
            changed.push(`${path}.${String(key)}`)
        }
      }
    }
    frame.remove()
    return { globals: Object.getOwnPropertyNames(window), changed, head: document.head.innerHTML }
  }
  const bare = await visit({ body: '<main></main>', wait: false })
  const without = await bare.page.evaluate(take)
  const check = await visit({ tag: '' })
  await check.start()
  await check.hurry(answersOf(users, mixed))
  await check.screenIs('result')
  const withCheck = await check.page.evaluate(take)
  expect(withCheck.globals.filter(name => !without.globals.includes(name))).toEqual(['readinessCheck'])
  expect(withCheck.changed).toEqual(without.changed)
  expect(withCheck.head).toBe(without.head)
})

test('the host’s own style stays as it was, and does not reach inside', async ({ visit }) => {
  const hostile = `<style>
    html { font-size: 62.5% }
    * { color: red !important; letter-spacing: 9px; text-transform: uppercase; line-height: 3; box-sizing: content-box }
    button, input, label, fieldset, legend, p, h2 { font-size: 40px !important; padding: 30px !important; display: block; float: right }
  </style>`
  const article = '<article><h2>Title</h2><p>Text <button>Press</button></p></article>'
  const looks = () =>
    [...document.querySelectorAll('article, article *')].map(node => {
      const style = getComputedStyle(node)
      return [...style]
        .map(name => `${name}:${style.getPropertyValue(name)}`)
        .filter(line => !/(block|inline)-size|height|width|origin/.test(line))
    })
  const bare = await visit({ head: hostile, body: article, wait: false })
  const before = await bare.page.evaluate(looks)
  const check = await visit({ head: hostile, body: article + tag() })
  expect(await check.page.evaluate(looks)).toEqual(before)

  const inside = (page: typeof check) =>
    page.find('[data-action=start]').evaluate(node => {
      const { fontSize, color, letterSpacing, textTransform, paddingTop, height } = getComputedStyle(node)
      return { fontSize, color, letterSpacing, textTransform, paddingTop, height }
    })
  const plain = await visit({ body: article + tag() })
  expect(await inside(check)).toEqual(await inside(plain))
})
