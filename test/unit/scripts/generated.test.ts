import { expect, it } from 'vitest'
import { findCodeParts, insertCodeParts, insertPageParts, markdownTable } from '../../../scripts/docs/generated'

const page = 'Before\n<!-- generated: a -->\nold\n<!-- end: a -->\nAfter\n'

it('insertPageParts replaces the text between the comments of a part', () => {
  expect(insertPageParts(page, { a: 'new $1\n' })).toBe(
    'Before\n<!-- generated: a -->\n\nnew $1\n\n<!-- end: a -->\nAfter\n',
  )
})

it('insertPageParts changes nothing the second time', () => {
  const once = insertPageParts(page, { a: 'new' })
  expect(insertPageParts(once, { a: 'new' })).toBe(once)
})

it('insertPageParts throws if the page has no comments for a part', () => {
  expect(() => insertPageParts(page, { b: 'new' })).toThrow('The page has no comments for the generated part "b"')
})

it('markdownTable writes a table', () => {
  expect(markdownTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
})

const source = 'interface A {\n  // generated: a\n  old: 1\n  // end: a\n}\n'

it('insertCodeParts replaces the lines between the comments of a part, indented like them', () => {
  expect(findCodeParts(source)).toEqual(['a'])
  expect(insertCodeParts(source, { a: ['/** New. */', 'b: 2'] })).toBe(
    'interface A {\n  // generated: a\n  /** New. */\n  b: 2\n  // end: a\n}\n',
  )
  expect(() => insertCodeParts(source, {})).toThrow('There is no generated part "a"')
})
