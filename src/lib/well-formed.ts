/**
 * Returns the text with each half of a character (a surrogate without its partner) replaced by U+FFFD. PHP's
 * `json_decode` and other strict parsers refuse a whole document that contains one.
 */
export const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/**
 * Returns the beginning of a text: at most `maxLength` UTF-16 units, well-formed, and never a part of a character. What a
 * reader sees as one character, such as a flag or a letter with its accents, is kept or left out as a whole.
 */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return toWellFormed(text)
  // Firefox has `Intl.Segmenter` from version 125 on. Without it, only the halves of a character are kept together.
  const end = globalThis.Intl?.Segmenter && new Intl.Segmenter().segment(text).containing(maxLength)?.index
  // A single character may be longer than the limit: a letter with hundreds of accents. Then it is cut after all.
  return toWellFormed(text.slice(0, end || maxLength).replace(/[\ud800-\udbff]$/, ''))
}
