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

/** The paper of the visitor's region; A4 where the locale names none. */
export const paperFor = (locale: string): Paper => {
  const [width, height] = letter.includes(regionOf(locale)) ? [612, 792] : [595.28, 841.89]
  return { width, height, margin: 40 }
}
