import { describe, expect, it } from 'vitest'
import { cutText, toWellFormed } from '../../../src/lib/well-formed'

describe('toWellFormed', () => {
  it.each([
    ['', ''],
    ['plain', 'plain'],
    ['a 🙂 z', 'a 🙂 z'],
    ['cut \ud83d', 'cut \ufffd'],
    ['\ude42 cut', '\ufffd cut'],
    ['\ude42\ud83d', '\ufffd\ufffd'],
    ['\ud83d🙂\ude42', '\ufffd🙂\ufffd'],
  ])('turns %j into %j', (given, expected) => {
    expect(toWellFormed(given)).toBe(expected)
  })
})

describe('cutText', () => {
  it.each<[string, string, number, string]>([
    ['a text within the limit as it is', 'abc', 3, 'abc'],
    ['a plain text at the limit', 'abcd', 3, 'abc'],
    ['before an emoji that does not fit', `${'x'.repeat(199)}🙂`, 200, 'x'.repeat(199)],
    ['before a flag, which is two emoji', 'xx🇩🇪', 4, 'xx'],
    ['before a family, which is several emoji', 'x👩‍👩‍👧', 5, 'x'],
    ['before a letter whose accent does not fit', 'xe\u0301', 2, 'x'],
    ['inside a single character that is longer than the limit', `e${'\u0301'.repeat(9)}`, 4, 'e\u0301\u0301\u0301'],
    ['an emoji that is longer than the limit', '🙂', 1, ''],
    ['a text within the limit that has half a character', 'x\ud83d', 9, 'x\ufffd'],
  ])('cuts %s', (_, text, maxLength, expected) => {
    expect(cutText(text, maxLength)).toBe(expected)
  })

  it('keeps both halves of a character together without Intl.Segmenter, as in Firefox 115', () => {
    const { Segmenter } = Intl
    Reflect.deleteProperty(Intl, 'Segmenter')
    try {
      expect(cutText(`${'x'.repeat(199)}🙂`, 200)).toBe('x'.repeat(199))
    } finally {
      Object.assign(Intl, { Segmenter })
    }
  })
})
