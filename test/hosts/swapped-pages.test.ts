import { renderScriptTag } from '../browser/support/host-page'
import { areFilesAvailable } from './support/libraries'
import { expect, test } from './support/test'

/** How a page changes its content to the HTML of another page, which does not run the tags in it. */
interface Swap {
  files: string[]
  /** Scripts in the head. */
  head: string
  /** JavaScript: a function of the HTML of the body. */
  swap: string
  /** Whether the check is removed if the new HTML is the HTML of the same page. */
  isInPlace: boolean
}

const load = (...files: string[]) => files.map(file => `<script defer src="/${file}"></script>`).join('')

const swaps: Record<string, Swap> = {
  'a new body element': {
    files: [],
    head: '',
    swap: `html => { const body = document.createElement('body'); body.innerHTML = html; document.body.replaceWith(body) }`,
    isInPlace: false,
  },
  'innerHTML, after a while': {
    files: [],
    head: '',
    swap: `async html => { document.body.innerHTML = ''; await new Promise(done => setTimeout(done, 50)); document.body.innerHTML = html }`,
    isInPlace: false,
  },
  'the router of Astro 5': {
    files: ['astro/dist/transitions/swap-functions.js'],
    head: '',
    swap: `async html => {
      const { swap } = await import('/astro/dist/transitions/swap-functions.js')
      swap(new DOMParser().parseFromString('<body>' + html, 'text/html'))
    }`,
    isInPlace: false,
  },
  idiomorph: {
    files: ['idiomorph/dist/idiomorph.min.js'],
    head: load('idiomorph/dist/idiomorph.min.js'),
    swap: `html => { Idiomorph.morph(document.body, html, { morphStyle: 'innerHTML' }) }`,
    isInPlace: true,
  },
  morphdom: {
    files: ['morphdom/dist/morphdom-umd.min.js'],
    head: load('morphdom/dist/morphdom-umd.min.js'),
    swap: `html => { morphdom(document.body, '<body>' + html + '</body>') }`,
    isInPlace: true,
  },
  'Alpine.morph': {
    files: ['@alpinejs/morph/dist/cdn.min.js', 'alpinejs/dist/cdn.min.js'],
    head: load('@alpinejs/morph/dist/cdn.min.js', 'alpinejs/dist/cdn.min.js'),
    swap: `html => { Alpine.morph(document.querySelector('main'), html) }`,
    isInPlace: true,
  },
}

const withTag = `<main id="a"><h1>A</h1>${renderScriptTag()}<p>After.</p></main>`
const withoutTag = '<main id="b"><h1>B</h1><p>Other.</p></main>'

for (const [name, { files, head, swap, isInPlace }] of Object.entries(swaps))
  test.skipIf(!areFilesAvailable(files))(
    `a check comes back with its tag, and with its answers, on a page that changes its content by ${name}`,
    async ({ openCheckPage }) => {
      const check = await openCheckPage({ head, body: withTag })
      const go = (html: string) => check.page.evaluate(`(${swap})(${JSON.stringify(html)})`)
      const checks = check.page.locator('script + readiness-check')
      await check.start()
      await check.answer('meets', ['use'])
      const question = await check.questionId()
      for (let time = 0; time < 2; time++) {
        await go(withoutTag)
        await expect.poll(() => check.page.locator('readiness-check').count()).toBe(0)
        await go(withTag)
        await check.waitForScreen('question')
        expect(await check.questionId()).toBe(question)
        expect(await checks.count()).toBe(1)
      }
      await go(withTag)
      if (isInPlace) expect(await check.page.locator('readiness-check').count()).toBe(0)
      else {
        await check.waitForScreen('question')
        expect(await checks.count()).toBe(1)
      }
    },
  )

test('a check that the page removes alone, or destroys, stays away', async ({ openCheckPage }) => {
  const check = await openCheckPage({ body: withTag })
  const waitForMutations = () =>
    check.page.evaluate(async () => {
      for (let time = 0; time < 5; time++) {
        document.body.append(document.createElement('i'))
        await new Promise(done => setTimeout(done))
      }
      return document.querySelectorAll('readiness-check').length
    })
  await check.root.evaluate(element => element.remove())
  expect(await waitForMutations()).toBe(0)
  await check.page.evaluate(() => document.querySelector('main')?.append(document.createElement('readiness-check')))
  await check.root.evaluate(element => Reflect.get(element, 'destroy').call(element))
  await check.page.evaluate(html => {
    document.body.innerHTML = html
  }, withoutTag)
  expect(await waitForMutations()).toBe(0)
})

test('a tag that waits for consent is not run for the page', async ({ openCheckPage }) => {
  const check = await openCheckPage({ body: withTag })
  await check.page.evaluate(
    html => {
      document.body.innerHTML = html
    },
    withTag.replace('async', 'type="text/plain"'),
  )
  const count = () => check.page.locator('readiness-check').count()
  expect(await count()).toBe(0)
  await check.page.evaluate(() => new Promise(done => setTimeout(done, 0)))
  expect(await count()).toBe(0)
})

test('a check with a target comes back when the target does', async ({ openCheckPage }) => {
  const target = '<main><div id="t"></div></main>'
  const check = await openCheckPage({ head: renderScriptTag('data-target="#t"'), body: target })
  await check.start()
  for (const html of [withoutTag, target])
    await check.page.evaluate(html => {
      document.body.innerHTML = html
    }, html)
  await check.waitForScreen('question')
  expect(await check.page.locator('#t > readiness-check').count()).toBe(1)
})
