import { describe, expect, it, vi } from 'vitest'
import { stage, usersAt } from './stage'

describe('a new step', () => {
  it('takes no focus when the check first comes', () => {
    stage()
    expect(document.activeElement).toBe(document.body)
  })

  it('gives the focus to its heading without scrolling, and scrolls no more than shows it', () => {
    const focus = vi.spyOn(HTMLElement.prototype, 'focus')
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    const view = stage()
    view.press('start')
    expect(document.activeElement).toBe(view.one('legend [part="heading"]'))
    expect(focus).toHaveBeenLastCalledWith({ preventScroll: true })
    expect(scroll).toHaveBeenLastCalledWith({ block: 'nearest' })
    view.answer({ ways: 'use' })
    expect(document.activeElement?.textContent).toBe('How far is policy?')
    view.answer(usersAt('set'))
    expect(document.activeElement).toBe(view.one('[data-band]'))
    focus.mockRestore()
    scroll.mockRestore()
  })

  it('is announced by chapter and place', () => {
    const view = stage()
    const said = view.one('.said')
    expect(said.getAttribute('role')).toBe('status')
    expect(said.textContent).toBe('')
    view.answer({ ways: 'use' })
    expect(said.textContent).toBe('Governance 2 of 5')
    view.answer(usersAt('set'))
    expect(said.textContent).toBe('Your result, indicative')
  })

  it('stands at the level that the page asks for, and follows a change', () => {
    const view = stage({ options: { headingLevel: 4 } })
    expect(view.one('h4').textContent).toBe('Where do you stand?')
    view.answer(usersAt('set'))
    expect(view.one('h4').dataset.band).toBe('shaping')
    expect(view.all('h5').length).toBeGreaterThan(0)
    view.does(() => {
      view.options.value = { headingLevel: 6 }
    })
    expect(view.one('[data-band]').tagName).toBe('H6')
    expect(view.all('h7, h8')).toEqual([])
  })
})

describe('something that breaks', () => {
  it('in a listener ends in a sentence and a way to start again, not with the page', () => {
    const view = stage({
      bend: session => ({
        ...session,
        start() {
          throw new Error('no')
        },
      }),
    })
    view.press('start')
    expect(view.problems).toEqual([new Error('no')])
    expect(view.screen()).toBe('error')
    view.press('restart')
    expect(view.screen()).toBe('start')
    expect(view.events.map(({ type }) => type)).toEqual(['reset'])
  })

  it('while drawing ends there too', () => {
    const view = stage({
      bend: session => ({
        ...session,
        chosen(id) {
          if (id === 'policy') return undefined as never
          return session.chosen(id)
        },
      }),
    })
    view.answer({ ways: 'use' })
    expect(view.problems).toHaveLength(1)
    expect(view.screen()).toBe('error')
  })
})
