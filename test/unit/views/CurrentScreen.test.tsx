import { describe, expect, it, vi } from 'vitest'
import { answersAtLevel, renderApp } from './render-app'

describe('CurrentScreen', () => {
  it('does not take the focus when the check is first rendered', () => {
    renderApp()
    expect(document.activeElement).toBe(document.body)
  })

  it('focuses the heading of each new step and scrolls only as far as needed to show it', () => {
    const focus = vi.spyOn(HTMLElement.prototype, 'focus')
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    const view = renderApp()
    view.press('start')
    expect(document.activeElement).toBe(view.one('legend [part="heading"]'))
    expect(focus).toHaveBeenLastCalledWith({ preventScroll: true })
    expect(scroll).toHaveBeenLastCalledWith({ block: 'nearest' })
    view.answer({ ways: 'use' })
    expect(document.activeElement?.textContent).toBe('How far is policy?')
    view.answer(answersAtLevel('set'))
    expect(document.activeElement).toBe(view.one('[data-band]'))
    focus.mockRestore()
    scroll.mockRestore()
  })

  it('announces the chapter and the position of each new question', () => {
    const view = renderApp()
    const status = view.one('.said')
    expect(status.getAttribute('role')).toBe('status')
    expect(status.textContent).toBe('')
    view.answer({ ways: 'use' })
    expect(status.textContent).toBe('Governance 2 of 5')
    view.answer(answersAtLevel('set'))
    expect(status.textContent).toBe('Your result, indicative')
  })

  it('uses the option headingLevel for its headings, and follows a change of the option', () => {
    const view = renderApp({ options: { headingLevel: 4 } })
    expect(view.one('h4').textContent).toBe('Where do you stand?')
    view.answer(answersAtLevel('set'))
    expect(view.one('h4').dataset.band).toBe('shaping')
    expect(view.all('h5').length).toBeGreaterThan(0)
    view.act(() => {
      view.options.value = { headingLevel: 6 }
    })
    expect(view.one('[data-band]').tagName).toBe('H6')
    expect(view.all('h7, h8')).toEqual([])
  })
})

describe('App', () => {
  it('shows the error screen with a restart button after an exception in a listener', () => {
    const view = renderApp({
      wrapSession: session => ({
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

  it('shows the error screen after an exception while rendering', () => {
    const view = renderApp({
      wrapSession: session => ({
        ...session,
        chosenOptions(id) {
          if (id === 'policy') return undefined as never
          return session.chosenOptions(id)
        },
      }),
    })
    view.answer({ ways: 'use' })
    expect(view.problems).toHaveLength(1)
    expect(view.screen()).toBe('error')
  })
})
