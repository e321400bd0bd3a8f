/** Counts what a visitor has to read. Plain arithmetic on English; good to within a word or a grade. */

/** The words of a text: what stands between spaces and has a letter or a digit in it. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))

/** How many words these texts have together. */
export const countWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + wordsOf(text).length, 0)

/** Endings whose `e` is silent, and those that are heard though they look silent. */
const SILENT = /(?:[^laeiouy]es|[^aeioutd]ed|[^laeiouy]e)$/

/** Syllables of an English word, by groups of vowels. Letters that are read one by one (AI, ISO/IEC) count one each. */
export function syllablesOf(word: string): number {
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
 * The Flesch-Kincaid grade of texts: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Each text is at least one sentence. Source: Kincaid et al., 1975, Research Branch Report 8-75.
 */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(text => text.split(/[.:;!?]+(?:\s|$)/)).filter(sentence => wordsOf(sentence).length)
  const words = sentences.flatMap(sentence => wordsOf(sentence).flatMap(word => word.split(/[/–-]/)))
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}
