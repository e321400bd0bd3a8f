import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateFromFragment, stateToFragment } from '../../../demo/configurator/model/address'
import { parseSnippet } from '../../../demo/configurator/model/parse-snippet'
import { initialState, patchState } from '../../../demo/configurator/model/state'
import { createForgedFragment, hostileFragments } from '../../support/hostile-input'
import { arbitraryState, PROPERTY_TEST_RUNS } from './arbitrary'

test(
  'every state is read back from its fragment, and browsers keep the fragment unchanged',
  () =>
    fc.assert(
      fc.property(arbitraryState, state => {
        const fragment = stateToFragment(state)
        expect(fragment).toMatch(/^(#c1=[\w-]+)?$/)
        expect(new URL(`https://demo.example/configurator/${fragment}`).hash).toBe(fragment)
        expect(stateFromFragment(fragment)).toEqual({ state, problem: null })
      }),
      { numRuns: PROPERTY_TEST_RUNS },
    ),
  60_000,
)

const rich = patchState(initialState, {
  options: {
    accent: '#0a5',
    brandName: 'Skog & Partners',
    words: { start: 'Los geht’s', 'instrument.title': 'أين تقف' },
    context: { campaign: 'spring' },
    webhook: 'https://hook.example/abc',
  },
  dark: { accent: '#5fcf9b' },
  base: 'https://cdn.example/readiness-check@0.1.0/',
})

test('the initial state has an empty fragment, and fragments of other scripts are read as the initial state', () => {
  expect(stateToFragment(initialState)).toBe('')
  for (const fragment of ['', '#', '#preview', '#abc1=x', '#rc=1aX', '#rc-1aX'])
    expect(stateFromFragment(fragment)).toEqual({ state: initialState, problem: null })
})

test('long texts are compressed', () => {
  const words = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `question.policy.gap.${at}.title`,
      `Wer entscheidet bei Ihnen über Einsatz Nummer ${at}?`,
    ]),
  )
  const state = patchState(initialState, { options: { words } })
  expect(stateToFragment(state).length).toBeLessThan(JSON.stringify(words).length / 4)
})

test('the state is read from between other parameters', () => {
  const fragment = stateToFragment(rich).slice(1)
  expect(stateFromFragment(`#tab=2&${fragment}&x=1`)).toEqual({ state: rich, problem: null })
})

test.each(['%3D', '%3d', '%253D', '%25253d'])('the state is read if a mail filter has written = as %s', encoded => {
  expect(stateFromFragment(stateToFragment(rich).replace('=', encoded))).toEqual({ state: rich, problem: null })
})

const forgedFragmentOf = (stored: unknown, check = '') =>
  createForgedFragment(typeof stored === 'string' ? stored : JSON.stringify(stored), check)

describe('a damaged or invalid fragment is reported, and its valid part is read:', () => {
  test('a fragment that is cut off gives only complete values', () => {
    const fragment = stateToFragment(rich)
    for (let end = 4; end < fragment.length; end++) {
      const { state, problem } = stateFromFragment(fragment.slice(0, end))
      // The last characters contain unused bits, so they can change without damage.
      if (end < fragment.length - 2 || problem) expect(problem).toContain('cut off')
      else expect(state).toEqual(rich)
      for (const [name, value] of Object.entries(state.options)) {
        const whole = rich.options[name as 'accent']
        if (typeof value === 'string') expect(value).toBe(whole)
        else expect(whole).toMatchObject(value as object)
      }
    }
    expect(stateFromFragment(fragment.slice(0, -8)).state.options.accent).toBe('#0a5')
  })

  test('a fragment with a changed character is reported as damaged', () => {
    const fragment = stateToFragment(rich)
    for (let at = 4; at < fragment.length; at += 5) {
      const other = fragment[at] === 'A' ? 'B' : 'A'
      const read = stateFromFragment(fragment.slice(0, at) + other + fragment.slice(at + 1))
      // The last characters contain unused bits, so they can change without damage.
      if (at < fragment.length - 2 || read.problem) expect(read.problem).toContain('damaged')
      else expect(read.state).toEqual(rich)
    }
  })

  test('a fragment of a later version gives the values that this version knows', () => {
    const { state, problem } = stateFromFragment(stateToFragment(rich).replace('#c1', '#c2'))
    expect(state).toEqual(rich)
    expect(problem).toBe('The address is from a later version of this page.')
  })

  test.each([
    [{ o: { accent: 7, radius: 4 } }, { radius: 4 }, '"accent" cannot be 7'],
    [
      { o: { radius: 99, mode: 'sideways', headingLevel: '3' } },
      { headingLevel: 3 },
      '"radius" cannot be 99; "mode" cannot be "sideways"',
    ],
    [{ o: { webhook: 'https://me:secret@hook.example/' } }, {}, '"webhook" cannot be'],
    [{ o: { accent: 'red}</style><script>' } }, {}, '"accent" cannot be'],
    [{ o: { colour: 'red', utm: true } }, { utm: true }, '"colour", which is not known'],
    [{ o: { words: { start: 'Go', next: 5 } } }, { words: { start: 'Go' } }, 'words "next"'],
    [{ o: { context: { 'Not a name': 'x', fine: 'y' } } }, { context: { fine: 'y' } }, 'the name "Not a name"'],
    [
      '{"o":{"__proto__":{"accent":"red"},"constructor":1,"context":{"__proto__":"x"},"words":{"__proto__":"x"}}}',
      {},
      '"__proto__", which is not known',
    ],
    [
      { o: [], d: 'x', b: 'javascript:alert(1)', p: { width: 1 } },
      {},
      'Left out: []; "x"; the address "javascript:alert(1)"',
    ],
    ['[1,2', {}, 'Left out'],
    ['7', {}, 'Left out: 7'],
  ])('%j', (stored, options, problem) => {
    const read = stateFromFragment(forgedFragmentOf(stored))
    expect(read.state).toEqual({ ...initialState, options })
    expect(read.problem).toContain(problem)
    expect(Object.getPrototypeOf(read.state.options)).toBe(Object.prototype)
    expect(Object.prototype).not.toHaveProperty('accent')
  })
})

describe('stateFromFragment never throws:', () => {
  test.each(Object.entries(hostileFragments))('%s', (_, ofLength) => {
    const { state, problem } = stateFromFragment(ofLength(1_000_000))
    expect(state).toEqual(initialState)
    expect(problem).not.toBeNull()
  })

  test('for random texts', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), text => {
        stateFromFragment(`#c1=${text}`)
        stateFromFragment(forgedFragmentOf(text))
        parseSnippet(text)
      }),
    ))
})
