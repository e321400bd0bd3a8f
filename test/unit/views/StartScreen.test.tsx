import { describe, expect, it, vi } from 'vitest'
import { smallInstrument } from '../../support/small-instrument'
import { renderApp } from './render-app'

const savedText = (at: string, done = false) => {
  const answers = { ways: ['use'], policy: 'set', assessment: 'set', records: 'set', monitoring: 'set' }
  return JSON.stringify({ v: 1, answers: done ? answers : { ways: ['use'], policy: 'set' }, at, done })
}

describe('StartScreen', () => {
  it('shows title, duration and data notice, and starts the check', () => {
    const view = renderApp()
    expect(view.one('[part="heading"]').textContent).toBe(smallInstrument.title)
    expect(view.root.textContent).toContain('About 1 min')
    expect(view.root.textContent).toContain('Your answers stay in this browser.')
    view.press('start')
    expect(view.screen()).toBe('question')
    expect(view.events).toEqual([{ type: 'start' }])
  })

  it('shows the partner’s name as a link, and adds the logo after the first rendering', async () => {
    const brandLogo = 'data:image/svg+xml,x'
    const view = renderApp({ options: { brandName: 'Halden', brandLogo, brandUrl: 'https://halden.example/' } })
    const link = view.one('.top a') as HTMLAnchorElement
    expect([link.textContent, link.href]).toEqual(['Halden', 'https://halden.example/'])
    expect(view.all('.top img')).toEqual([])
    await vi.waitFor(() => expect(view.one('.top img').getAttribute('alt')).toBe(''))
    expect(view.one('.top img').getAttribute('src')).toBe(brandLogo)
  })

  it('shows the button that resumes saved answers before the button that starts again', () => {
    const view = renderApp({ saved: savedText('assessment') })
    const actions = view.all('[data-action]').map(button => button.dataset.action)
    expect(actions).toEqual(['resume', 'restart'])
    expect(view.action('resume').textContent).toBe('Go on at 3 of 5')
    view.press('resume')
    expect(view.question()).toBe('assessment')
    expect(view.events).toEqual([])
  })

  it('resumes with the result if the saved answers are complete', () => {
    const view = renderApp({ saved: savedText('monitoring', true) })
    expect(view.action('resume').textContent).toBe('See your result')
    view.press('resume')
    expect(view.screen()).toBe('result')
  })
})

describe('StartScreen before the check is loaded', () => {
  it('keeps a press, says that it was heard, and starts once the check is loaded', () => {
    const view = renderApp({ isLoaded: false })
    view.press('start')
    expect(view.action('start').getAttribute('aria-busy')).toBe('true')
    expect(view.one('.row [role="status"]').textContent).toBe('One moment …')
    expect(view.events).toEqual([])
    view.setCheck('loaded')
    expect(view.question()).toBe('ways')
    expect(view.events).toEqual([{ type: 'start' }])
  })

  it('stays as it is when the check loads without a press', () => {
    const view = renderApp({ isLoaded: false })
    const button = view.action('start')
    button.focus()
    view.setCheck('loaded')
    expect(view.action('start')).toBe(button)
    expect(document.activeElement).toBe(button)
    expect(view.events).toEqual([])
  })

  it('continues saved answers, which a press on Start came before', () => {
    const view = renderApp({ isLoaded: false, saved: savedText('assessment') })
    view.press('start')
    view.setCheck('loaded')
    expect(view.question()).toBe('assessment')
    expect(view.events).toEqual([])
  })

  it('says that the check did not load, shows the fallback children, and starts on the next press', () => {
    const view = renderApp({ isLoaded: false })
    view.setCheck('failed')
    expect(view.all('slot')).toEqual([])
    view.press('start')
    expect(view.one('.row [role="status"]').textContent).toMatch(/did not load/)
    expect(view.action('start').getAttribute('aria-busy')).toBe('false')
    view.one('slot')
    view.setCheck('loaded')
    expect(view.question()).toBe('ways')
  })

  it('says so too if a shared result cannot be opened because the check did not load', () => {
    const view = renderApp({ isLoaded: false, resultLink: '1a' })
    expect(view.screen()).toBe('loading')
    expect(view.one('.card').textContent).toBe('One moment …')
    view.setCheck('failed')
    expect(view.one('.row [role="status"]').textContent).toMatch(/did not load/)
  })

  it('keeps the visitor’s wish that nothing is sent', () => {
    const view = renderApp({ isLoaded: false, options: { webhook: 'https://hook.example/' } })
    view.press('decline')
    view.setCheck('loaded')
    expect(view.session.isSendingDeclined.value).toBe(true)
    view.action('confirm')
  })
})

describe('RestartButton', () => {
  it('asks for confirmation, moves the focus to the new button, and keeps the answers on “Keep them”', async () => {
    const view = renderApp({ saved: savedText('assessment') })
    view.press('restart')
    expect(view.one('[role="group"]').getAttribute('aria-label')).toBe('Erase your answers and start again?')
    await view.settle()
    expect(document.activeElement).toBe(view.action('cancel'))
    view.press('cancel')
    await view.settle()
    expect(document.activeElement).toBe(view.action('restart'))
    expect(view.events).toEqual([])
  })

  it('deletes the answers and shows the start screen when confirmed', () => {
    const view = renderApp({ saved: savedText('assessment') })
    view.press('restart')
    view.press('confirm')
    expect(view.action('start')).toBeTruthy()
    expect(view.events).toEqual([{ type: 'reset' }])
  })
})
