import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureContrast } from '../../../src/theme/ensure-contrast'

const sources = join(import.meta.dirname, '../../../src')
const css = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.css'))
  .map(file => readFileSync(join(sources, file), 'utf8'))
  .join('\n')
const names = (pattern: RegExp) => new Set([...css.matchAll(pattern)].map(([, name]) => name ?? ''))

test('every custom property that a style sheet reads is set by one, by the theme, or by the page', () => {
  const palette = ensureContrast({ accent: [0.5, 0, 0], surface: [1, 0, 0], text: [0, 0, 0] })
  const byTheme = [...Object.keys(palette), 'radius', 'font', 'room', 'height', 'top', 'others'].map(
    name => `--_${name}`,
  )
  const set = new Set([...names(/(--[\w-]+)\s*:/g), ...byTheme])
  const read = names(/var\(\s*(--[\w-]+)/g)
  expect(read.size).toBeGreaterThan(10)
  expect([...read].filter(name => !set.has(name) && !name.startsWith('--rc-'))).toEqual([])
})

test('no custom property of ours bears a name that a page may register', () => {
  expect([...names(/(--[\w-]+)\s*:/g)].filter(name => !name.startsWith('--_'))).toEqual([])
})
