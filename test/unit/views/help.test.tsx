import { describe, expect, it } from 'vitest'
import type { Details } from '../../../src/instrument/details'
import { smallInstrument } from '../../support/small-instrument'
import { longTexts, stage } from './stage'

describe('help', () => {
  it('is asked for when first opened, not before, and opens in place', async () => {
    let asked = 0
    const view = stage({
      details: () => {
        asked += 1
        return Promise.resolve(longTexts)
      },
    })
    view.answer({ ways: 'use' })
    expect(asked).toBe(0)
    const panel = view.action('help').nextElementSibling as HTMLElement
    expect([view.action('help').getAttribute('aria-expanded'), panel.hidden]).toEqual(['false', true])
    view.press('help')
    expect([view.action('help').getAttribute('aria-expanded'), panel.hidden]).toEqual(['true', false])
    expect(panel.textContent).toContain('One moment')
    await view.settle()
    expect(panel.textContent).toContain('People know it.')
    expect(panel.textContent).toContain('The policy, signed.')
    expect(panel.textContent).toContain('A.2.2')
    view.press('help')
    view.press('help')
    expect(asked).toBe(1)
  })

  it('that does not come says so calmly, goes on without, and tries again when asked', async () => {
    const answers: (() => Promise<Details>)[] = [() => Promise.reject(new Error('blocked')), async () => longTexts]
    const view = stage({ details: () => answers.shift()?.() ?? Promise.reject() })
    view.answer({ ways: 'use' })
    view.press('help')
    await view.settle()
    expect(view.one('.folded').textContent).toContain('cannot be shown now')
    view.press('try')
    await view.settle()
    expect(view.one('.folded').textContent).toContain('People know it.')
    expect(view.problems).toEqual([])
  })

  it('of the instrument’s own needs nothing to be loaded', () => {
    const [first, ...rest] = smallInstrument.questions
    if (!first) throw new Error('no question')
    const view = stage({
      instrument: { ...smallInstrument, questions: [{ ...first, help: 'Bought software counts.' }, ...rest] },
      details: () => {
        throw new Error('asked')
      },
    })
    view.press('start')
    view.press('help')
    expect(view.one('.folded').textContent).toContain('Bought software counts.')
  })
})
