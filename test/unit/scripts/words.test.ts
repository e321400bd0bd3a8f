import { describe, expect, test } from 'vitest'
import { countWords, gradeOf, syllablesOf, wordsOf } from '../../../scripts/instrument/words'

describe('counting what has to be read', () => {
  test('a word is what stands between spaces and has a letter or digit', () => {
    expect(wordsOf('Held once – by ISO/IEC 27001')).toEqual(['Held', 'once', 'by', 'ISO/IEC', '27001'])
    expect(countWords(['I don’t know', 'No'])).toBe(4)
  })

  test.each([
    ['risk', 1],
    ['used', 1],
    ['staff', 1],
    ['assessed', 2],
    ['policy', 3],
    ['reviewed', 2],
    ['management', 3],
    ['criteria', 4],
    ['AI', 2],
  ])('%s has %i syllables, within one', (word, syllables) => {
    expect(Math.abs(syllablesOf(word) - syllables)).toBeLessThanOrEqual(1)
  })

  test('a nursery line is easier than a clause of law', () => {
    const easy = gradeOf(['The cat sat on the mat. It was warm.'])
    const hard = gradeOf([
      'Notwithstanding supplementary considerations, organisational accountability necessitates comprehensive documentation of institutional responsibilities.',
    ])
    expect(easy).toBeLessThan(3)
    expect(hard).toBeGreaterThan(20)
  })
})
