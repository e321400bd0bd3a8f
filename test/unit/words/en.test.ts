import { expect, test } from 'vitest'
import instrument from '../../../src/instrument/iso-42001'
import { en } from '../../../src/words/en'

test('the start screen keeps to Latin-1', () => {
  const { start, minutes, stays, goes, goesAll, counted, decline, declined, allow, privacy, promise, indicative } = en
  const { title, intro, name } = instrument
  const texts = [start, minutes, stays, goes, goesAll, counted, decline, declined, allow, privacy, promise, indicative]
  for (const text of [...texts, title, intro, name]) expect([...text].filter(letter => letter > 'ÿ')).toEqual([])
})
