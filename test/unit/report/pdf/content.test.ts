import { expect, test } from 'vitest'
import { contentOf } from '../../../../src/report/pdf/content'
import { paperFor } from '../../../../src/report/pdf/paper'
import { pdf } from '../../../../src/words/pdf'
import { reportOf } from '../../../support/reports'

test('the first page has the first five gaps, and says that there are more', () => {
  const { begin, gaps } = contentOf(reportOf('lowest'), pdf)
  expect(begin?.gaps).toEqual(gaps?.gaps.slice(0, 5))
  expect(begin?.text).toContain(`of ${gaps?.gaps.length} gaps`)
})

test('a gap that holds the band says so; a band that is held back says so on the ladder', () => {
  const { gaps, face } = contentOf(reportOf('capped'), pdf)
  expect(gaps?.gaps.map(({ holds }) => holds !== null)).toEqual([true, true])
  expect(face.band?.ladder.map(({ state }) => state)).toEqual(['passed', 'passed', 'here', 'held', 'held'])
})

test('a provisional result says how much is not known', () => {
  const { face } = contentOf(reportOf('provisional'), pdf)
  expect(face.chip).toBe('Provisional')
  expect(face.note).toMatch(/^9 of 21 answers/)
})

test('too few answers carry no figure', () => {
  for (const { share, value } of contentOf(reportOf('provisional'), pdf).themes?.items ?? [])
    expect(share === null).toBe(!value.includes('%'))
})

test('where nothing applies there is no band, no gap and no map', () => {
  const { face, begin, gaps, map, points } = contentOf(reportOf('not-applicable'), pdf)
  expect([face.band, begin, gaps, map]).toEqual([null, null, null, null])
  expect(points?.items).toHaveLength(5)
})

test('the legend counts every cell', () => {
  const { map } = contentOf(reportOf('long-name'), pdf)
  expect(map?.legend.reduce((sum, { count }) => sum + count, 0)).toBe(27 + 38)
})

test('answers are there only if they are wanted', () => {
  expect(contentOf({ ...reportOf('capped'), answers: null }, pdf).answers).toBeNull()
  const { answers } = contentOf(reportOf('capped'), pdf)
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
