import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import { fileName, MAX_FILE_BYTES, type ResultFile, readFile, writeFile } from '../../../src/report/result-file'
import { sample } from '../instrument/sample'
import { caseOf, randomCase } from '../scoring/arbitrary'
import { grown, harm, RUNS, scorerOf, sound, TIMEOUT } from './cases'

const NOON = new Date('2026-01-31T12:00:00.000Z')
const CREATED = NOON.toISOString()

describe.each([
  ['random instruments', randomCase],
  ['the built-in instrument', caseOf(builtIn)],
])('over %s', (_, cases) => {
  test('answers come back as they were given, with their result and date', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const scorer = scorerOf(instrument)
        const kept = sound(scorer, answers)
        const read = readFile(scorer, writeFile(scorer, answers, NOON))
        if (Object.keys(kept).length)
          expect(read).toEqual({
            kind: 'answers',
            answers: kept,
            result: scorer.score(answers),
            otherVersion: null,
            added: [],
            dropped: 0,
            created: CREATED,
          })
        else expect(read).toEqual({ kind: 'refused', reason: 'empty' })
      }),
      { numRuns: RUNS },
    )
  })

  test('what is damaged is refused, or judged by the answers that are left', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, fc.array(harm, { minLength: 1, maxLength: 3 }), ({ instrument, answers }, harms) => {
        const scorer = scorerOf(instrument)
        const damaged = harms.reduce((text, harmed) => harmed(text), writeFile(scorer, answers, NOON))
        const read = readFile(scorer, damaged)
        if (read.kind === 'answers') expect(read.result).toEqual(scorer.score(read.answers))
      }),
      { numRuns: RUNS },
    )
  })

  test('what the file says of its result is never believed', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, fc.json({ maxDepth: 4 }), ({ instrument, answers }, said) => {
        const scorer = scorerOf(instrument)
        const text = writeFile(scorer, answers, NOON)
        const lie = JSON.stringify({ ...JSON.parse(text), result: JSON.parse(said) })
        expect(readFile(scorer, lie)).toEqual(readFile(scorer, text))
      }),
      { numRuns: RUNS },
    )
  })

  test('an old file is read when questions and options were added, and what is new is told', {
    timeout: TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(cases, fc.array(fc.nat(), { maxLength: 4 }), ({ instrument, answers }, places) => {
        const scorer = scorerOf(instrument)
        const kept = sound(scorer, answers)
        if (!Object.keys(kept).length) return
        const later = grown(instrument, places)
        expect(readFile(scorerOf(later), writeFile(scorer, answers, NOON))).toMatchObject({
          answers: kept,
          otherVersion: '1.0.0',
          added: expect.arrayContaining(places.map((_, index) => `new-${index}`)),
          dropped: 0,
        })
      }),
      { numRuns: RUNS },
    )
  })
})

test('any text and any JSON is opened or refused, and nothing is thrown', { timeout: TIMEOUT }, () => {
  const scorer = scorerOf(sample())
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
      expect(readFile(scorer, text).kind).toBe('refused')
    }),
    { numRuns: RUNS * 5 },
  )
})

describe('a result file', () => {
  const scorer = scorerOf(sample())
  const answers = { meets: ['use'], first: 'level-2', second: 'unsure', third: 'level-4' }
  const text = writeFile(scorer, answers, NOON)
  const file: ResultFile = JSON.parse(text)

  test('is JSON that a person can read, with all that tells where it is from', () => {
    expect(file).toEqual({
      format: 'readiness-check/result',
      v: 1,
      created: CREATED,
      instrument: scorer.score(answers).instrument,
      answers,
      result: scorer.score(answers),
    })
    expect(text.split('\n').length).toBeGreaterThan(20)
    expect(fileName(sample(), NOON)).toBe('sample-2026-01-31.json')
  })

  test('leaves out what is off the route', () => {
    expect(JSON.parse(writeFile(scorer, { ...answers, planned: 'no' }, NOON)).answers).toEqual(answers)
  })

  test('of a judgement that changed under the same version is told to be of another', () => {
    const values: [number, number, number, number, number] = [0, 0.2, 0.5, 0.8, 1]
    expect(readFile(scorerOf(sample({ values })), text)).toMatchObject({ otherVersion: '1.0.0' })
  })

  test('counts the answers whose question or option is gone', () => {
    const questions = sample().questions.filter(({ id }) => id !== 'third')
    const read = readFile(scorerOf(sample({ questions, version: '2.0.0' })), text)
    expect(read).toMatchObject({ answers: { first: 'level-2' }, otherVersion: '1.0.0', added: [], dropped: 1 })
  })

  const reason = (changed: unknown) => {
    const read = readFile(scorer, typeof changed === 'string' ? changed : JSON.stringify(changed))
    return read.kind === 'refused' ? read.reason : read
  }
  const withAnswers = (raw: string) => text.replace(/"answers": \{[^}]*\}/, `"answers": ${raw}`)

  test.each([
    ['over 1 MB', text + ' '.repeat(MAX_FILE_BYTES), 'oversized'],
    ['cut', text.slice(0, -20), 'no-json'],
    ['empty', '', 'no-json'],
    ['of another kind', { questions: [] }, 'other-file'],
    ['a list', [file], 'other-file'],
    ['of a later shape', { ...file, v: 2 }, 'newer'],
    ['without a version of its shape', { ...file, v: '1' }, 'wrong-type'],
    ['with no answers', { ...file, answers: null }, 'wrong-type'],
    ['with answers in a list', { ...file, answers: ['level-2'] }, 'wrong-type'],
    ['with an answer that is a number', { ...file, answers: { first: 2 } }, 'wrong-type'],
    ['with an option that is no text', { ...file, answers: { meets: ['use', {}] } }, 'wrong-type'],
    ['with an instrument that has no version', { ...file, instrument: { id: 'sample' } }, 'wrong-type'],
    ['with a prototype in its answers', withAnswers('{"__proto__": {"first": "level-4"}}'), 'hostile'],
    ['with a constructor in its answers', withAnswers('{"constructor": "level-4"}'), 'hostile'],
    ['with a prototype of its own', text.replace('{', '{"__proto__": {},'), 'hostile'],
    ['about another instrument', { ...file, instrument: { ...file.instrument, id: 'other' } }, 'other-instrument'],
    ['with no answer that fits', { ...file, answers: { 'no-such': 'level-4' } }, 'empty'],
    ['nested deeply', { ...file, result: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) }, 'nested'],
    ['nested too deeply to parse', `${'['.repeat(400_000)}`, 'nested'],
  ])('%s is refused', (_, changed, expected) => {
    expect(reason(changed)).toBe(expected)
    expect(({} as Record<string, unknown>).first).toBeUndefined()
  })

  test('brackets in a text are no depth, and a byte order mark is no harm', () => {
    expect(reason({ ...file, result: '[{"\\'.repeat(100) })).toMatchObject({ answers })
    expect(reason(`\uFEFF${text}`)).toMatchObject({ answers })
  })

  test.each([7, 'yesterday', '2026-13-45T99:99:99.000Z', null])('has no date where it says %s', created => {
    expect(reason({ ...file, created })).toMatchObject({ created: null })
  })
})
