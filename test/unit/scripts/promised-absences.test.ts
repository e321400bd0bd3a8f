import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../scripts/build/paths'

/** The code and styles of the check, without comments. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => /\.(tsx?|css)$/.test(file))
  .map(file => ({
    file,
    code: readFileSync(join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*/g, ''),
  }))

const filesWith = (pattern: RegExp) => sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file)

it('no style or script of the check loads a font, an image or another style', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(filesWith(/@font-face|\bFontFace\b|@import (?!['"]\.)|\burl\((?!['"]?(data|#))/)).toEqual([])
})

it('no script of the check reads or writes cookies', () => {
  expect(filesWith(/\bcookieStore\b|document\.cookie|\.cookie\b/)).toEqual([])
})

it('no script of the check evaluates text as code or writes HTML from text', () => {
  expect(
    filesWith(/\beval\(|new Function\b|\b(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|setHTMLUnsafe/),
  ).toEqual([])
})
