import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromFragment, toFragment } from '../../../demo/configurator/model/address'
import { readSnippet } from '../../../demo/configurator/model/paste'
import { initial, set } from '../../../demo/configurator/model/state'
import { forgedFragment, hostileFragments } from '../../support/hostile-input'
import { RUNS, states } from './arbitrary'

test(
  'states survive the way through an address, which keeps their letters',
  () =>
    fc.assert(
      fc.property(states, state => {
        const fragment = toFragment(state)
        expect(fragment).toMatch(/^(#c1=[\w-]+)?$/)
        expect(new URL(`https://demo.example/configurator/${fragment}`).hash).toBe(fragment)
        expect(fromFragment(fragment)).toEqual({ state, problem: null })
      }),
      { numRuns: RUNS },
    ),
  60_000,
)

const rich = set(initial, {
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

test('the initial state needs no fragment, and a page’s own fragment says nothing', () => {
  expect(toFragment(initial)).toBe('')
  for (const fragment of ['', '#', '#preview', '#abc1=x', '#rc=1aX'])
    expect(fromFragment(fragment)).toEqual({ state: initial, problem: null })
})

test('long texts take less room than they are long', () => {
  const words = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `question.policy.gap.${at}.title`,
      `Wer entscheidet bei Ihnen über Einsatz Nummer ${at}?`,
    ]),
  )
  const state = set(initial, { options: { words } })
  expect(toFragment(state).length).toBeLessThan(JSON.stringify(words).length / 4)
})

test('it stands beside what else a page keeps there', () => {
  const fragment = toFragment(rich).slice(1)
  expect(fromFragment(`#tab=2&${fragment}&x=1`)).toEqual({ state: rich, problem: null })
})

const forged = (kept: unknown, check = '') =>
  forgedFragment(typeof kept === 'string' ? kept : JSON.stringify(kept), check)

describe('what is wrong with an address is said, and the rest kept:', () => {
  test('cut off anywhere, it gives whole values or none', () => {
    const fragment = toFragment(rich)
    for (let end = 4; end < fragment.length; end++) {
      const { state, problem } = fromFragment(fragment.slice(0, end))
      // The last letter has bits to spare.
      if (end < fragment.length - 2 || problem) expect(problem).toContain('cut off')
      else expect(state).toEqual(rich)
      for (const [name, value] of Object.entries(state.options)) {
        const whole = rich.options[name as 'accent']
        if (typeof value === 'string') expect(value).toBe(whole)
        else expect(whole).toMatchObject(value as object)
      }
    }
    expect(fromFragment(fragment.slice(0, -8)).state.options.accent).toBe('#0a5')
  })

  test('with a letter changed, it is damaged', () => {
    const fragment = toFragment(rich)
    for (let at = 4; at < fragment.length; at += 5) {
      const other = fragment[at] === 'A' ? 'B' : 'A'
      const read = fromFragment(fragment.slice(0, at) + other + fragment.slice(at + 1))
      // The last letters have bits to spare.
      if (at < fragment.length - 2 || read.problem) expect(read.problem).toContain('damaged')
      else expect(read.state).toEqual(rich)
    }
  })

  test('from a later version, it gives what this one knows', () => {
    const { state, problem } = fromFragment(toFragment(rich).replace('#c1', '#c2'))
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
    [{ o: { color: 'red', utm: true } }, { utm: true }, '"colour", which is not known'],
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
  ])('%j', (kept, options, problem) => {
    const read = fromFragment(forged(kept))
    expect(read.state).toEqual({ ...initial, options })
    expect(read.problem).toContain(problem)
    expect(Object.getPrototypeOf(read.state.options)).toBe(Object.prototype)
    expect(Object.prototype).not.toHaveProperty('accent')
  })
})

describe('nothing makes it throw:', () => {
  test.each(Object.entries(hostileFragments))('%s', (_, ofLength) => {
    const { state, problem } = fromFragment(ofLength(1_000_000))
    expect(state).toEqual(initial)
    expect(problem).not.toBeNull()
  })

  test('whatever text it is', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), text => {
        fromFragment(`#c1=${text}`)
        fromFragment(forged(text))
        readSnippet(text)
      }),
    ))
})
