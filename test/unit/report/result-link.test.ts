import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import builtIn from '../../../src/instrument/iso-42001'
import { order } from '../../../src/instrument/iso-42001/order'
import { countDigits, type Digit, distanceDigits, fixedWidthBase62, pack } from '../../../src/report/base62'
import { hash32, hashBits } from '../../../src/report/hash32'
import { readLink, writeBandLink, writeLink } from '../../../src/report/result-link'
import type { Answers } from '../../../src/scoring'
import { sample, scoredQuestion } from '../instrument/sample'
import { caseOf, randomCase } from '../scoring/arbitrary'
import { grown, harm, RUNS, scorerOf, sound, TIMEOUT } from './cases'

const iso = scorerOf(builtIn, order)
/** The longest route of the built-in instrument, with an answer to each question. */
const everything: Answers = {
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
  ['random instruments', randomCase.map(({ instrument, answers }) => ({ scorer: scorerOf(instrument), answers }))],
  [
    'random instruments with a list of their questions',
    randomCase.map(({ instrument, answers }) => ({
      scorer: scorerOf(instrument, ['long-gone', ...instrument.questions.map(({ id }) => id).reverse()]),
      answers,
    })),
  ],
  ['the built-in instrument', caseOf(builtIn).map(({ answers }) => ({ scorer: iso, answers }))],
])('over %s', (_, cases) => {
  test('answers come back as they were given, with their result', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, ({ scorer, answers }) => {
        const kept = sound(scorer, answers)
        const link = writeLink(scorer, answers)
        expect(link).toMatch(/^[0-9A-Za-z]+$/)
        const read = readLink(scorer, link)
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
      { numRuns: RUNS },
    )
  })

  test('what is damaged is refused, or at least judged by its answers', { timeout: TIMEOUT }, () => {
    let opened = 0
    fc.assert(
      fc.property(cases, harm, ({ scorer, answers }, harmed) => {
        const link = writeLink(scorer, answers)
        const damaged = harmed(link)
        if (damaged === link) return
        const read = readLink(scorer, damaged)
        if (read.kind === 'refused') return
        opened++
        if (read.kind === 'answers') expect(read.result).toEqual(scorer.score(read.answers))
      }),
      { numRuns: RUNS },
    )
    // The check has 24 bits.
    expect(opened).toBeLessThan(3)
  })

  test('an old link is read when questions and options were added: nothing lands at a wrong place', {
    timeout: TIMEOUT,
  }, () => {
    let lost = 0
    fc.assert(
      fc.property(cases, fc.array(fc.nat(), { maxLength: 4 }), ({ scorer, answers }, places) => {
        const kept = sound(scorer, answers)
        const link = writeLink(scorer, answers)
        const later = grown(scorer.instrument, places)
        const added = places.map((_, index) => `new-${index}`)
        const read = readLink(scorerOf(later, scorer.order && [...scorer.order, ...added]), link)
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
      { numRuns: RUNS },
    )
    // Two of ten bits are the same once in a thousand.
    expect(lost).toBeLessThan(RUNS / 10)
  })

  test('where questions are gone, the others keep their answers, and what is lost is counted', {
    timeout: TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ scorer, answers }, at) => {
        const kept = sound(scorer, answers)
        const scored = scorer.instrument.questions.filter(({ id, scoring }) => scoring && id in kept)
        const gone = scored[at % scored.length]?.id
        if (!gone) return
        const questions = scorer.instrument.questions.filter(({ id }) => id !== gone)
        const read = readLink(
          scorerOf({ ...scorer.instrument, version: '2.0.0', questions }, scorer.order),
          writeLink(scorer, answers),
        )
        const { [gone]: _, ...rest } = kept
        if (read.kind !== 'answers') {
          expect(rest).toEqual({})
          return
        }
        expect(read.answers).toEqual(rest)
        expect(read.dropped).toBe(1)
      }),
      { numRuns: RUNS },
    )
  })

  test('the band alone comes back as a band, and as nothing more', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(cases, ({ scorer, answers }) => {
        const result = scorer.score(answers)
        const link = writeBandLink(scorer.instrument, result)
        if (!result.band) {
          expect(link).toBeNull()
          return
        }
        const { id, index, of } = result.band
        const band = scorer.instrument.bands.find(band => band.id === id)
        expect(readLink(scorer, link ?? '')).toEqual({ kind: 'band', band, index, of, otherVersion: null })
      }),
      { numRuns: RUNS },
    )
  })
})

test('any text is read as something, and nothing is thrown', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      expect(readLink(iso, text).kind).toBe('refused')
    }),
    { numRuns: RUNS * 5 },
  )
})

test('a made-up link with a sound check is judged by its answers', { timeout: TIMEOUT }, () => {
  const letter = fc.constantFrom(...'0189AZaz')
  fc.assert(
    fc.property(fc.constantFrom('1a', '1b', '1c', '2a'), fc.array(letter, { maxLength: 400 }), (head, body) => {
      // The built-in instrument's own beginning, so that what follows is read.
      const open = `${head}${body.join('')}${writeLink(iso, { meets: ['use'] }).slice(2, -4)}`
      const read = readLink(iso, open + fixedWidthBase62(hash32(open), 4))
      if (head !== '1a' && head !== '1b') expect(read).toEqual({ kind: 'refused', reason: 'newer' })
      if (read.kind === 'answers') expect(read.result).toEqual(iso.score(read.answers))
    }),
    { numRuns: RUNS * 5 },
  )
  const longest = `1a${'z'.repeat(4_000)}`
  expect(readLink(iso, longest + fixedWidthBase62(hash32(longest), 4)).kind).toBe('refused')
})

describe('a link to the built-in instrument', () => {
  test('is short, even with an answer to every question', () => {
    expect(writeLink(iso, everything).length).toBeLessThanOrEqual(45)
    expect(writeLink(scorerOf(builtIn), everything).length).toBeLessThanOrEqual(80)
    expect(writeBandLink(builtIn, iso.score(everything))?.length).toBeLessThanOrEqual(16)
  })

  test.each([
    ['1a3Ntt25qxNGa6vAAS0xZ1TbxHIpbEZgEL4dIw8GX', everything],
    ['1a7e2ITh1ygeiRbqWMeM096', { meets: ['none'], hidden: ['neither'], planned: 'yes' }],
  ])('that version 1.0.0 wrote is still read: %s', (link, answers) => {
    expect(readLink(iso, link)).toMatchObject({ answers })
  })

  test('names questions by a list that has each of them once', () => {
    expect([...order].filter(id => builtIn.questions.some(question => question.id === id)).sort()).toEqual(
      builtIn.questions.map(({ id }) => id).sort(),
    )
    expect(new Set(order).size).toBe(order.length)
  })
})

describe('where a name is not told apart', () => {
  const answers = { meets: ['use'], first: 'level-2', second: 'level-3', third: 'level-4' }
  const link = writeLink(scorerOf(sample()), answers)

  test('an answer goes to neither of two questions that ten bits do not tell apart', () => {
    let twin = 0
    while (hashBits(`twin-${twin}`, 10) !== hashBits('first', 10)) twin++
    const questions = [...sample().questions, scoredQuestion(`twin-${twin}`)]
    const { first: _, ...rest } = answers
    expect(readLink(scorerOf(sample({ questions, version: '1.1.0' })), link)).toMatchObject({
      answers: rest,
      added: ['first', `twin-${twin}`],
      dropped: 1,
    })
    // Whoever writes has both, and takes more bits.
    const both = scorerOf(sample({ questions }))
    expect(readLink(both, writeLink(both, { ...answers, [`twin-${twin}`]: 'level-1' }))).toMatchObject({
      answers: { ...answers, [`twin-${twin}`]: 'level-1' },
    })
  })

  test('nor an option to either of two', () => {
    let twin = 0
    while (hashBits(`twin-${twin}`, 8) !== hashBits('use', 8)) twin++
    const questions = sample().questions.map(question =>
      question.id === 'meets'
        ? { ...question, options: [...question.options, { id: `twin-${twin}`, label: 'Twin' }] }
        : question,
    )
    const read = readLink(scorerOf(sample({ questions, version: '1.1.0' })), link)
    expect(read).toMatchObject({ dropped: 1, added: ['meets'] })
  })

  test('a list that lacks a question is not gone by', () => {
    const order = ['first', 'second', 'third']
    expect(readLink(scorerOf(sample(), order), writeLink(scorerOf(sample(), order), answers))).toMatchObject({
      answers,
    })
  })
})

describe('what is refused', () => {
  const scorer = scorerOf(sample())
  const link = writeLink(scorer, { meets: ['use'], first: 'level-2', second: 'unsure', third: 'level-4' })
  const reason = (text: string, by = scorer) => {
    const read = readLink(by, text)
    return read.kind === 'refused' ? read.reason : null
  }

  test('that link is sound', () => {
    expect(reason(link)).toBeNull()
    expect(link).toBe('1a2WXIFMydbM2LD9Wc3JWrEl')
  })
  test('too long', () => expect(reason('1'.repeat(5_000))).toBe('oversized'))
  test('cut', () => expect(reason(link.slice(0, -1))).toBe('damaged'))
  test('nothing at all', () => expect(reason('')).toBe('damaged'))
  test('with a letter changed', () => expect(reason(link.replace(/.(?=.{6}$)/, '_'))).toBe('damaged'))
  test('about another instrument', () => {
    expect(reason(link, scorerOf(sample({ id: 'other' })))).toBe('other-instrument')
  })
  test('none of whose questions is left', () => {
    const questions = sample().questions.map(question => ({ ...question, id: `${question.id}-x` }))
    expect(reason(link, scorerOf(sample({ questions, version: '2.0.0' })))).toBe('empty')
  })
  test('made up to have us read for ever, or with more in it than it says', () => {
    const madeUp = (...digits: Digit[]) => {
      const about = [{ value: hashBits('sample', 12), base: 2 ** 12 }, ...[1, 0, 0].flatMap(countDigits)]
      const widths = [10, 8, 8].map(value => ({ value, base: 33 }))
      const open = `1a${pack([...about, ...widths, ...digits])}`
      return reason(open + fixedWidthBase62(hash32(open), 4))
    }
    const first = [...distanceDigits(hashBits('first', 10), 8), { value: 2, base: 8 }]
    expect(madeUp(...countDigits(1), ...first)).toBeNull()
    expect(madeUp(...countDigits(2 ** 32), ...first)).toBe('damaged')
    expect(madeUp(...countDigits(1), ...first, { value: 1, base: 2 })).toBe('damaged')
  })
  test('whose band is no more', () => {
    const band = writeBandLink(sample(), scorer.score({ meets: ['use'], first: 'level-4' })) ?? ''
    const bands = sample().bands.map(band => ({ ...band, id: `${band.id}-x` }))
    expect(reason(band, scorerOf(sample({ bands })))).toBe('empty')
  })
})
