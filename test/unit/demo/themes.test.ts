import { describe, expect, it, test } from 'vitest'
import { themes } from '../../../demo/configurator/themes'
import { fromObject, resolve } from '../../../src/options/resolve'
import { ensureContrast } from '../../../src/theme/ensure-contrast'
import { fromHex } from '../../support/oklab'

const faces = themes.flatMap(({ id, options: { accent, surface, textColor }, dark }) => [
  { id, scheme: 'as it is', accent, surface, text: textColor },
  ...(dark ? [{ id, scheme: 'in the dark', ...dark }] : []),
])

describe.each(faces)('$id, $scheme', ({ accent, surface, text }) => {
  it('is shown as it was asked for: nothing has to be corrected', () => {
    const asked = { accent: fromHex(`${accent}`), surface: fromHex(`${surface}`), text: fromHex(`${text}`) }
    const { surface: ground, text: ink, fill, 'accent-text': accentText } = ensureContrast(asked)
    expect({ surface: ground, text: ink, accent: fill }).toEqual(asked)
    expect(accentText).toEqual(asked.accent)
  })
})

test.each(themes)('the options of $id are taken without a fault', ({ options }) => {
  expect(resolve([fromObject(options)])).toMatchObject({ options, problems: [] })
})

test('themes are a dozen, each with a name of its own, and none like another', () => {
  expect(themes.length).toBeGreaterThanOrEqual(12)
  for (const key of ['id', 'name', 'about'] as const)
    expect(new Set(themes.map(theme => theme[key])).size).toBe(themes.length)
  expect(themes.map(({ id }) => id).filter(id => !/^[a-z]+$/.test(id))).toEqual([])
  expect(new Set(themes.map(({ options }) => options.accent)).size).toBe(themes.length)
})
