import details from '../../src/instrument/iso-42001/details'
import type { CheckPage } from './support/check-page'
import { visitEveryScreen } from './support/screens'
import { expect, test } from './support/test'
import { translatePage } from './support/translate-page'

/** The texts of the check, shown and collapsed, in the order of the document. */
const readTexts = (check: CheckPage) =>
  check.root.evaluate(element => {
    const texts: string[] = []
    const walker = document.createTreeWalker(element.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '')
    return texts.join('').replace(/\s+/g, ' ')
  })

/** Texts that share their parent with other nodes, so that preact would change them after a translator has replaced them. */
const findTextsBesideNodes = (check: CheckPage) =>
  check.root.evaluate(element => {
    const found: string[] = []
    const walker = document.createTreeWalker(element.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { nodeValue, parentNode } = walker.currentNode
      if (nodeValue?.trim() && (parentNode?.childNodes.length ?? 0) > 1) found.push(nodeValue)
    }
    return found
  })

/** Returns a function in which two callers wait for each other. Before they go on, `whenBothAreThere` runs. */
function createMeetingPoint(whenBothAreThere: (name: string) => Promise<void>) {
  let releaseFirst: (() => void) | undefined
  return async (name: string) => {
    if (!releaseFirst)
      return new Promise<void>(done => {
        releaseFirst = done
      })
    const release = releaseFirst
    releaseFirst = undefined
    await whenBothAreThere(name)
    release()
  }
}

/** The first difference of two texts, with what follows; empty if they are equal. */
function firstDifference(a: string, b: string) {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return a === b ? '' : `"${a.slice(at, at + 60)}" is "${b.slice(at, at + 60)}"`
}

test('a translated page shows at every step what an untouched page shows', async ({ openCheckPage }) => {
  const open = () => openCheckPage({ browser: { reducedMotion: 'reduce' } })
  const [untouched, translated] = [await open(), await open()]
  await translated.page.evaluate(translatePage)
  const problems: string[] = []
  const stop = createMeetingPoint(async name => {
    const compare = async () => firstDifference(await readTexts(untouched), await readTexts(translated))
    // What loads or is computed may appear on one page before it appears on the other.
    await expect
      .poll(compare)
      .toBe('')
      .catch(async () => problems.push(`${name}: ${await compare()}`))
    problems.push(...(await findTextsBesideNodes(untouched)).map(text => `${name}: "${text}" has siblings`))
  })
  const walk = async (check: CheckPage) => {
    await visitEveryScreen(check, details.labels.good, stop)
    for (const question of [3, 4]) {
      await check.find('[data-try]').nth(question).selectOption('absent')
      await check.find('[data-origin=trial]').waitFor()
      await stop(`a trial with another answer to question ${question}`)
    }
    await check.root.evaluate(element => element.setAttribute('locale', 'de'))
    await check.find('[lang=de]').first().waitFor({ state: 'attached' })
    await stop('in German')
  }
  await Promise.all([walk(untouched), walk(translated)])
  expect(problems).toEqual([])
})
