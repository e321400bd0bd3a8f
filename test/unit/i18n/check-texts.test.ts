import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishTextTables } from '../../../scripts/build/english-texts'
import { checkTexts } from '../../../src/i18n/check-texts'

const english: Record<string, string> = Object.assign({}, ...Object.values(englishTextTables))

/** Returns the problems of texts as lines, as a partner reads them on the console. */
const problemLines = (given: unknown, language = 'en') =>
  checkTexts(given, english, language).problems.map(({ message, hint }) => `${message}. ${hint}`)

const claimLine = (key: string, claim: string, defaultText: string) =>
  `"${key}" claims too much: "${claim}". The check is not an audit and certifies nothing. Say what the answers show, as the default text: "${defaultText}"; or negate the claim: "not …".`
const missingStatementLine = (statement: string) =>
  `"disclaimer" does not say ${statement}. Use other words if you like, but say this, as the default text: "${english.disclaimer}"`

/** Forty mistakes that partners make, and the line that each produces. */
const mistakes: [name: string, given: unknown, line: string][] = [
  ['null', null, 'The words are null. Write an object of texts by key: {"start": "Begin"}.'],
  ['a list', ['Begin'], 'The words are a list. Write an object of texts by key: {"start": "Begin"}.'],
  ['a text', 'Begin', 'The words are a string. Write an object of texts by key: {"start": "Begin"}.'],
  ['a number', 7, 'The words are a number. Write an object of texts by key: {"start": "Begin"}.'],
  ['a number for a text', { start: 7 }, '"start" is a number. Write a text, such as "Start the check".'],
  ['null for a text', { start: null }, '"start" is null. Write a text, such as "Start the check".'],
  ['true for a text', { next: true }, '"next" is a boolean. Write a text, such as "Next".'],
  ['a list for a text', { next: ['On'] }, '"next" is a list. Write a text, such as "Next".'],
  ['an object for a text', { next: { en: 'On' } }, '"next" is an object. Write a text, such as "Next".'],
  ['a function for a text', { next: () => 'On' }, '"next" is a function. Write a text, such as "Next".'],
  [
    'nested keys',
    { question: { policy: { prompt: 'A policy?' } } },
    '"question" is not a key, but the beginning of several. Join the parts of a key: "question.policy".',
  ],
  ['a misspelt key', { strat: 'Go' }, '"strat" is not a known key. Use "start".'],
  ['a key in upper case', { Start: 'Go' }, '"Start" is not a known key. Use "start".'],
  [
    'a misspelt long key',
    { 'question.polcy.promt': 'A policy?' },
    '"question.polcy.promt" is not a known key. Use "question.policy.prompt".',
  ],
  [
    'a key of an option that does not exist',
    { 'question.policy.option.sett': 'Signed' },
    '"question.policy.option.sett" is not a known key. Use "question.policy.option.set".',
  ],
  [
    'a key that resembles no known key',
    { 'xyzzy-plugh-plover': 'Hello' },
    '"xyzzy-plugh-plover" is not a known key. words-en.json, beside the script, lists every key with its English text.',
  ],
  [
    '__proto__',
    JSON.parse('{"__proto__": "x"}'),
    '"__proto__" is not a known key. words-en.json, beside the script, lists every key with its English text.',
  ],
  [
    'constructor',
    { constructor: 'x' },
    '"constructor" is not a known key. words-en.json, beside the script, lists every key with its English text.',
  ],
  [
    'a very long key',
    { ['k'.repeat(5000)]: 'x' },
    `"${'k'.repeat(60)}…" is not a known key. words-en.json, beside the script, lists every key with its English text.`,
  ],
  ['an empty text', { start: '' }, '"start" is empty. Write a text, or omit the key to keep the default text.'],
  ['whitespace', { start: ' \n\t' }, '"start" is empty. Write a text, or omit the key to keep the default text.'],
  [
    'a text of invisible characters',
    { indicative: '\u200b\u2060\u3164' },
    '"indicative" is empty. Write a text, or omit the key to keep the default text.',
  ],
  ['a text that is too long', { start: 'x'.repeat(2001) }, '"start" has 2001 characters. Write at most 2000.'],
  [
    'a missing placeholder',
    { step: 'Step {n}' },
    '"step" lacks {of}. Write {n}, {of} where the value is to appear, as the default text: "{n} of {of}".',
  ],
  [
    'a translated placeholder',
    { step: '{n} von {von}' },
    '"step" uses {von}, which is not a placeholder of this text. Use {n}, {of}.',
  ],
  [
    'a placeholder in a text that has none',
    { start: 'Start, {name}' },
    '"start" uses {name}, which is not a placeholder of this text. This text has no placeholders.',
  ],
  [
    'plural forms',
    { allGaps: '{n, plural, one {One gap} other {# gaps}}' },
    '"allGaps" has plural forms, which are not supported. Write it so that it is correct for every number, as the default text: "All {n} gaps".',
  ],
  [
    'an incomplete placeholder',
    { allGaps: 'All {n} gaps {' },
    '"allGaps" has a brace that is not part of a placeholder. Write {n} exactly like this.',
  ],
  ['a stray brace', { start: 'Go}' }, '"start" has a brace that is not part of a placeholder. Remove it.'],
  [
    'a tag',
    { start: '<b>Go</b>' },
    '"start" contains markup. Write plain text: tags and entities would be shown as they are written.',
  ],
  [
    'a script',
    { promiseText: '<img src=x onerror=alert(1)>' },
    '"promiseText" contains markup. Write plain text: tags and entities would be shown as they are written.',
  ],
  [
    'an entity',
    { next: 'On&nbsp;&raquo;' },
    '"next" contains markup. Write plain text: tags and entities would be shown as they are written.',
  ],
  [
    'a character that changes the direction of letters',
    { result: '\u202ednats uoy erehW' },
    '"result" changes the direction of letters. Remove the characters U+202A to U+202E; isolates (U+2066 to U+2069) are fine.',
  ],
  ['a claim', { 'band.established.name': 'Certified' }, claimLine('band.established.name', 'certified', 'Established')],
  [
    'a claim in lookalike letters',
    { 'band.running.name': 'С0mpliаnt' },
    claimLine('band.running.name', 'compliant', 'Running'),
  ],
  [
    'a promise of a certificate',
    { 'instrument.title': 'Your ISO 42001 certification in five minutes' },
    claimLine('instrument.title', 'certification', 'Where do you stand on ISO/IEC 42001?'),
  ],
  [
    'a disclaimer without any required statement',
    { disclaimer: 'Enjoy!' },
    expect.stringContaining('"disclaimer" does not say that it is indicative, that it is not legal advice'),
  ],
  [
    'a disclaimer that lacks one statement',
    { disclaimer: 'Indicative, not legal advice, not a certification. Not affiliated with ISO or IEC.' },
    missingStatementLine('that it is not an audit'),
  ],
  [
    'a disclaimer that states the opposite',
    { disclaimer: 'Indicative, legal advice, not an audit or certification. Not affiliated with ISO or IEC.' },
    missingStatementLine('that it is not legal advice'),
  ],
  [
    'a disclaimer that hides its statements in a long text',
    { disclaimer: `${english.disclaimer} ${'Read on. '.repeat(50)}` },
    missingStatementLine('it in at most 400 characters'),
  ],
]

describe('checkTexts', () => {
  test('is tested with forty mistakes', () => {
    expect(mistakes).toHaveLength(40)
  })

  test.each(mistakes)('returns one line for %s', (_, given, line) => {
    expect(problemLines(given)).toEqual([line])
    expect(checkTexts(given, english, 'en').texts).toEqual({})
  })

  test('keeps the valid texts if others are invalid', () => {
    const { texts, problems } = checkTexts({ start: 'Begin', next: 7 }, english, 'en')
    expect(texts).toEqual({ start: 'Begin' })
    expect(problems).toHaveLength(1)
  })

  test('reports ten thousand unknown keys in twenty-one lines', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`question.policy.prompt${at}`, 'x']))
    const lines = problemLines(many)
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('9980 more texts cannot be used. Fix the listed ones first.')
  })

  test('reports a getter or a proxy that throws, and does not throw', () => {
    const getter = Object.defineProperty({}, 'start', {
      enumerable: true,
      get() {
        throw new Error('no')
      },
    })
    expect(problemLines(getter)).toEqual(['"start" is unreadable. Write a text, such as "Start the check".'])
    const proxy = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no')
        },
      },
    )
    expect(problemLines(proxy)).toEqual(['The words cannot be read. Write a plain object of texts by key.'])
  })

  test('returns only known keys with texts, and never throws, for any value', () => {
    fc.assert(
      fc.property(fc.anything({ withProxies: true } as never), fc.string(), (given, language) => {
        const { texts } = checkTexts(given, english, language)
        for (const [key, text] of Object.entries(texts)) {
          expect(Object.hasOwn(english, key)).toBe(true)
          expect(typeof text).toBe('string')
        }
        expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      }),
    )
  })
})
