import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishWords } from '../../../scripts/build/words'
import { checkTexts } from '../../../src/i18n/check-texts'

const english: Record<string, string> = Object.assign({}, ...Object.values(englishWords))

/** A file of words -> what it is told, as the partner reads it. */
const told = (given: unknown, language = 'en') =>
  checkTexts(given, english, language).problems.map(({ message, hint }) => `${message}. ${hint}`)

const denial = 'or deny it plainly: "not …".'
const claims = (key: string, claim: string, ours: string) =>
  `"${key}" claims too much: "${claim}". The check is no audit and certifies nothing. Say what the answers show, as ours: "${ours}"; ${denial}`
const unsaid = (what: string) =>
  `"disclaimer" does not say ${what}. It can be put in other words, but has to say it, as ours: "${english.disclaimer}"`

/** Forty files that partners get wrong, and the line that each brings. */
const problems: [what: string, given: unknown, line: string][] = [
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
    'keys in levels',
    { question: { policy: { prompt: 'A policy?' } } },
    '"question" is no key, but the beginning of some. Write keys in one: "question.policy".',
  ],
  ['a slip in a key', { strat: 'Go' }, '"strat" is no key. Use "start".'],
  ['capitals in a key', { Start: 'Go' }, '"Start" is no key. Use "start".'],
  [
    'a slip in a long key',
    { 'question.polcy.promt': 'A policy?' },
    '"question.polcy.promt" is no key. Use "question.policy.prompt".',
  ],
  [
    'an answer that is none',
    { 'question.policy.option.sett': 'Signed' },
    '"question.policy.option.sett" is no key. Use "question.policy.option.set".',
  ],
  [
    'a key of nothing',
    { 'xyzzy-plugh-plover': 'Hello' },
    '"xyzzy-plugh-plover" is no key. words-en.json, beside the script, lists every key with its English text.',
  ],
  [
    '__proto__',
    JSON.parse('{"__proto__": "x"}'),
    '"__proto__" is no key. words-en.json, beside the script, lists every key with its English text.',
  ],
  [
    'constructor',
    { constructor: 'x' },
    '"constructor" is no key. words-en.json, beside the script, lists every key with its English text.',
  ],
  [
    'a key without an end',
    { ['k'.repeat(5000)]: 'x' },
    `"${'k'.repeat(60)}…" is no key. words-en.json, beside the script, lists every key with its English text.`,
  ],
  ['an empty text', { start: '' }, '"start" is empty. Write a text, or leave the key out: then ours is shown.'],
  ['blanks', { start: ' \n\t' }, '"start" is empty. Write a text, or leave the key out: then ours is shown.'],
  [
    'a text that nobody sees',
    { indicative: '\u200b\u2060\u3164' },
    '"indicative" is empty. Write a text, or leave the key out: then ours is shown.',
  ],
  ['a text too long', { start: 'x'.repeat(2001) }, '"start" has 2001 characters. Write at most 2000.'],
  [
    'a missing placeholder',
    { step: 'Step {n}' },
    '"step" lacks {of}. Write {n}, {of} where the value is to stand, as ours: "{n} of {of}".',
  ],
  [
    'a placeholder translated',
    { step: '{n} von {von}' },
    '"step" fills in {von}, which is not known here. Use {n}, {of}.',
  ],
  [
    'a placeholder where nothing is filled in',
    { start: 'Start, {name}' },
    '"start" fills in {name}, which is not known here. Nothing is filled in here.',
  ],
  [
    'plural forms',
    { allGaps: '{n, plural, one {One gap} other {# gaps}}' },
    '"allGaps" has plural forms, which are not read. Write it so that it holds for every number, as ours: "All {n} gaps".',
  ],
  [
    'a placeholder broken open',
    { allGaps: 'All {n} gaps {' },
    '"allGaps" has a brace that belongs to nothing. Write {n} exactly so.',
  ],
  ['a stray brace', { start: 'Go}' }, '"start" has a brace that belongs to nothing. Leave it out.'],
  [
    'a tag',
    { start: '<b>Go</b>' },
    '"start" has markup in it. Write plain text: tags and entities would be shown as they are written.',
  ],
  [
    'a script',
    { promiseText: '<img src=x onerror=alert(1)>' },
    '"promiseText" has markup in it. Write plain text: tags and entities would be shown as they are written.',
  ],
  [
    'an entity',
    { next: 'On&nbsp;&raquo;' },
    '"next" has markup in it. Write plain text: tags and entities would be shown as they are written.',
  ],
  [
    'letters turned round',
    { result: '\u202ednats uoy erehW' },
    '"result" turns the order of letters round. Leave out the characters U+202A to U+202E; isolates (U+2066 to U+2069) are fine.',
  ],
  ['a claim', { 'band.established.name': 'Certified' }, claims('band.established.name', 'certified', 'Established')],
  [
    'a claim in letters that look like others',
    { 'band.running.name': 'С0mpliаnt' },
    claims('band.running.name', 'compliant', 'Running'),
  ],
  [
    'a certificate promised',
    { 'instrument.title': 'Your ISO 42001 certification in five minutes' },
    claims('instrument.title', 'certification', 'Where do you stand on ISO/IEC 42001?'),
  ],
  [
    'a line that says nothing',
    { disclaimer: 'Enjoy!' },
    expect.stringContaining('"disclaimer" does not say that it is indicative, that it is not legal advice'),
  ],
  [
    'a line that leaves one thing out',
    { disclaimer: 'Indicative, not legal advice, not a certification. Not affiliated with ISO or IEC.' },
    unsaid('that it is no audit'),
  ],
  [
    'a line that turns about',
    { disclaimer: 'Indicative, legal advice, not an audit or certification. Not affiliated with ISO or IEC.' },
    unsaid('that it is not legal advice'),
  ],
  [
    'a line that buries what it says',
    { disclaimer: `${english.disclaimer} ${'Read on. '.repeat(50)}` },
    unsaid('it in 400 characters'),
  ],
]

describe('faults of words', () => {
  test('there are forty', () => {
    expect(problems).toHaveLength(40)
  })

  test.each(problems)('%s', (_, given, line) => {
    expect(told(given)).toEqual([line])
    expect(checkTexts(given, english, 'en').words).toEqual({})
  })

  test('what is right stands beside what is wrong', () => {
    const { words, problems } = checkTexts({ start: 'Begin', next: 7 }, english, 'en')
    expect(words).toEqual({ start: 'Begin' })
    expect(problems).toHaveLength(1)
  })

  test('ten thousand slips are told in twenty-one lines, quickly', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`question.policy.prompt${at}`, 'x']))
    const lines = told(many)
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('9980 more texts cannot be used. Mend those named first.')
  })

  test('a getter or a proxy that throws is told, and throws nothing', () => {
    const getter = Object.defineProperty({}, 'start', {
      enumerable: true,
      get() {
        throw new Error('no')
      },
    })
    expect(told(getter)).toEqual(['"start" is not to be read. Write a text, such as "Start the check".'])
    const proxy = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no')
        },
      },
    )
    expect(told(proxy)).toEqual(['The words cannot be read. Write a plain object of texts by key.'])
  })

  test('whatever is given, nothing is thrown, and nothing but known keys with texts comes out', () => {
    fc.assert(
      fc.property(fc.anything({ withProxies: true } as never), fc.string(), (given, language) => {
        const { words } = checkTexts(given, english, language)
        for (const [key, text] of Object.entries(words)) {
          expect(Object.hasOwn(english, key)).toBe(true)
          expect(typeof text).toBe('string')
        }
        expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      }),
    )
  })
})
