import { renderHostPage } from '../browser/support/host-page'
import { compareInFrames } from './support/compare-in-frames'
import { sharedAnswers } from './support/run-check-on-host'
import { expect, test } from './support/test'

/** HTML of an element that `document` or `window` returns for its name or id, by kind. */
const elements: Record<string, (name: string) => string> = {
  'images by name': name => `<img name="${name}">`,
  'forms by name': name => `<form name="${name}"></form>`,
  'objects by id': name => `<object id="${name}"></object>`,
  'embedded content by name': name => `<embed name="${name}">`,
  'frames by name': name => `<iframe name="${name}"></iframe>`,
  'anything by id': name => `<b id="${name}"></b>`,
  'several images of one name': name => `<img name="${name}"><img name="${name}">`,
}

const pageWith = (html: string) =>
  renderHostPage({
    head: `<script>window.pageErrors = []
for (const type of ['error', 'unhandledrejection']) addEventListener(type, event => pageErrors.push(event.message || '' + event.reason))
</script>`,
    body: `<div hidden>${html}</div><main></main><script src="/readiness-check.whole.js" data-save="none"></script>`,
  })

test('the check works beside elements with the name of any property of document and window', async ({
  openCheckPage,
  site,
}) => {
  const check = await openCheckPage({ body: '<main></main>', wait: false })
  const names = await check.page.evaluate(() => {
    const all = new Set<string>(['readinessCheck', 'prerendering', 'requestIdleCallback', 'scheduler', 'trustedTypes'])
    for (const owner of [document, window])
      for (let object: object | null = owner; object; object = Object.getPrototypeOf(object))
        for (const name of Object.getOwnPropertyNames(object)) all.add(name)
    return [...all].filter(name => /^[\w$]+$/.test(name) && !/^\d/.test(name))
  })
  expect(names).toEqual(expect.arrayContaining(['scripts', 'currentScript', 'createElementNS', 'addEventListener']))
  const cases = Object.entries(elements).map(([name, render]) => {
    // Frames cost most: the names of the document only matter for members that the check reads.
    const used = render('x').startsWith('<iframe')
      ? names.filter((_, at) => at % 12 === 0).concat('scripts', 'body')
      : names
    return { name, src: site.addPage({ html: pageWith(used.map(render).join('')) }) }
  })
  const bare = site.addPage({ html: pageWith('') })
  expect(await check.page.evaluate(compareInFrames, { cases, bare, answers: sharedAnswers })).toEqual([])
})
