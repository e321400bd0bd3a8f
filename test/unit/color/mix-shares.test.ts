import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEY, LINE, QUIET_TINT, SECOND_TEXT, STRONG_TINT } from '../../../src/color/mix-shares'

const sources = join(import.meta.dirname, '../../../src')

/** Every mix of the style sheets: the property that it is given to, what is mixed, and its share in percent. */
const mixes = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.css'))
  .flatMap(file =>
    [...readFileSync(join(sources, file), 'utf8').matchAll(/([\w-]+):[^;]*?color-mix\(([^;]*)\)/g)].map(
      ([, property = '', mix = '']) => {
        const parts = /^in oklab, (\S+) (\d+)%, (\S+)$/.exec(mix)
        if (!parts) throw new Error(`${file} has a mix of another form: color-mix(${mix})`)
        const [, color = '', percent, ground = ''] = parts
        return { file, property, of: `${color} in ${ground}`, percent: Number(percent) }
      },
    ),
  )

/** By what is mixed: the share, and the property that names a mix of the same colours with another share. */
const shares: Record<string, { named?: Record<string, number>; other: number }> = {
  'var(--_text) in var(--_surface)': { named: { '--_soft': SECOND_TEXT }, other: LINE },
  'var(--_accent-text) in var(--_surface)': { named: { '--_tint': QUIET_TINT }, other: STRONG_TINT },
  '#fff in var(--_surface)': { other: KEY },
}
/** Of one place alone: what lies behind a dialog. */
const own = ['var(--_face) in #0000']

test('the style sheets mix the palette in the shares of mix-shares.ts', () => {
  const palette = mixes.filter(({ of }) => !own.includes(of))
  expect(palette.map(({ property }) => property)).toEqual(
    expect.arrayContaining(['--_soft', '--_line', '--_tint', '--_key']),
  )
  for (const { file, property, of, percent } of palette) {
    const { named, other } = shares[of] ?? { other: Number.NaN }
    expect({ file, property, of, percent }).toEqual({
      file,
      property,
      of,
      percent: Math.round((named?.[property] ?? other) * 100),
    })
  }
})
