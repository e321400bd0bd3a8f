import { regionOfLocale } from './page-size'
import type { ReportInput } from './pdf-content'

/**
 * Returns the locale that formats dates and numbers in the report: the language of the texts, with the visitor's region
 * if the language names none.
 */
export const chooseReportLocale = ({ locale, instrument: { language } }: ReportInput) => {
  const region = regionOfLocale(locale)
  return region && !regionOfLocale(language) ? `${language}-${region}` : language
}

/** Formats a share (0 to 1) as a percentage with Latin digits. */
export const formatPercent = (share: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', numberingSystem: 'latn' }).format(share)
