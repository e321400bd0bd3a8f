import { describe, expect, it } from 'vitest'
import { answersAtLevel } from '../render-app'
import { renderResult } from './render-result'

const mixedAnswers = answersAtLevel('operated', { assessment: 'begun', records: 'set', monitoring: 'unsure' })

describe('ClauseMap', () => {
  it('shows the state of every clause and control as a word', async () => {
    const view = await renderResult(mixedAnswers)
    const states = Object.fromEntries(view.all('.clauses [data-ref]').map(cell => [cell.dataset.ref, cell.textContent]))
    expect(states['5.2']).toContain('Good')
    expect(states['6.1.2']).toContain('Missing')
    expect(states['7.5']).toContain('Good')
    expect(states['A.6.2.7']).toContain('Part')
    expect(states['9.1']).toContain('Not known')
    expect(states['A.6.2.2']).toContain('Not asked')
  })

  it('expands the gap of a cell and moves the focus to it, even if the list of gaps is collapsed', async () => {
    const view = await renderResult(mixedAnswers)
    const toggle = view.one('[data-gap="records"] .fold')
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
    view.act(() => view.one('.clauses [data-ref="A.6.2.7"] button').click())
    await view.settle()
    expect(toggle.getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(toggle)
    expect(view.all('.clauses [data-ref="5.2"] button')).toEqual([])
  })
})

describe('Prerequisites', () => {
  it('lists the prerequisites of a gap and links to those that are gaps themselves', async () => {
    const view = await renderResult(mixedAnswers)
    const prerequisites = view.one('[data-gap="records"] .basis')
    expect(prerequisites.textContent).toContain('Policy (in place)')
    const [link, ...more] = prerequisites.querySelectorAll<HTMLElement>('button')
    expect([link?.textContent, more]).toEqual(['Assessment', []])
    view.act(() => link?.click())
    await view.settle()
    expect(document.activeElement).toBe(view.one('[data-gap="assessment"] .fold'))
  })
})

describe('WhyBand', () => {
  it('lists the points of every answer, which add up to the score', async () => {
    const view = await renderResult(mixedAnswers)
    const gained = view.all('[data-point] .figure').map(figure => Number.parseFloat(figure.textContent ?? ''))
    expect(gained).toHaveLength(4)
    const sum = gained.reduce((total, points) => total + points, 0)
    expect(sum / 100).toBeCloseTo(view.session.result.peek()?.score ?? 0, 2)
    view.act(() => view.one('[data-point="records"] button').click())
    expect(view.question()).toBe('records')
  })

  it('shows each cap with the answers that cause it, and links to their questions', async () => {
    const view = await renderResult(answersAtLevel('operated', { assessment: 'begun' }))
    const cap = view.one('[data-held="no-assessment"]')
    expect(cap.textContent).toContain('Held at “Starting out”')
    expect(cap.textContent).toContain('Assessment: It is begun')
    view.act(() => cap.querySelector<HTMLElement>('[data-action="change"]')?.click())
    expect(view.question()).toBe('assessment')
  })

  it('describes the certainty of the band in words', async () => {
    expect((await renderResult(answersAtLevel('set'))).root.textContent).toContain('Every answer is known.')
    const unsure = await renderResult(answersAtLevel('set', { policy: 'unsure', records: 'unsure' }))
    expect(unsure.root.textContent).toContain('too little to rely on the band. Answers not known: 2.')
  })
})

describe('NextBand', () => {
  it('lists the answers to change, with the current and the needed option and a link to the question', async () => {
    const view = await renderResult(answersAtLevel('operated', { assessment: 'begun' }))
    expect(view.root.textContent).toContain('What would move you up to “Taking shape”')
    const [item, ...more] = view.all('[data-up]')
    expect(more).toEqual([])
    expect(item?.dataset.up).toBe('assessment')
    expect(item?.textContent).toContain('It is begun')
    expect(item?.textContent).toContain('It is set')
    view.act(() => item?.querySelector<HTMLElement>('[data-action="change"]')?.click())
    expect(view.question()).toBe('assessment')
  })

  it('previews the plan as a trial and stays visible during the trial', async () => {
    const view = await renderResult(answersAtLevel('operated', { assessment: 'begun' }))
    view.pressFirst('try', 'section:has(.todo)')
    expect(view.one('[data-band]').dataset.band).toBe('shaping')
    expect(view.one('[data-origin]').dataset.origin).toBe('trial')
    await view.settle()
    expect(view.one('[data-up]').dataset.up).toBe('assessment')
  })

  it('shows only a note if the highest band is reached', async () => {
    const view = await renderResult(answersAtLevel('reviewed'))
    expect(view.all('[data-up]')).toEqual([])
    expect(view.root.textContent).toContain('You stand on the highest step.')
  })
})

describe('WhatIf', () => {
  it('updates band and gaps, is marked as a trial, raises no event, and can be undone', async () => {
    const view = await renderResult(answersAtLevel('operated', { assessment: 'absent' }))
    const eventsBefore = view.events.length
    view.selectAnswer('assessment', 'operated')
    expect(view.one('[data-band]').dataset.band).toBe('running')
    expect(view.all('[data-gap="assessment"]')).toEqual([])
    expect(view.textOf('[data-origin="trial"]')).toContain('Up and running, 85%. Yours stays: Starting out, 64%.')
    expect(view.textOf('.changed')).toContain('Yours: It is absent')
    expect(view.session.result.peek()?.band?.id).toBe('starting')
    expect(view.all('[data-action="change"]')).toEqual([])
    view.pressFirst('cancel', '[data-origin]')
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    expect(view.all('[data-origin]')).toEqual([])
    expect(document.activeElement).toBe(view.one('[data-band]'))
    expect(view.events).toHaveLength(eventsBefore)
  })

  it('ends when all answers are the visitor’s own again', async () => {
    const view = await renderResult(answersAtLevel('operated', { assessment: 'absent' }))
    view.selectAnswer('assessment', 'set')
    view.selectAnswer('assessment', 'absent')
    expect(view.all('[data-origin]')).toEqual([])
  })

  it('replaces the visitor’s answers and raises a change event when the visitor keeps the trial', async () => {
    const view = await renderResult(answersAtLevel('operated', { assessment: 'absent' }))
    view.selectAnswer('assessment', 'operated')
    view.press('confirm')
    expect(view.session.answers.peek().assessment).toBe('operated')
    expect(view.events.at(-1)?.type).toBe('change')
    expect(view.all('[data-origin]')).toEqual([])
    expect(view.buttons('change').length).toBeGreaterThan(0)
  })
})
