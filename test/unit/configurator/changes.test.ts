import { expect, test } from 'vitest'
import { changesBetween } from '../../../demo/configurator/app/changes'
import { initial, type Patch, set } from '../../../demo/configurator/model/state'

test.each([
  [{ options: { radius: 4 } }, { what: 'radius', section: 'look' }],
  [{ options: { utm: true } }, { what: 'UTM', section: 'results' }],
  [{ options: { words: { start: 'x' }, brandName: 'y' } }, { what: 'words and brand name', section: 'words' }],
  [{ dark: { text: '#eee' } }, { what: 'text in the dark', section: 'look' }],
  [{ options: { context: { a: 'b' } } }, { what: 'context', section: 'context' }],
  [{ base: 'https://cdn.example/' }, { what: 'the address of the files', section: null }],
  [
    { options: { radius: 4, accent: '#0a5' }, dark: { text: '#eee' } },
    { what: '3 settings of the look', section: 'look' },
  ],
] as [Patch, object][])('%j is told in words, with its place', (patch, told) => {
  expect(changesBetween(initial, set(initial, patch))).toEqual(told)
  expect(changesBetween(set(initial, patch), initial)).toEqual(told)
})
