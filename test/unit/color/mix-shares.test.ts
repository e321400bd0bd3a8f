import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  ACCENT_SHARE_IN_QUIET_TINT,
  ACCENT_SHARE_IN_STRONG_TINT,
  TEXT_SHARE_IN_BORDERS,
  TEXT_SHARE_IN_SECONDARY_TEXT,
  WHITE_SHARE_IN_BUTTONS,
} from '../../../src/color/mix-shares'

const sourceFolder = join(import.meta.dirname, '../../../src')

/** Every `color-mix()` in the style sheets: the property that has it as its value, the mixed colours, and the percentage. */
const mixes = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.css'))
  .flatMap(file =>
    [...readFileSync(join(sourceFolder, file), 'utf8').matchAll(/([\w-]+):[^;]*?color-mix\(([^;]*)\)/g)].map(
      ([, property = '', mix = '']) => {
        const match = /^in oklab, (\S+) (\d+)%, (\S+)$/.exec(mix)
        if (!match) throw new Error(`${file} has a mix in another format: color-mix(${mix})`)
        const [, color = '', percent, background = ''] = match
        return { file, property, colors: `${color} in ${background}`, percent: Number(percent) }
      },
    ),
  )

/** Shares by mixed colours: `byProperty` for the custom properties that have a share of their own, `other` for all others. */
const shares: Record<string, { byProperty?: Record<string, number>; other: number }> = {
  'var(--_text) in var(--_surface)': {
    byProperty: { '--_soft': TEXT_SHARE_IN_SECONDARY_TEXT },
    other: TEXT_SHARE_IN_BORDERS,
  },
  'var(--_accent-text) in var(--_surface)': {
    byProperty: { '--_tint': ACCENT_SHARE_IN_QUIET_TINT },
    other: ACCENT_SHARE_IN_STRONG_TINT,
  },
  '#fff in var(--_surface)': { other: WHITE_SHARE_IN_BUTTONS },
}
/** Mixes that are used only once and have no constant: the backdrop of a dialog. */
const withoutConstant = ['var(--_face) in #0000']

test('the style sheets mix the palette with the shares in mix-shares.ts', () => {
  const paletteMixes = mixes.filter(({ colors }) => !withoutConstant.includes(colors))
  expect(paletteMixes.map(({ property }) => property)).toEqual(
    expect.arrayContaining(['--_soft', '--_line', '--_tint', '--_key']),
  )
  for (const { file, property, colors, percent } of paletteMixes) {
    const { byProperty, other } = shares[colors] ?? { other: Number.NaN }
    expect({ file, property, colors, percent }).toEqual({
      file,
      property,
      colors,
      percent: Math.round((byProperty?.[property] ?? other) * 100),
    })
  }
})
