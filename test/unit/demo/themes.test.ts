import { describe, expect, it, test } from 'vitest'
import { themes } from '../../../demo/configurator/themes'
import { layerFromObject, resolveOptions } from '../../../src/options/resolve'
import { createReadablePalette } from '../../../src/theme/readable-palette'
import { fromHex } from '../../support/oklab'

const palettes = themes.flatMap(({ id, options: { accent, surface, textColor }, dark }) => [
  { id, scheme: 'default colours', accent, surface, text: textColor },
  ...(dark ? [{ id, scheme: 'dark colours', ...dark }] : []),
])

describe.each(palettes)('$id, $scheme', ({ accent, surface, text }) => {
  it('needs no correction of contrast', () => {
    const requested = { accent: fromHex(`${accent}`), surface: fromHex(`${surface}`), text: fromHex(`${text}`) }
    const { surface: usedSurface, text: usedText, fill, 'accent-text': accentText } = createReadablePalette(requested)
    expect({ surface: usedSurface, text: usedText, accent: fill }).toEqual(requested)
    expect(accentText).toEqual(requested.accent)
  })
})

test.each(themes)('the options of $id are valid', ({ options }) => {
  expect(resolveOptions([layerFromObject(options)])).toMatchObject({ options, problems: [] })
})

test('there are at least twelve themes, with different ids, names, descriptions and accents', () => {
  expect(themes.length).toBeGreaterThanOrEqual(12)
  for (const key of ['id', 'name', 'description'] as const)
    expect(new Set(themes.map(theme => theme[key])).size).toBe(themes.length)
  expect(themes.map(({ id }) => id).filter(id => !/^[a-z]+$/.test(id))).toEqual([])
  expect(new Set(themes.map(({ options }) => options.accent)).size).toBe(themes.length)
})
