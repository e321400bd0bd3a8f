/**
 * Matches white space that the fonts do not have: tabs, line breaks, and spaces of special widths. No-break spaces stay. The
 * byte order mark is white space for JavaScript, but has no width.
 */
const WHITE_SPACE = /[^\S\u00a0\u202f\ufeff]|\u0085/g
/**
 * Matches characters that stay invisible where a font does not know them: soft hyphen, zero width space and joiners,
 * variation selectors, direction marks (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point); and control
 * characters. Printed, each would be a gap.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/**
 * Returns a text with only what the report prints of it, in the normal form NFC: the fonts have letters with diacritics only
 * as single characters.
 */
export const printableText = (text: string): string =>
  text.replace(WHITE_SPACE, ' ').replace(INVISIBLE, '').normalize('NFC')
