import { expect, it } from 'vitest'
import { partsIn, table, withCode, withParts } from '../../../scripts/docs/generated'

const page = 'Before\n<!-- generated: a -->\nold\n<!-- end: a -->\nAfter\n'

it('puts a part between its comments and leaves the rest alone', () => {
  expect(withParts(page, { a: 'new $1\n' })).toBe('Before\n<!-- generated: a -->\n\nnew $1\n\n<!-- end: a -->\nAfter\n')
})

it('changes nothing the second time', () => {
  const once = withParts(page, { a: 'new' })
  expect(withParts(once, { a: 'new' })).toBe(once)
})

it('says which part has no place', () => {
  expect(() => withParts(page, { b: 'new' })).toThrow('there is no place for the part "b"')
})

it('writes a table', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
})

const source = 'interface A {\n  // generated: a\n  old: 1\n  // end: a\n}\n'

it('puts lines of code between their comments, as far in as these', () => {
  expect(partsIn(source)).toEqual(['a'])
  expect(withCode(source, { a: ['/** New. */', 'b: 2'] })).toBe(
    'interface A {\n  // generated: a\n  /** New. */\n  b: 2\n  // end: a\n}\n',
  )
  expect(() => withCode(source, {})).toThrow('there is no part "a"')
})
