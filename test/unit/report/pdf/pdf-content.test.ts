import { expect, it } from 'vitest'
import { pdfTexts } from '../../../../src/i18n/en-pdf'
import { createPdfContent } from '../../../../src/report/pdf/create-pdf-content'
import { pageSizeForLocale } from '../../../../src/report/pdf/page-size'
import { createReportInput } from '../../../support/reports'

it('createPdfContent puts the first five gaps on the first page, and says how many there are', () => {
  const { firstGaps, gaps } = createPdfContent(createReportInput('lowest'), pdfTexts)
  expect(firstGaps?.gaps).toEqual(gaps?.gaps.slice(0, 5))
  expect(firstGaps?.text).toContain(`of ${gaps?.gaps.length} gaps`)
})

it('createPdfContent marks gaps that hold the band, and bands that are held back', () => {
  const { gaps, cover } = createPdfContent(createReportInput('capped'), pdfTexts)
  expect(gaps?.gaps.map(({ holdsBandLabel }) => holdsBandLabel !== null)).toEqual([true, true])
  expect(cover.band?.steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'here', 'held', 'held'])
})

it('createPdfContent says how many answers of a provisional result are unknown', () => {
  const { cover } = createPdfContent(createReportInput('provisional'), pdfTexts)
  expect(cover.provisionalLabel).toBe('Provisional')
  expect(cover.note).toMatch(/^9 of 21 answers/)
})

it('createPdfContent shows no percentage for themes with few answers', () => {
  for (const { share, value } of createPdfContent(createReportInput('provisional'), pdfTexts).themes?.items ?? [])
    expect(share === null).toBe(!value.includes('%'))
})

it('createPdfContent has no band, gaps or map if the standard does not apply', () => {
  const { cover, firstGaps, gaps, coverageMap, outcomePoints } = createPdfContent(
    createReportInput('not-applicable'),
    pdfTexts,
  )
  expect([cover.band, firstGaps, gaps, coverageMap]).toEqual([null, null, null, null])
  expect(outcomePoints?.items).toHaveLength(5)
})

it('createPdfContent counts all cells in the legend of the map', () => {
  const { coverageMap } = createPdfContent(createReportInput('long-name'), pdfTexts)
  expect(coverageMap?.legend.reduce((sum, { count }) => sum + count, 0)).toBe(27 + 38)
})

it('createPdfContent includes the answers only if requested', () => {
  expect(createPdfContent({ ...createReportInput('capped'), answers: null }, pdfTexts).answers).toBeNull()
  const { answers } = createPdfContent(createReportInput('capped'), pdfTexts)
  const audit = createReportInput('capped').instrument.questions.find(({ id }) => id === 'audit')
  expect(answers?.chapters.flatMap(({ items }) => items)).toContainEqual({
    prompt: audit?.prompt,
    answer: audit?.options[0]?.label,
  })
})

it('pageSizeForLocale uses the region of the locale, and A4 without a region or for another language', () => {
  const heightOf = (locale: string, language = locale) => Math.round(pageSizeForLocale(locale, language).height)
  const heights = ['en-US', 'es-MX', 'fr_CA', 'zh-Hant-TW', 'en', 'de-AT'].map(locale => heightOf(locale))
  expect(heights).toEqual([792, 792, 792, 842, 842, 842])
  expect(heightOf('en-US', 'en')).toBe(792)
  expect(heightOf('en-US', 'de')).toBe(842)
})
