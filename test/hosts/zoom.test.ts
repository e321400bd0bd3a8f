import { describe } from 'vitest'
import type { CheckPage } from '../browser/support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from '../browser/support/organisation-profiles'
import { renderHostPage, scriptTag } from './support/host-page-setup'
import { expect, test } from './support/test'

const answers = completeAnswers(
  organisationProfiles.find(({ description }) => description === 'provides AI') as OrganisationProfile,
  mixedAnswers,
)

const zooms: Record<string, { factor: number; css: string }> = {
  'zoomed to 1.5': { factor: 1.5, css: 'body { zoom: 1.5 }' },
  'zoomed to 0.75': { factor: 0.75, css: 'body { zoom: 0.75 }' },
  'zoomed to 1.5 at its root': { factor: 1.5, css: 'html { zoom: 1.5 }' },
  'zoomed at its root and again in its body': { factor: 1.5, css: 'html { zoom: 1.2 } body { zoom: 1.25 }' },
  'drawn at 0.8': { factor: 0.8, css: 'body { transform: scale(0.8); transform-origin: 0 0 }' },
  'drawn at 1.5 around the check': { factor: 1.5, css: '#here { transform: scale(1.5); transform-origin: 0 0 }' },
}

/** Allowed difference of lengths in CSS pixels: with zoom, each line of text is rounded to whole pixels. */
const TOLERANCE = 1.5

/** Boxes of all visible elements relative to the card (name, left, top, width, height), and the card's overflow in px. */
const measureBoxes = (check: CheckPage) =>
  check.root.evaluate(element => {
    const card = element.shadowRoot?.querySelector('.card') as HTMLElement
    const origin = card.getBoundingClientRect()
    const shown = [...card.querySelectorAll<HTMLElement>('*')].filter(
      node => node.getClientRects().length && !node.closest('.said, svg *'),
    )
    return {
      boxes: [card, ...shown].map(node => {
        const { x, y, width, height } = node.getBoundingClientRect()
        return [`${node.localName}.${node.className}`, x - origin.x, y - origin.y, width, height] as const
      }),
      overflow: card.scrollWidth - card.clientWidth,
    }
  })
type Boxes = Awaited<ReturnType<typeof measureBoxes>>

/** Takes the check and measures its start, question and result screens. */
async function measureScreens(check: CheckPage): Promise<Record<string, Boxes> & { band: unknown }> {
  const start = await measureBoxes(check)
  await check.start()
  const question = await measureBoxes(check)
  await check.answerByScript(answers)
  await check.waitForScreen('result')
  await check.actionElement('download-pdf').waitFor()
  await check.find('[data-gap] dl').first().waitFor({ state: 'attached' })
  const result = await measureBoxes(check)
  return { start, question, result, band: (await check.find('[data-band]').getAttribute('data-band')) as never }
}

const host = (css: string) =>
  renderHostPage({
    head: `<style>body { margin: 0 } #here { width: 640px } ${css}</style>`,
    checkMarkup: scriptTag('data-save="none"'),
  })

const browser = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' as const }

describe('on a page that is scaled:', () => {
  for (const [name, { factor, css }] of Object.entries(zooms))
    test(`${name}, each box has ${factor} times its usual size and position`, async ({ site, openCheckPage }) => {
      const plain = await measureScreens(await openCheckPage({ address: site.addPage({ html: host('') }), browser }))
      const other = await measureScreens(await openCheckPage({ address: site.addPage({ html: host(css) }), browser }))
      expect(other.band).toBe(plain.band)
      for (const screen of ['start', 'question', 'result'] as const) {
        const [actual, expected] = [other[screen] as Boxes, plain[screen] as Boxes]
        expect(actual.boxes.map(([name]) => name)).toEqual(expected.boxes.map(([name]) => name))
        const allowed = (length: number) => TOLERANCE + Math.abs(length) * factor * 0.01
        const wrong = actual.boxes.flatMap(([name, ...lengths], at) => {
          const before = expected.boxes[at]?.slice(1) as number[]
          const isOff = lengths.some(
            (length, side) => Math.abs(length - (before[side] ?? 0) * factor) > allowed(before[side] ?? 0),
          )
          return isOff
            ? [
                `${name} ${lengths.map(length => (length / factor).toFixed(1))} for ${before.map(length => length.toFixed(1))}`,
              ]
            : []
        })
        expect([screen, wrong.slice(0, 8), wrong.length]).toEqual([screen, [], 0])
        expect(actual.overflow).toBe(0)
      }
    })
})
