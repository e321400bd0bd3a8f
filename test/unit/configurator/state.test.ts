import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, change, redo, settle, undo } from '../../../demo/configurator/model/history'
import { baseOf, initial, isSame, type State, set } from '../../../demo/configurator/model/state'
import { faultOf } from '../../../demo/configurator/model/values'
import { RUNS, states } from './arbitrary'

describe('a state', () => {
  it('keeps only what differs from the default', () => {
    const state = set(initial, {
      options: { mode: 'inline', radius: 12, utm: false, label: '', accent: '#0a5', context: {} },
    })
    expect(state.options).toEqual({ accent: '#0a5' })
  })

  it('takes a value back where null is given, and leaves the rest', () => {
    const state = set(initial, { options: { accent: '#0a5', utm: true }, dark: { accent: '#fff', text: 'red' } })
    expect(set(state, { options: { accent: null }, dark: { text: null } })).toEqual({
      ...initial,
      options: { utm: true },
      dark: { accent: '#fff' },
    })
  })

  it('reads what fields give: text for numbers, colours without their #', () => {
    const given = { radius: '8px', headingLevel: '3', accent: ' 0a5 ' } as never
    expect(set(initial, { options: given }).options).toEqual({ radius: 8, headingLevel: 3, accent: '#0a5' })
  })

  it('leaves addresses as they are written, relative ones too: they are the partner’s', () => {
    const options = { ctaUrl: '/contact', brandLogo: 'logo.svg', brandUrl: 'https://a.example', assets: '../later/' }
    expect(set(initial, { options }).options).toEqual(options)
  })

  it.each([
    ['accent', 'red; color: blue', '"accent" cannot be "red; color: blue". Use an opaque CSS colour, such as #0a5.'],
    ['accent', 'red/*', '"accent" cannot be "red/*". Use an opaque CSS colour, such as #0a5.'],
    ['accent', 'rgb(0 0 0', '"accent" cannot be "rgb(0 0 0". Use an opaque CSS colour, such as #0a5.'],
    ['radius', 25, '"radius" cannot be 25. Use 0 to 24.'],
    ['brandUrl', 'http://a.example/', '"brandUrl" cannot be "http://a.example/". Use an https address.'],
    [
      'ctaUrl',
      'javascript:alert(1)',
      '"ctaUrl" cannot be "javascript:alert(1)". Use an https, mailto or tel address, or a path of the same origin.',
    ],
    ['brandLogo', '//user:\u0000', null],
    [
      'webhook',
      '/hook',
      '"webhook" cannot be "/hook". Use a whole https address (or http on localhost), without credentials.',
    ],
    ['locale', 'not a tag', '"locale" cannot be "not a tag". Use auto, or a language tag.'],
  ] as const)('names what is wrong: %s', (name, value, line) => {
    const problem = faultOf(name, value)
    if (line) expect(`${problem?.message}. ${problem?.hint}`).toBe(line)
    expect(set(initial, { options: { [name]: value } as never }).options).toEqual({})
  })

  it('is the same when it is set to what it holds', () =>
    fc.assert(
      fc.property(states, state => {
        expect(set(initial, state)).toEqual(state)
        expect(isSame(set(state, {}), state)).toBe(true)
      }),
      { numRuns: RUNS },
    ))

  it.each([
    ['https://cdn.example', 'https://cdn.example/'],
    ['https://cdn.example/a', 'https://cdn.example/a/'],
    ['https://cdn.example/a/readiness-check.js?x=1#y', 'https://cdn.example/a/'],
    ['https://cdn.example/hosted.html', 'https://cdn.example/'],
    ['http://localhost:3000/', 'http://localhost:3000/'],
    ['', ''],
    ['cdn.example', undefined],
    ['/a/', undefined],
    ['ftp://a.example/', undefined],
    ['javascript:alert(1)', undefined],
  ])('knows the folder of %j', (address, base) => expect(baseOf(address)).toBe(base))
})

describe('history', () => {
  const [a, b, c] = ['#a00', '#b00', '#c00'].map(accent => set(initial, { options: { accent } })) as [
    State,
    State,
    State,
  ]

  it('undoes and redoes', () => {
    const history = change(change(begin(initial), a), b)
    expect(undo(history).present).toBe(a)
    expect(undo(undo(history)).present).toBe(initial)
    expect(undo(undo(undo(history))).present).toBe(initial)
    expect(redo(undo(history)).present).toBe(b)
    expect(redo(history)).toBe(history)
  })

  it('drops what was undone once something else is done', () => {
    const history = change(undo(change(change(begin(initial), a), b)), c)
    expect(redo(history).present).toBe(c)
    expect(undo(history).present).toBe(a)
  })

  it('makes one step of all changes to a field, until another is changed or the gesture ends', () => {
    const dragged = change(change(change(begin(initial), a, 'accent'), b, 'accent'), c, 'accent')
    expect(undo(dragged).present).toBe(initial)
    const again = change(settle(change(begin(initial), a, 'accent')), b, 'accent')
    expect(undo(again).present).toBe(a)
    const other = change(change(begin(initial), a, 'accent'), b, 'surface')
    expect(undo(other).present).toBe(a)
  })

  it('does not begin a step where nothing differs, nor go on with one that was undone', () => {
    const history = change(begin(initial), a, 'accent')
    expect(change(history, set(a, {}), 'accent')).toBe(history)
    expect(undo(change(undo(history), b, 'accent')).present).toBe(initial)
    expect(redo(undo(history)).present).toBe(a)
  })

  it('forgets the oldest in the end', () => {
    let history = begin(initial)
    for (let at = 0; at < 1000; at++) history = change(history, at % 2 ? a : b)
    expect(history.past.length).toBe(200)
  })
})
