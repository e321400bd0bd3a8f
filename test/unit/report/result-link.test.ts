import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import { questionIdsInLinkOrder } from '../../../src/instrument/iso-42001/order'
import {
  encodeRiceAsDigits,
  encodeVarintAsDigits,
  type MixedRadixDigit,
  packDigits,
  toFixedWidthBase62,
} from '../../../src/report/base62'
import { hash32, leadingHashBits } from '../../../src/report/hash32'
import { decodeLink, encodeAnswersLink, encodeBandLink } from '../../../src/report/result-link'
import type { Answers } from '../../../src/scoring'
import { sampleInstrument, scoredQuestion } from '../instrument/sample'
import { randomCase, randomCaseOf } from '../scoring/arbitrary'
import { createScorer, damageText, laterVersion, PROPERTY_RUNS, PROPERTY_TIMEOUT_MS, validAnswers } from './cases'

const iso = createScorer(builtIn, questionIdsInLinkOrder)
/** Answers to all questions of the longest route of the built-in instrument. */
const allAnswers: Answers = {
  meets: ['provide', 'use'],
  adapt: 'data',
  existing: ['iso-27001', 'iso-9001'],
  ...Object.fromEntries(
    builtIn.questions
      .filter(({ scoring }) => scoring)
      .map(({ id }, at) => [id, ['absent', 'begun', 'set', 'operated', 'reviewed', 'unsure'][at % 6] as string]),
  ),
}

describe.each([
  ['random instruments', randomCase.map(({ instrument, answers }) => ({ scorer: createScorer(instrument), answers }))],
  [
    'random instruments with a question order',
    randomCase.map(({ instrument, answers }) => ({
      scorer: createScorer(instrument, ['long-gone', ...instrument.questions.map(({ id }) => id).reverse()]),
      answers,
    })),
  ],
  ['the built-in instrument', randomCaseOf(builtIn).map(({ answers }) => ({ scorer: iso, answers }))],
])('a result link with %s', (_, cases) => {
  it('decodes to the encoded answers and their result', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(cases, ({ scorer, answers }) => {
        const kept = validAnswers(scorer, answers)
        const link = encodeAnswersLink(scorer, answers)
        expect(link).toMatch(/^[0-9A-Za-z]+$/)
        const read = decodeLink(scorer, link)
        if (!Object.keys(kept).length) expect(read).toEqual({ kind: 'refused', reason: 'empty' })
        else
          expect(read).toEqual({
            kind: 'answers',
            answers: kept,
            result: scorer.score(answers),
            otherVersion: null,
            added: [],
            dropped: 0,
          })
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('is refused if damaged, or its answers are scored', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    let opened = 0
    fc.assert(
      fc.property(cases, damageText, ({ scorer, answers }, harmed) => {
        const link = encodeAnswersLink(scorer, answers)
        const damaged = harmed(link)
        if (damaged === link) return
        const read = decodeLink(scorer, damaged)
        if (read.kind === 'refused') return
        opened++
        if (read.kind === 'answers') expect(read.result).toEqual(scorer.score(read.answers))
      }),
      { numRuns: PROPERTY_RUNS },
    )
    // The checksum has 24 bits.
    expect(opened).toBeLessThan(3)
  })

  it('gives no answer to a wrong question if questions and options were added', {
    timeout: PROPERTY_TIMEOUT_MS,
  }, () => {
    let lost = 0
    fc.assert(
      fc.property(cases, fc.array(fc.nat(), { maxLength: 4 }), ({ scorer, answers }, places) => {
        const kept = validAnswers(scorer, answers)
        const link = encodeAnswersLink(scorer, answers)
        const later = laterVersion(scorer.instrument, places)
        const added = places.map((_, index) => `new-${index}`)
        const read = decodeLink(createScorer(later, scorer.order && [...scorer.order, ...added]), link)
        if (read.kind !== 'answers') {
          expect(kept).toEqual({})
          return
        }
        expect(kept).toMatchObject(read.answers)
        lost += read.dropped
        if (!read.dropped) expect(read.answers).toEqual(kept)
        expect(read.otherVersion).toBe('1.0.0')
        expect(read.added).toEqual(expect.arrayContaining(added))
      }),
      { numRuns: PROPERTY_RUNS },
    )
    // Two hashes of ten bits are equal once in a thousand.
    expect(lost).toBeLessThan(PROPERTY_RUNS / 10)
  })

  it('keeps the other answers if a question was removed, and counts the dropped answer', {
    timeout: PROPERTY_TIMEOUT_MS,
  }, () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ scorer, answers }, at) => {
        const kept = validAnswers(scorer, answers)
        const scored = scorer.instrument.questions.filter(({ id, scoring }) => scoring && id in kept)
        const gone = scored[at % scored.length]?.id
        if (!gone) return
        const questions = scorer.instrument.questions.filter(({ id }) => id !== gone)
        const read = decodeLink(
          createScorer({ ...scorer.instrument, version: '2.0.0', questions }, scorer.order),
          encodeAnswersLink(scorer, answers),
        )
        const { [gone]: _, ...rest } = kept
        if (read.kind !== 'answers') {
          expect(rest).toEqual({})
          return
        }
        expect(read.answers).toEqual(rest)
        expect(read.dropped).toBe(1)
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })

  it('of only a band decodes to that band', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(cases, ({ scorer, answers }) => {
        const result = scorer.score(answers)
        const link = encodeBandLink(scorer.instrument, result)
        if (!result.band) {
          expect(link).toBeNull()
          return
        }
        const { id, index, of } = result.band
        const band = scorer.instrument.bands.find(band => band.id === id)
        expect(decodeLink(scorer, link ?? '')).toEqual({ kind: 'band', band, index, of, otherVersion: null })
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })
})

it('decodeResultLink refuses any random text without throwing', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      expect(decodeLink(iso, text).kind).toBe('refused')
    }),
    { numRuns: PROPERTY_RUNS * 5 },
  )
})

it('decodeResultLink scores the answers of a forged link with a valid checksum', {
  timeout: PROPERTY_TIMEOUT_MS,
}, () => {
  const letter = fc.constantFrom(...'0189AZaz')
  fc.assert(
    fc.property(fc.constantFrom('1a', '1b', '1c', '2a'), fc.array(letter, { maxLength: 400 }), (head, body) => {
      // Ends with the start of the packed number of the built-in instrument, so that the rest is decoded.
      const open = `${head}${body.join('')}${encodeAnswersLink(iso, { meets: ['use'] }).slice(2, -4)}`
      const read = decodeLink(iso, open + toFixedWidthBase62(hash32(open), 4))
      if (head !== '1a' && head !== '1b') expect(read).toEqual({ kind: 'refused', reason: 'newer' })
      if (read.kind === 'answers') expect(read.result).toEqual(iso.score(read.answers))
    }),
    { numRuns: PROPERTY_RUNS * 5 },
  )
  const longest = `1a${'z'.repeat(4_000)}`
  expect(decodeLink(iso, longest + toFixedWidthBase62(hash32(longest), 4)).kind).toBe('refused')
})

describe('a result link of the built-in instrument', () => {
  it('is short, even with an answer to every question', () => {
    expect(encodeAnswersLink(iso, allAnswers).length).toBeLessThanOrEqual(45)
    expect(encodeAnswersLink(createScorer(builtIn), allAnswers).length).toBeLessThanOrEqual(80)
    expect(encodeBandLink(builtIn, iso.score(allAnswers))?.length).toBeLessThanOrEqual(16)
  })

  it.each([
    ['1a3Ntt25qxNGa6vAAS0xZ1TbxHIpbEZgEL4dIw8GX', allAnswers],
    ['1a7e2ITh1ygeiRbqWMeM096', { meets: ['none'], hidden: ['neither'], planned: 'yes' }],
  ])('that version 1.0.0 wrote is still read: %s', (link, answers) => {
    expect(decodeLink(iso, link)).toMatchObject({ answers })
  })

  it('names questions by a list that has each of them once', () => {
    expect(
      [...questionIdsInLinkOrder].filter(id => builtIn.questions.some(question => question.id === id)).sort(),
    ).toEqual(builtIn.questions.map(({ id }) => id).sort())
    expect(new Set(questionIdsInLinkOrder).size).toBe(questionIdsInLinkOrder.length)
  })
})

describe('a result link with ambiguous hashes', () => {
  const answers = { meets: ['use'], first: 'level-2', second: 'level-3', third: 'level-4' }
  const link = encodeAnswersLink(createScorer(sampleInstrument()), answers)

  it('drops an answer that matches two questions', () => {
    let twin = 0
    while (leadingHashBits(`twin-${twin}`, 10) !== leadingHashBits('first', 10)) twin++
    const questions = [...sampleInstrument().questions, scoredQuestion(`twin-${twin}`)]
    const { first: _, ...rest } = answers
    expect(decodeLink(createScorer(sampleInstrument({ questions, version: '1.1.0' })), link)).toMatchObject({
      answers: rest,
      added: ['first', `twin-${twin}`],
      dropped: 1,
    })
    // An encoder that knows both questions uses more bits.
    const both = createScorer(sampleInstrument({ questions }))
    expect(decodeLink(both, encodeAnswersLink(both, { ...answers, [`twin-${twin}`]: 'level-1' }))).toMatchObject({
      answers: { ...answers, [`twin-${twin}`]: 'level-1' },
    })
  })

  it('drops an option that matches two options', () => {
    let twin = 0
    while (leadingHashBits(`twin-${twin}`, 8) !== leadingHashBits('use', 8)) twin++
    const questions = sampleInstrument().questions.map(question =>
      question.id === 'meets'
        ? { ...question, options: [...question.options, { id: `twin-${twin}`, label: 'Twin' }] }
        : question,
    )
    const read = decodeLink(createScorer(sampleInstrument({ questions, version: '1.1.0' })), link)
    expect(read).toMatchObject({ dropped: 1, added: ['meets'] })
  })

  it('ignores a question order that lacks a question', () => {
    const order = ['first', 'second', 'third']
    expect(
      decodeLink(
        createScorer(sampleInstrument(), order),
        encodeAnswersLink(createScorer(sampleInstrument(), order), answers),
      ),
    ).toMatchObject({
      answers,
    })
  })
})

describe('decodeResultLink', () => {
  const scorer = createScorer(sampleInstrument())
  const link = encodeAnswersLink(scorer, { meets: ['use'], first: 'level-2', second: 'unsure', third: 'level-4' })
  const reason = (text: string, by = scorer) => {
    const read = decodeLink(by, text)
    return read.kind === 'refused' ? read.reason : null
  }

  it('accepts a valid link', () => {
    expect(reason(link)).toBeNull()
    expect(link).toBe('1a2WXIFMydbM2LD9Wc3JWrEl')
  })
  it('refuses a link that is too long', () => expect(reason('1'.repeat(5_000))).toBe('oversized'))
  it('refuses a truncated link', () => expect(reason(link.slice(0, -1))).toBe('damaged'))
  it('refuses an empty text', () => expect(reason('')).toBe('damaged'))
  it('refuses a link with a changed character', () => expect(reason(link.replace(/.(?=.{6}$)/, '_'))).toBe('damaged'))
  it('refuses a link of another instrument', () => {
    expect(reason(link, createScorer(sampleInstrument({ id: 'other' })))).toBe('other-instrument')
  })
  it('refuses a link if none of its questions exists', () => {
    const questions = sampleInstrument().questions.map(question => ({ ...question, id: `${question.id}-x` }))
    expect(reason(link, createScorer(sampleInstrument({ questions, version: '2.0.0' })))).toBe('empty')
  })
  it('refuses a forged link with an excessive count or with extra digits', () => {
    const forge = (...digits: MixedRadixDigit[]) => {
      const about = [
        { value: leadingHashBits('sample', 12), base: 2 ** 12 },
        ...[1, 0, 0].flatMap(encodeVarintAsDigits),
      ]
      const widths = [10, 8, 8].map(value => ({ value, base: 33 }))
      const open = `1a${packDigits([...about, ...widths, ...digits])}`
      return reason(open + toFixedWidthBase62(hash32(open), 4))
    }
    const first = [...encodeRiceAsDigits(leadingHashBits('first', 10), 8), { value: 2, base: 8 }]
    expect(forge(...encodeVarintAsDigits(1), ...first)).toBeNull()
    expect(forge(...encodeVarintAsDigits(2 ** 32), ...first)).toBe('damaged')
    expect(forge(...encodeVarintAsDigits(1), ...first, { value: 1, base: 2 })).toBe('damaged')
  })
  it('refuses a link whose band no longer exists', () => {
    const band = encodeBandLink(sampleInstrument(), scorer.score({ meets: ['use'], first: 'level-4' })) ?? ''
    const bands = sampleInstrument().bands.map(band => ({ ...band, id: `${band.id}-x` }))
    expect(reason(band, createScorer(sampleInstrument({ bands })))).toBe('empty')
  })
})
