import { describe, expect, it } from 'vitest'
import type { Details } from '../../../src/instrument/details'
import { smallInstrument } from '../../support/small-instrument'
import { renderApp, sampleDetails } from './render-app'

describe('QuestionHelp', () => {
  it('loads the details when it is first opened, and expands in place', async () => {
    let loadCount = 0
    const view = renderApp({
      details: () => {
        loadCount += 1
        return Promise.resolve(sampleDetails)
      },
    })
    view.answer({ ways: 'use' })
    expect(loadCount).toBe(0)
    const panel = view.action('help').nextElementSibling as HTMLElement
    expect([view.action('help').getAttribute('aria-expanded'), panel.hidden]).toEqual(['false', true])
    expect(panel.textContent).not.toContain('One moment')
    view.press('help')
    expect([view.action('help').getAttribute('aria-expanded'), panel.hidden]).toEqual(['true', false])
    expect(panel.textContent).toContain('One moment')
    await view.settle()
    expect(panel.textContent).toContain('People know it.')
    expect(panel.textContent).toContain('The policy, signed.')
    expect(panel.textContent).toContain('A.2.2')
    view.press('help')
    view.press('help')
    expect(loadCount).toBe(1)
  })

  it('shows a message if the details fail to load, and loads them again when the visitor retries', async () => {
    const responses: (() => Promise<Details>)[] = [
      () => Promise.reject(new Error('blocked')),
      async () => sampleDetails,
    ]
    const view = renderApp({ details: () => responses.shift()?.() ?? Promise.reject() })
    view.answer({ ways: 'use' })
    view.press('help')
    await view.settle()
    expect(view.one('.folded').textContent).toContain('cannot be shown now')
    view.press('try')
    await view.settle()
    expect(view.one('.folded').textContent).toContain('People know it.')
    expect(view.problems).toEqual([])
  })

  it('shows the help text of the question itself without loading the details', () => {
    const [first, ...rest] = smallInstrument.questions
    if (!first) throw new Error('no question')
    const view = renderApp({
      instrument: { ...smallInstrument, questions: [{ ...first, help: 'Bought software counts.' }, ...rest] },
      details: () => {
        throw new Error('The details must not be loaded')
      },
    })
    view.press('start')
    view.press('help')
    expect(view.one('.folded').textContent).toContain('Bought software counts.')
  })
})
