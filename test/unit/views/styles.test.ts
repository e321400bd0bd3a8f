import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createReadablePalette } from '../../../src/theme/readable-palette'

const sources = join(import.meta.dirname, '../../../src')
const css = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.css'))
  .map(file => readFileSync(join(sources, file), 'utf8'))
  .join('\n')
const matches = (pattern: RegExp) => new Set([...css.matchAll(pattern)].map(([, name]) => name ?? ''))

test('every custom property that a style sheet reads is set by a style sheet, the theme or the page', () => {
  const palette = createReadablePalette({ accent: [0.5, 0, 0], surface: [1, 0, 0], text: [0, 0, 0] })
  const setByTheme = [...Object.keys(palette), 'radius', 'font', 'room', 'height', 'top', 'others'].map(
    name => `--_${name}`,
  )
  const set = new Set([...matches(/(--[\w-]+)\s*:/g), ...setByTheme])
  const read = matches(/var\(\s*(--[\w-]+)/g)
  expect(read.size).toBeGreaterThan(10)
  expect([...read].filter(name => !set.has(name) && !name.startsWith('--rc-'))).toEqual([])
})

test('every custom property that the style sheets set starts with --_, which no page registers', () => {
  expect([...matches(/(--[\w-]+)\s*:/g)].filter(name => !name.startsWith('--_'))).toEqual([])
})
