import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import {
  MAX_FILE_BYTES,
  parseResultFile,
  type ResultFile,
  resultFileName,
  serializeResultFile,
} from '../../../src/report/result-file'
import { sampleInstrument } from '../instrument/sample'
import { randomCase, randomCaseOf } from '../scoring/arbitrary'
import { createScorer, damageText, laterVersion, PROPERTY_RUNS, PROPERTY_TIMEOUT_MS, validAnswers } from './cases'

const NOON = new Date('2026-01-31T12:00:00.000Z')
const CREATED = NOON.toISOString()

describe.each([
  ['random instruments', randomCase],
  ['the built-in instrument', randomCaseOf(builtIn)],
])('a result file with %s', (_, cases) => {
  it('is parsed to the saved answers, their result and the date', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = createScorer(instrument)
        const valid = validAnswers(scorer, answers)
        const read = parseResultFile(scorer, serializeResultFile(scorer, answers, NOON))
        if (Object.keys(valid).length)
          expect(read).toEqual({
            kind: 'answers',
            answers: valid,
            result: scorer.score(answers),
            otherVersion: null,
            added: [],
            dropped: 0,
            created: CREATED,
          })
        else expect(read).toEqual({ kind: 'refused', reason: 'empty' })
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('is refused if damaged, or its remaining answers are scored', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(cases, fc.array(damageText, { minLength: 1, maxLength: 3 }), ({ instrument, answers }, harms) => {
        const scorer = createScorer(instrument)
        const damaged = harms.reduce((text, harmed) => harmed(text), serializeResultFile(scorer, answers, NOON))
        const read = parseResultFile(scorer, damaged)
        if (read.kind === 'answers') expect(read.result).toEqual(scorer.score(read.answers))
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('never takes the result from the file', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(cases, fc.json({ maxDepth: 4 }), ({ instrument, answers }, otherResult) => {
        const scorer = createScorer(instrument)
        const text = serializeResultFile(scorer, answers, NOON)
        const forged = JSON.stringify({ ...JSON.parse(text), result: JSON.parse(otherResult) })
        expect(parseResultFile(scorer, forged)).toEqual(parseResultFile(scorer, text))
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('of an older version keeps its answers, and lists the added questions', {
    timeout: PROPERTY_TIMEOUT_MS,
  }, () => {
    fc.assert(
      fc.property(cases, fc.array(fc.nat(), { maxLength: 4 }), ({ instrument, answers }, places) => {
        const scorer = createScorer(instrument)
        const valid = validAnswers(scorer, answers)
        if (!Object.keys(valid).length) return
        const later = laterVersion(instrument, places)
        expect(parseResultFile(createScorer(later), serializeResultFile(scorer, answers, NOON))).toMatchObject({
          answers: valid,
          otherVersion: '1.0.0',
          added: expect.arrayContaining(places.map((_, index) => `new-${index}`)),
          dropped: 0,
        })
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })
})

it('parseResultFile refuses any random text or JSON without throwing', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  const scorer = createScorer(sampleInstrument())
  const part = fc.oneof(
    fc.json(),
    fc.constant('{}'),
    fc.string().map(text => JSON.stringify(text)),
  )
  const almost = fc
    .record({ v: part, instrument: part, answers: part, created: part })
    .map(parts => `{"format":"readiness-check/result",${Object.entries(parts).map(([k, v]) => `"${k}":${v}`)}}`)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), almost), text => {
      expect(parseResultFile(scorer, text).kind).toBe('refused')
    }),
    { numRuns: PROPERTY_RUNS * 5 },
  )
})

describe('a result file', () => {
  const scorer = createScorer(sampleInstrument())
  const answers = { meets: ['use'], first: 'level-2', second: 'unsure', third: 'level-4' }
  const text = serializeResultFile(scorer, answers, NOON)
  const file: ResultFile = JSON.parse(text)

  it('is readable JSON with the instrument, the answers and the result', () => {
    expect(file).toEqual({
      format: 'readiness-check/result',
      v: 1,
      created: CREATED,
      instrument: scorer.score(answers).instrument,
      answers,
      result: scorer.score(answers),
    })
    expect(text.split('\n').length).toBeGreaterThan(20)
    expect(resultFileName(sampleInstrument(), NOON)).toBe('sample-2026-01-31.json')
  })

  it('contains only answers on the route', () => {
    expect(JSON.parse(serializeResultFile(scorer, { ...answers, planned: 'no' }, NOON)).answers).toEqual(answers)
  })

  it('counts as another version if the scoring model changed without a new version', () => {
    const values: [number, number, number, number, number] = [0, 0.2, 0.5, 0.8, 1]
    expect(parseResultFile(createScorer(sampleInstrument({ values })), text)).toMatchObject({ otherVersion: '1.0.0' })
  })

  it('counts dropped answers whose question no longer exists', () => {
    const questions = sampleInstrument().questions.filter(({ id }) => id !== 'third')
    const read = parseResultFile(createScorer(sampleInstrument({ questions, version: '2.0.0' })), text)
    expect(read).toMatchObject({ answers: { first: 'level-2' }, otherVersion: '1.0.0', added: [], dropped: 1 })
  })

  const reason = (changed: unknown) => {
    const read = parseResultFile(scorer, typeof changed === 'string' ? changed : JSON.stringify(changed))
    return read.kind === 'refused' ? read.reason : read
  }
  const withAnswers = (raw: string) => text.replace(/"answers": \{[^}]*\}/, `"answers": ${raw}`)

  it.each([
    ['over 1 MB', text + ' '.repeat(MAX_FILE_BYTES), 'oversized'],
    ['truncated', text.slice(0, -20), 'no-json'],
    ['empty', '', 'no-json'],
    ['another kind of JSON', { questions: [] }, 'other-file'],
    ['a list', [file], 'other-file'],
    ['of a later format', { ...file, v: 2 }, 'newer'],
    ['without a numeric format version', { ...file, v: '1' }, 'wrong-type'],
    ['with no answers', { ...file, answers: null }, 'wrong-type'],
    ['with answers in a list', { ...file, answers: ['level-2'] }, 'wrong-type'],
    ['with an answer that is a number', { ...file, answers: { first: 2 } }, 'wrong-type'],
    ['with an option that is not a string', { ...file, answers: { meets: ['use', {}] } }, 'wrong-type'],
    ['with an instrument that has no version', { ...file, instrument: { id: 'sample' } }, 'wrong-type'],
    ['with a prototype in its answers', withAnswers('{"__proto__": {"first": "level-4"}}'), 'hostile'],
    ['with a constructor in its answers', withAnswers('{"constructor": "level-4"}'), 'hostile'],
    ['with a prototype', text.replace('{', '{"__proto__": {},'), 'hostile'],
    ['of another instrument', { ...file, instrument: { ...file.instrument, id: 'other' } }, 'other-instrument'],
    ['without a matching answer', { ...file, answers: { 'no-such': 'level-4' } }, 'empty'],
    ['nested deeply', { ...file, result: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) }, 'nested'],
    ['nested too deeply to parse', `${'['.repeat(400_000)}`, 'nested'],
  ])('is refused if it is %s', (_, changed, expected) => {
    expect(reason(changed)).toBe(expected)
    expect(({} as Record<string, unknown>).first).toBeUndefined()
  })

  it('ignores brackets in strings, and a byte order mark', () => {
    expect(reason({ ...file, result: '[{"\\'.repeat(100) })).toMatchObject({ answers })
    expect(reason(`\uFEFF${text}`)).toMatchObject({ answers })
  })

  it.each([7, 'yesterday', '2026-13-45T99:99:99.000Z', null])('has no date if created is %s', created => {
    expect(reason({ ...file, created })).toMatchObject({ created: null })
  })
})
