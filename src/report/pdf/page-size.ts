/** Regions that use US Letter instead of A4 (https://cldr.unicode.org, paperSize). */
const LETTER_REGIONS = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ')

/** Size and margin of a page, in points. */
export interface PageSize {
  width: number
  height: number
  margin: number
}

/** Returns the two-letter region of a locale, such as `US` for `en-US`; an empty string if the locale names none. */
export const regionOfLocale = (locale: string) => /[-_]([A-Z]{2})(?=[-_]|$)/i.exec(locale)?.[1]?.toUpperCase() ?? ''

/**
 * Returns the page size, US Letter or A4. The region is that of the visitor's locale if the report is in the visitor's
 * language, otherwise that of the report's language, because a browser that was never configured reports `en-US`. The
 * page is A4 if no region is known.
 */
export const pageSizeForLocale = (locale: string, language: string): PageSize => {
  const isVisitorsLanguage = locale.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase()
  const region = regionOfLocale(isVisitorsLanguage ? locale : language)
  const [width, height] = LETTER_REGIONS.includes(region) ? [612, 792] : [595.28, 841.89]
  return { width, height, margin: 40 }
}
