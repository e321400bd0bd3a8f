import type { CheckPage } from '../browser/support/check-page'
import { expect, test } from './support/test'

/** Lowest contrast of text: WCAG 2.2, 1.4.3. */
const TEXT = 4.5
/** Lowest contrast of marks and states: WCAG 2.2, 1.4.11. */
const MARK = 3

/** Pairs of colours that have to differ: two selectors with a property each, and the lowest contrast. */
const questionPairs = {
  'main button': ['.primary', 'color', '.primary', 'backgroundColor', TEXT],
  'main button on the card': ['.primary', 'backgroundColor', '.card', 'backgroundColor', MARK],
  'chosen answer': [':checked ~ span', 'color', ':checked', 'backgroundColor', TEXT],
  'other answer': ['.choice:not(:has(:checked)) span', 'color', ':not(:checked)', 'backgroundColor', TEXT],
  'chosen and other answer': [':checked', 'backgroundColor', ':not(:checked)', 'backgroundColor', MARK],
  'mark of the chosen answer': [':checked::before', 'backgroundColor', ':checked', 'backgroundColor', MARK],
  'mark of another answer': [':not(:checked)::before', 'borderTopColor', ':not(:checked)', 'backgroundColor', MARK],
  progress: ['.progress i', 'borderTopColor', '.card', 'backgroundColor', MARK],
  'soft text': ['p.soft', 'color', '.card', 'backgroundColor', TEXT],
} as const

/** Measures each pair of colours of the check, and returns those with too little contrast. */
const findTooClose = (check: CheckPage, pairs: Record<string, readonly [string, string, string, string, number]>) =>
  check.root.evaluate((element, pairs) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const luminance = (selector: string, property: string) => {
      const [at = '', pseudo] = selector.split('::')
      const scoped = at.startsWith(':') ? `fieldset input${at}` : at
      const own = scoped.replace(/^fieldset input:checked ~/, 'fieldset :checked ~')
      const node = element.shadowRoot?.querySelector(own)
      if (!node || !canvas) throw new Error(`${own} is not shown`)
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = Reflect.get(getComputedStyle(node, pseudo && `::${pseudo}`), property)
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a] = canvas.getImageData(0, 0, 1, 1).data
      if (!a) return Number.NaN
      const [red = 0, green = 0, blue = 0] = [r, g, b].map(byte => {
        const value = byte / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    return Object.entries(pairs).flatMap(([name, [one, property, other, otherProperty, least]]) => {
      const [a, b] = [luminance(one, property), luminance(other, otherProperty)]
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      return ratio >= least ? [] : [`${name}: ${ratio.toFixed(2)}`]
    })
  }, pairs)

test.for([
  ['a light page that Dark Reader makes dark', '', '', 1],
  ['a dark page', '', '<style>:root { color-scheme: dark }</style>', 1],
  ['a light check on a page that Dark Reader makes dark', 'data-color-scheme="light"', '', 1],
  ['a partner’s colours', 'data-accent="#0a5" data-surface="#fff8f0"', '', 1],
  ['a page that Dark Reader keeps light', '', '', 0],
] as const)(
  'with Dark Reader, texts, marks and states are readable on %s',
  async ([, tag, head, mode], { openCheckPage }) => {
    const check = await openCheckPage({
      head: `${head}<script src="/darkreader/darkreader.js"></script><script>DarkReader.enable({ mode: ${mode} })</script>`,
      tag,
      browser: { reducedMotion: 'reduce' },
    })
    // Dark Reader has read the style sheets of the check when it has added its own to them.
    await expect
      .poll(() => check.root.evaluate(element => element.shadowRoot?.adoptedStyleSheets.length))
      .toBeGreaterThan(1)
    await check.start()
    await check.choose('meets', 'use')
    await check.page.mouse.move(0, 0)
    expect(await findTooClose(check, questionPairs)).toEqual([])
  },
)
