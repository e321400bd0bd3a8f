import { describe, expect, it, vi } from 'vitest'
import { smallInstrument } from '../../support/small-instrument'
import { stage } from './stage'

const saved = (at: string, done = false) => {
  const answers = { ways: ['use'], policy: 'set', assessment: 'set', records: 'set', monitoring: 'set' }
  return JSON.stringify({ v: 1, answers: done ? answers : { ways: ['use'], policy: 'set' }, at, done })
}

describe('the start', () => {
  it('says what the check is and begins it', () => {
    const view = stage()
    expect(view.one('[part="heading"]').textContent).toBe(smallInstrument.title)
    expect(view.root.textContent).toContain('About 1 min')
    expect(view.root.textContent).toContain('Your answers stay in this browser.')
    view.press('start')
    expect(view.screen()).toBe('question')
    expect(view.events).toEqual([{ type: 'start' }])
  })

  it('shows the partner by name, as a link, and the logo once the screen stands', async () => {
    const brandLogo = 'data:image/svg+xml,x'
    const view = stage({ options: { brandName: 'Halden', brandLogo, brandUrl: 'https://halden.example/' } })
    const link = view.one('.top a') as HTMLAnchorElement
    expect([link.textContent, link.href]).toEqual(['Halden', 'https://halden.example/'])
    expect(view.all('.top img')).toEqual([])
    await vi.waitFor(() => expect(view.one('.top img').getAttribute('alt')).toBe(''))
    expect(view.one('.top img').getAttribute('src')).toBe(brandLogo)
  })

  it('offers an earlier place first, and to start again second', () => {
    const view = stage({ saved: saved('assessment') })
    const actions = view.all('[data-action]').map(button => button.dataset.action)
    expect(actions).toEqual(['resume', 'restart'])
    expect(view.action('resume').textContent).toBe('Go on at 3 of 5')
    view.press('resume')
    expect(view.question()).toBe('assessment')
    expect(view.events).toEqual([])
  })

  it('offers the result of an earlier visit that came to its end', () => {
    const view = stage({ saved: saved('monitoring', true) })
    expect(view.action('resume').textContent).toBe('See your result')
    view.press('resume')
    expect(view.screen()).toBe('result')
  })
})

describe('starting again', () => {
  it('asks first, and keeps everything when told so', async () => {
    const view = stage({ saved: saved('assessment') })
    view.press('restart')
    expect(view.one('[role="group"]').getAttribute('aria-label')).toBe('Erase your answers and start again?')
    await view.settle()
    expect(document.activeElement).toBe(view.action('cancel'))
    view.press('cancel')
    await view.settle()
    expect(document.activeElement).toBe(view.action('restart'))
    expect(view.events).toEqual([])
  })

  it('erases and stands at the start when confirmed', () => {
    const view = stage({ saved: saved('assessment') })
    view.press('restart')
    view.press('confirm')
    expect(view.action('start')).toBeTruthy()
    expect(view.events).toEqual([{ type: 'reset' }])
  })
})
