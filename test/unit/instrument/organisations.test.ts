import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import instrument from '../../../src/instrument/iso-42001'
import { type Answers, diagnose, route, score } from '../../../src/scoring'

interface Expected {
  applies?: 'later' | 'no'
  /** The bands that are accepted, as numbers of the lowest and of the highest; 1 is the lowest band. */
  band?: [number, number]
  /** Questions of which at least two must be among the first five gaps. */
  gaps?: string[]
  provisional?: boolean
  strength?: 'practice' | 'paper'
}

const folder = new URL('../../organisations/', import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
const names = (path: string) => readdirSync(new URL(path, folder)).map(file => basename(file).replace(/\.\w+$/, ''))

const organisations: Record<string, Expected> = read('expected.json')
const readers = names('answers').map(reader => ({
  reader,
  answers: read(`answers/${reader}.json`) as Record<string, Answers>,
}))

it('at least sixteen organisations are described, each with an expected result', () => {
  expect(names('prose').length).toBeGreaterThanOrEqual(16)
  expect(Object.keys(organisations).sort()).toEqual(names('prose').sort())
  const known = instrument.questions.map(({ id }) => id)
  for (const { gaps = [] } of Object.values(organisations)) expect(known).toEqual(expect.arrayContaining(gaps))
})

describe.each(readers)('with the answers of $reader', ({ answers }) => {
  it.each(Object.entries(organisations))('gives %s the result that a lead auditor expects', (name, expected) => {
    const given = answers[name] ?? {}
    expect(diagnose(instrument, given)).toEqual([])
    expect(route(instrument, given).filter(id => !Object.hasOwn(given, id))).toEqual([])

    const { applies, band, gaps, provisional } = score(instrument, given)
    expect(applies).toBe(expected.applies ?? 'yes')
    expect(provisional).toBe(expected.provisional ?? false)
    if (!expected.band) return
    expect(band?.index).toBeGreaterThanOrEqual(expected.band[0])
    expect(band?.index).toBeLessThanOrEqual(expected.band[1])
    const first = gaps.slice(0, 5).map(({ id }) => id)
    const named = first.filter(id => expected.gaps?.includes(id))
    expect(named.length, `named in the first five: ${first}`).toBeGreaterThanOrEqual(
      Math.min(2, expected.gaps?.length ?? 0),
    )
  })

  it('scores good practice higher than good documents', () => {
    const scores = (strength: Expected['strength']) =>
      Object.entries(organisations)
        .filter(([, expected]) => expected.strength === strength)
        .map(([name]) => score(instrument, answers[name] ?? {}).score ?? 0)
    expect(Math.min(...scores('practice'))).toBeGreaterThan(Math.max(...scores('paper')))
  })
})
