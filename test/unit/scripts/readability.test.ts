import { describe, expect, test } from 'vitest'
import { countSyllables, countWords, readingGrade, splitWords } from '../../../scripts/instrument/readability'

describe('words of texts', () => {
  test('are the pieces between spaces that contain a letter or digit', () => {
    expect(splitWords('Held once – by ISO/IEC 27001')).toEqual(['Held', 'once', 'by', 'ISO/IEC', '27001'])
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
  ])('countSyllables: %s has %i, give or take one', (word, syllables) => {
    expect(Math.abs(countSyllables(word) - syllables)).toBeLessThanOrEqual(1)
  })

  test('readingGrade is lower for a simple sentence than for a legal one', () => {
    const easy = readingGrade(['The cat sat on the mat. It was warm.'])
    const hard = readingGrade([
      'Notwithstanding supplementary considerations, organisational accountability necessitates comprehensive documentation of institutional responsibilities.',
    ])
    expect(easy).toBeLessThan(3)
    expect(hard).toBeGreaterThan(20)
  })
})
