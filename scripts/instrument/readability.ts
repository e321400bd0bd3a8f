/**
 * Counts words and estimates the reading grade of English texts. Simple rules, accurate to about one word or one grade.
 */

/** Splits a text at white space, and returns the pieces that contain a letter or digit. */
export const splitWords = (text: string): string[] => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))

/** Returns the total number of words in the texts. */
export const countWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + splitWords(text).length, 0)

/** Matches a silent ending with `e`, except after letters that make it audible (as in “wanted”). */
const SILENT = /(?:[^laeiouy]es|[^aeioutd]ed|[^laeiouy]e)$/

/**
 * Estimates the syllables of an English word by its groups of vowels. An abbreviation has one syllable for each letter.
 */
export function countSyllables(word: string): number {
  if (/^[A-Z]{2,}s?$/.test(word)) return word.replace(/s$/, '').length
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  return (
    letters
      .replace(SILENT, '')
      .replace(/^y/, '')
      .match(/[aeiouy]{1,2}/g)?.length ?? 1
  )
}

/**
 * Returns the Flesch-Kincaid grade of texts: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Each text is at least one sentence. Source: Kincaid et al., 1975, Research Branch Report 8-75.
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts
    .flatMap(text => text.split(/[.:;!?]+(?:\s|$)/))
    .filter(sentence => splitWords(sentence).length)
  const words = sentences.flatMap(sentence => splitWords(sentence).flatMap(word => word.split(/[/–-]/)))
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}
