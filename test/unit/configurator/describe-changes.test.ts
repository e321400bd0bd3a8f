import { expect, test } from 'vitest'
import { describeChanges } from '../../../demo/configurator/app/describe-changes'
import { initialState, patchState, type StatePatch } from '../../../demo/configurator/model/state'

test.each([
  [{ options: { radius: 4 } }, { summary: 'radius', section: 'look' }],
  [{ options: { utm: true } }, { summary: 'UTM', section: 'results' }],
  [{ options: { words: { start: 'x' }, brandName: 'y' } }, { summary: 'words and brand name', section: 'words' }],
  [{ dark: { text: '#eee' } }, { summary: 'text in the dark', section: 'look' }],
  [{ options: { context: { a: 'b' } } }, { summary: 'context', section: 'context' }],
  [{ base: 'https://cdn.example/' }, { summary: 'the address of the files', section: null }],
  [
    { options: { radius: 4, accent: '#0a5' }, dark: { text: '#eee' } },
    { summary: '3 settings of the look', section: 'look' },
  ],
] as [StatePatch, object][])('%j is described, with its section', (patch, changes) => {
  expect(describeChanges(initialState, patchState(initialState, patch))).toEqual(changes)
  expect(describeChanges(patchState(initialState, patch), initialState)).toEqual(changes)
})
