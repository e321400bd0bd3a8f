import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import type { CheckPage } from '../browser/support/check-page'
import { renderHostPage, renderScriptTag } from '../browser/support/host-page'
import { expect, test } from './support/test'

/** A page with the script tag in a box. */
const article = (tag = renderScriptTag()) =>
  `<main><h1>AI governance</h1><div id="here">${tag}</div><p id="last">The end.</p></main>`

/** Number of checks on the page, once the last one shows a screen and no request is pending. */
const countChecks = async ({ page }: CheckPage) => {
  const checks = page.locator('readiness-check')
  await checks.last().locator('[data-screen]:not([data-screen=loading])').first().waitFor({ state: 'attached' })
  return checks.count()
}

/** Answers the first question, so that a new check could be told from this one. */
const answerOne = async (check: CheckPage) => {
  await check.start()
  await check.answer('meets', ['use'])
}

const duplicateLines = (check: CheckPage) => check.consoleLines().filter(line => /twice/.test(line))

/** What a page does so that the tag runs again, and ends when it has run. Runs in the page, passed as source text. */
const repeats: Record<
  string,
  (tag: HTMLScriptElement, run: (place: (copy: HTMLScriptElement) => void) => Promise<void>) => unknown
> = {
  'replaces the tag with a copy of itself': (tag, run) => run(copy => tag.replaceWith(copy)),
  'replaces the tag with two copies, one of which runs after it was removed': async (tag, run) => {
    const late = run(copy => tag.replaceWith(copy))
    await run(copy => document.querySelector('script[src*=readiness]')?.replaceWith(copy))
    await late
  },
  'removes the tag and adds it again elsewhere, as a consent tool does': (tag, run) => {
    tag.remove()
    return run(copy => document.body.append(copy))
  },
  'copies the HTML of the box and runs its scripts, as a page builder does': (tag, run) => {
    const box = tag.parentElement as HTMLElement
    const html = box.innerHTML
    box.innerHTML = html
    return run(copy => box.querySelector('script')?.replaceWith(copy))
  },
  'evaluates the code again': async () => {
    const code = await (await fetch('/readiness-check.js')).text()
    // biome-ignore lint/security/noGlobalEval: loaders evaluate the code like this
    const evaluate = eval
    evaluate(code)
  },
}
const repeatInPage = (page: Page, repeat: (typeof repeats)[string]) =>
  page.evaluate(`(async () => {
    const tag = document.querySelector('script[src*=readiness]')
    const run = place => new Promise(done => {
      const copy = document.createElement('script')
      for (const { name, value } of tag.attributes) copy.setAttribute(name, value)
      copy.onload = () => done()
      place(copy)
    })
    await (${repeat})(tag, run)
  })()`)

describe('a tag that runs again adopts the check of its first run, with its answers, if the page', () => {
  for (const [name, repeat] of Object.entries(repeats))
    test(name, async ({ openCheckPage }) => {
      const check = await openCheckPage({ body: article() })
      await answerOne(check)
      const question = await check.questionId()
      for (let time = 0; time < 3; time++) {
        await repeatInPage(check.page, repeat)
        expect(await countChecks(check)).toBe(1)
      }
      await check.waitForScreen('question')
      expect(await check.questionId()).toBe(question)
      expect(duplicateLines(check)).toEqual([])
    })

  test.for(['inline', 'tab'])('goes back in Turbo, with the mode %s', async (mode, { openCheckPage, site }) => {
    const head = '<script src="/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>'
    const other = site.addPage({ html: renderHostPage({ head, body: '<main><a id="other">Another page</a></main>' }) })
    const tag = renderScriptTag(`data-mode="${mode}"`)
    const check = await openCheckPage({
      head,
      body: article(tag).replace('</p>', `</p><a id="go" href="${other}">Go</a>`),
      wait: false,
    })
    const openAndWait = async (screen: string) => {
      await check.find('[data-screen]:not([data-screen=loading])').waitFor({ state: 'attached' })
      if (mode === 'tab') await check.press('open')
      await check.waitForScreen(screen)
    }
    await openAndWait('start')
    await answerOne(check)
    const question = await check.questionId()
    for (let time = 0; time < 3; time++) {
      if (mode === 'tab') await check.press('close')
      await check.page.locator('#go').click()
      // Turbo changes the address before the content, and leaves an uncaught error if it is called back in between.
      await check.page.locator('#other').waitFor()
      await check.page.evaluate(() => history.back())
      await check.page.locator('#go').waitFor()
      await openAndWait('question')
      expect(await countChecks(check)).toBe(1)
    }
    expect(await check.questionId()).toBe(question)
  })
})

describe('a page that is served from its own outerHTML has one check', () => {
  const heads = {
    head: (tag: string) => ({ head: tag, body: article('') }),
    body: (tag: string) => ({ body: article(tag) }),
  }
  const tags = ['', 'async', 'defer', 'data-target="#here"', 'data-mode="tab"', 'async data-target="#last"']
  for (const [where, place] of Object.entries(heads))
    test(`with the tag in the ${where}`, async ({ openCheckPage, site }) => {
      const counts: Record<string, number[]> = {}
      for (const attributes of tags) {
        const tag = `<script src="/readiness-check.js" ${attributes}></script>`
        let check = await openCheckPage({ ...place(tag), wait: false })
        counts[attributes] = [await countChecks(check)]
        for (let time = 0; time < 2; time++) {
          const html = await check.page.evaluate(() => document.documentElement.outerHTML)
          await check.page.context().close()
          check = await openCheckPage({ address: site.addPage({ html: `<!doctype html>${html}` }), wait: false })
          counts[attributes]?.push(await countChecks(check))
        }
      }
      expect(counts).toEqual(Object.fromEntries(tags.map(attributes => [attributes, [1, 1, 1]])))
    })
})

describe('every tag keeps its own check', () => {
  test('if two equal tags are on the page', async ({ openCheckPage }) => {
    const check = await openCheckPage({ body: `<main>${renderScriptTag()}<p>Between.</p>${renderScriptTag()}</main>` })
    expect(await countChecks(check)).toBe(2)
    await expect.poll(() => duplicateLines(check).length).toBe(1)
  })

  test('if loaders remove the tags after they have run', async ({ openCheckPage }) => {
    const check = await openCheckPage({ body: '<main id="a"></main><aside id="b"></aside>', wait: false })
    for (const target of ['#a', '#b'])
      await check.page.evaluate(
        target =>
          new Promise(done => {
            const tag = Object.assign(document.createElement('script'), { src: '/readiness-check.js' })
            tag.dataset.target = target
            tag.onload = () => done(tag.remove())
            document.head.append(tag)
          }),
        target,
      )
    expect(await check.page.locator('#a readiness-check').count()).toBe(1)
    expect(await check.page.locator('#b readiness-check').count()).toBe(1)
  })

  test('if an element of the page’s own stands beside the tag', async ({ openCheckPage }) => {
    const check = await openCheckPage({ body: article(`${renderScriptTag()}<readiness-check></readiness-check>`) })
    expect(await countChecks(check)).toBe(2)
  })
})
