import details from '../../src/instrument/iso-42001/details'
import type { CheckPage } from './support/check-page'
import { visitEveryScreen } from './support/screens'
import { expect, test } from './support/test'
import { translatePage } from './support/translate-page'

/** All texts of the check, shown and collapsed, in the order of the document. */
const readTexts = (check: CheckPage) =>
  check.root.evaluate(element => {
    const texts: string[] = []
    const walker = document.createTreeWalker(element.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '')
    return texts.join('').replace(/\s+/g, ' ')
  })

type Walk = (check: CheckPage, stop: (name: string) => Promise<void>) => Promise<void>

/**
 * Takes the same walk on an untouched page and on a page that is being translated, and expects the same texts on both at
 * every stop.
 */
async function expectSameTextsAlongWalk(twins: readonly [untouched: CheckPage, translated: CheckPage], walk: Walk) {
  const [untouched, translated] = twins
  await translated.page.evaluate(translatePage)
  const differences: string[] = []
  let arrive = (_name: string) => {}
  const stops = { count: 0 }
  let bothAt = new Promise<string>(done => {
    arrive = done
  })
  let waiting = 0
  const stop = async (name: string) => {
    const current = bothAt
    waiting += 1
    if (waiting === 2) {
      waiting = 0
      stops.count += 1
      const release = arrive
      bothAt = new Promise(done => {
        arrive = done
      })
      await expect
        .poll(async () => (await readTexts(translated)) === (await readTexts(untouched)), { timeout: 3000 })
        .toBe(true)
        .catch(async () => {
          const [a, b] = [await readTexts(untouched), await readTexts(translated)]
          let i = 0
          while (a[i] === b[i]) i++
          differences.push(`${name}: "${a.slice(i, i + 60)}" but "${b.slice(i, i + 60)}"`)
        })
      release(name)
    }
    await current
  }
  await Promise.all(twins.map(twin => walk(twin, stop)))
  console.log(stops.count, 'stops')
  expect(differences).toEqual([])
}

test('a translated page shows at every step what an untouched page shows', async ({ openCheckPage }) => {
  const open = () => openCheckPage({ browser: { reducedMotion: 'reduce' } })
  await expectSameTextsAlongWalk([await open(), await open()], (check, stop) =>
    visitEveryScreen(check, details.labels.good, stop),
  )
}, 120_000)
