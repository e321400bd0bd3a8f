import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addState, createHistory, endStep, redo, undo } from '../../../demo/configurator/model/history'
import { initialState, isSameState, parseBase, patchState, type State } from '../../../demo/configurator/model/state'
import { findProblem } from '../../../demo/configurator/model/values'
import { arbitraryState, PROPERTY_TEST_RUNS } from './arbitrary'

describe('patchState', () => {
  it('keeps only what differs from the default', () => {
    const state = patchState(initialState, {
      options: { mode: 'inline', radius: 12, utm: false, label: '', accent: '#0a5', context: {} },
    })
    expect(state.options).toEqual({ accent: '#0a5' })
  })

  it('resets a value for null and keeps all others', () => {
    const state = patchState(initialState, {
      options: { accent: '#0a5', utm: true },
      dark: { accent: '#fff', text: 'red' },
    })
    expect(patchState(state, { options: { accent: null }, dark: { text: null } })).toEqual({
      ...initialState,
      options: { utm: true },
      dark: { accent: '#fff' },
    })
  })

  it('accepts numbers as text and colours without #, as fields give them', () => {
    const given = { radius: '8px', headingLevel: '3', accent: ' 0a5 ' } as never
    expect(patchState(initialState, { options: given }).options).toEqual({ radius: 8, headingLevel: 3, accent: '#0a5' })
  })

  it('keeps addresses as they are written, relative ones too', () => {
    const options = { ctaUrl: '/contact', brandLogo: 'logo.svg', brandUrl: 'https://a.example', assets: '../later/' }
    expect(patchState(initialState, { options }).options).toEqual(options)
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
  ] as const)('leaves out an invalid value of %s, which findProblem describes', (name, value, line) => {
    const problem = findProblem(name, value)
    if (line) expect(`${problem?.message}. ${problem?.hint}`).toBe(line)
    expect(patchState(initialState, { options: { [name]: value } as never }).options).toEqual({})
  })

  it('returns an equal state for the values that are already set', () =>
    fc.assert(
      fc.property(arbitraryState, state => {
        expect(patchState(initialState, state)).toEqual(state)
        expect(isSameState(patchState(state, {}), state)).toBe(true)
      }),
      { numRuns: PROPERTY_TEST_RUNS },
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
  ])('parseBase returns the folder of %j', (address, base) => expect(parseBase(address)).toBe(base))
})

describe('history', () => {
  const [a, b, c] = ['#a00', '#b00', '#c00'].map(accent => patchState(initialState, { options: { accent } })) as [
    State,
    State,
    State,
  ]

  it('undoes and redoes states', () => {
    const history = addState(addState(createHistory(initialState), a), b)
    expect(undo(history).present).toBe(a)
    expect(undo(undo(history)).present).toBe(initialState)
    expect(undo(undo(undo(history))).present).toBe(initialState)
    expect(redo(undo(history)).present).toBe(b)
    expect(redo(history)).toBe(history)
  })

  it('drops undone states after a new one', () => {
    const history = addState(undo(addState(addState(createHistory(initialState), a), b)), c)
    expect(redo(history).present).toBe(c)
    expect(undo(history).present).toBe(a)
  })

  it('makes one step of all changes to a field, until another field changes or the edit ends', () => {
    const dragged = addState(addState(addState(createHistory(initialState), a, 'accent'), b, 'accent'), c, 'accent')
    expect(undo(dragged).present).toBe(initialState)
    const again = addState(endStep(addState(createHistory(initialState), a, 'accent')), b, 'accent')
    expect(undo(again).present).toBe(a)
    const other = addState(addState(createHistory(initialState), a, 'accent'), b, 'surface')
    expect(undo(other).present).toBe(a)
  })

  it('adds no step if the state is equal, and does not continue an edit that was undone', () => {
    const history = addState(createHistory(initialState), a, 'accent')
    expect(addState(history, patchState(a, {}), 'accent')).toBe(history)
    expect(undo(addState(undo(history), b, 'accent')).present).toBe(initialState)
    expect(redo(undo(history)).present).toBe(a)
  })

  it('keeps at most 200 steps', () => {
    let history = createHistory(initialState)
    for (let at = 0; at < 1000; at++) history = addState(history, at % 2 ? a : b)
    expect(history.past.length).toBe(200)
  })
})
