import { renderHostPage } from '../browser/support/host-page'
import { openSite } from '../browser/support/site'
import { areFilesAvailable } from './support/libraries'
import { expect, test } from './support/test'

/** jQuery's file by version. */
const versions: Record<string, string> = {
  '1.12': 'jquery1/dist/jquery.min.js',
  '3': 'jquery3/dist/jquery.min.js',
  '4': 'jquery/dist/jquery.min.js',
}

/** Attributes of the tag in the snippet, and the ids of the elements that then contain a check. */
const snippets: Record<string, [attributes: string, parents: string[]]> = {
  'a tag alone': ['', ['x']],
  'an async tag': ['async data-brand-name="Us"', ['x']],
  'a tag with a target': ['data-target="#t"', ['t']],
  'a tag that mounts nothing': ['data-target="none"', []],
  'a tag that mounts nothing, by the query': ['?target=none', []],
}

/** How a page adds the snippet `html` to `#x`. */
const ways: Record<string, string> = {
  '.html(), three times': 'for (let time = 0; time < 3; time++) $("#x").html(html)',
  '.html() in a task': 'setTimeout(() => $("#x").html(html))',
  '.append() when the document is ready': '$(() => $("#x").append(html))',
  '.append() of parsed HTML': '$("#x").append($.parseHTML(html, document, true))',
}

test.skipIf(!areFilesAvailable(Object.values(versions)))(
  'a snippet that jQuery evaluates mounts its check in its place, from any origin',
  { timeout: 600_000 },
  async ({ openCheckPage, site }) => {
    const other = await openSite()
    const cases = Object.entries(versions).flatMap(([version, file]) =>
      [site, other].flatMap(({ address }, isOther) =>
        Object.entries(snippets).flatMap(([snippet, [attributes, parents]]) =>
          Object.entries(ways).map(([way, code]) => {
            const [query, rest] = attributes.startsWith('?') ? [attributes, ''] : ['', attributes]
            const html = `<script ${rest} src="${address}/readiness-check.js${query}"></script>`
            const src = site.addPage({
              html: renderHostPage({
                head: `<script src="/${file}"></script>`,
                body: `<main><div id="x"></div><div id="t"></div></main><script>const html = ${JSON.stringify(html).replaceAll('<', '\\u003c')}; ${code}</script>`,
              }),
            })
            const name = `jQuery ${version}, ${isOther ? 'another' : 'the same'} origin, ${snippet}, ${way}`
            return { name, src, parents: `${parents}` }
          }),
        ),
      ),
    )
    const check = await openCheckPage({ body: '<main></main>', wait: false })
    const found = await check.page.evaluate(async cases => {
      const inspect = async ({ name, src, parents }: (typeof cases)[number]) => {
        const frame = document.createElement('iframe')
        frame.src = src
        document.body.append(frame)
        await new Promise(done => frame.addEventListener('load', done))
        const inner = frame.contentWindow as Window
        const idsOfParents = () =>
          `${[...inner.document.querySelectorAll('readiness-check')].map(element => element.parentElement?.id)}`
        const hasRun = () => Reflect.get(inner, 'readinessCheck')?.version
        for (const end = Date.now() + 20_000; !(hasRun() && idsOfParents() === parents) && Date.now() < end; )
          await new Promise(done => setTimeout(done, 20))
        return { name, frame, idsOfParents, hasRun }
      }
      const [waiting, inspected] = [[...cases], [] as Awaited<ReturnType<typeof inspect>>[]]
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) inspected.push(await inspect(next))
      }
      await Promise.all(Array.from({ length: 6 }, work))
      // By now, what was added too much in the first frames has appeared.
      return inspected.map(({ name, idsOfParents, hasRun }) => [name, hasRun() ? idsOfParents() : 'not run'])
    }, cases)
    await other.close()
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(cases.map(({ name, parents }) => [name, parents])))
  },
)
