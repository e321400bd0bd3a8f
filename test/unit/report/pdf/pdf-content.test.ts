import { expect, test } from 'vitest'
import { pdfTexts } from '../../../../src/i18n/en-pdf'
import { paperFor } from '../../../../src/report/pdf/page-size'
import { pdfContent } from '../../../../src/report/pdf/pdf-content'
import { reportOf } from '../../../support/reports'

test('the first page has the first five gaps, and says that there are more', () => {
  const { begin, gaps } = pdfContent(reportOf('lowest'), pdfTexts)
  expect(begin?.gaps).toEqual(gaps?.gaps.slice(0, 5))
  expect(begin?.text).toContain(`of ${gaps?.gaps.length} gaps`)
})

test('a gap that holds the band says so; a band that is held back says so on the ladder', () => {
  const { gaps, face } = pdfContent(reportOf('capped'), pdfTexts)
  expect(gaps?.gaps.map(({ holds }) => holds !== null)).toEqual([true, true])
  expect(face.band?.ladder.map(({ state }) => state)).toEqual(['passed', 'passed', 'here', 'held', 'held'])
})

test('a provisional result says how much is not known', () => {
  const { face } = pdfContent(reportOf('provisional'), pdfTexts)
  expect(face.chip).toBe('Provisional')
  expect(face.note).toMatch(/^9 of 21 answers/)
})

test('too few answers carry no figure', () => {
  for (const { share, value } of pdfContent(reportOf('provisional'), pdfTexts).themes?.items ?? [])
    expect(share === null).toBe(!value.includes('%'))
})

test('where nothing applies there is no band, no gap and no map', () => {
  const { face, begin, gaps, map, points } = pdfContent(reportOf('not-applicable'), pdfTexts)
  expect([face.band, begin, gaps, map]).toEqual([null, null, null, null])
  expect(points?.items).toHaveLength(5)
})

test('the legend counts every cell', () => {
  const { map } = pdfContent(reportOf('long-name'), pdfTexts)
  expect(map?.legend.reduce((sum, { count }) => sum + count, 0)).toBe(27 + 38)
})

test('answers are there only if they are wanted', () => {
  expect(pdfContent({ ...reportOf('capped'), answers: null }, pdfTexts).answers).toBeNull()
  const { answers } = pdfContent(reportOf('capped'), pdfTexts)
  const audit = reportOf('capped').instrument.questions.find(({ id }) => id === 'audit')
  expect(answers?.chapters.flatMap(({ items }) => items)).toContainEqual({
    prompt: audit?.prompt,
    answer: audit?.options[0]?.label,
  })
})

test('the paper is the one of the region, and A4 where none is named, or another language is written', () => {
  const heightOf = (locale: string, language = locale) => Math.round(paperFor(locale, language).height)
  const heights = ['en-US', 'es-MX', 'fr_CA', 'zh-Hant-TW', 'en', 'de-AT'].map(locale => heightOf(locale))
  expect(heights).toEqual([792, 792, 792, 842, 842, 842])
  expect(heightOf('en-US', 'en')).toBe(792)
  expect(heightOf('en-US', 'de')).toBe(842)
})
