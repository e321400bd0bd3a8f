/** Where US Letter is the paper (https://cldr.unicode.org, paperSize). */
const letter = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ')

/** A sheet's size and margins, in points. */
export interface Paper {
  width: number
  height: number
  margin: number
}

/** Of a language tag, two letters; empty where it names none. */
export const regionOf = (locale: string) => /[-_]([A-Z]{2})(?=[-_]|$)/i.exec(locale)?.[1]?.toUpperCase() ?? ''

/**
 * The paper of the visitor's region, as far as the report is in the visitor's language; else that of its own. A4 where
 * none is named: a browser that was never told its language says that it is American.
 */
export const paperFor = (locale: string, language: string): Paper => {
  const isOwn = locale.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase()
  const [width, height] = letter.includes(regionOf(isOwn ? locale : language)) ? [612, 792] : [595.28, 841.89]
  return { width, height, margin: 40 }
}
