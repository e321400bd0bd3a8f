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
