import { describe, expect, it } from 'vitest'
import { usersAt } from '../stage'
import { standing } from './stand'

const mixed = usersAt('operated', { assessment: 'begun', records: 'set', monitoring: 'unsure' })

describe('the map', () => {
  it('has every reference with its state in words, and no colour is needed', async () => {
    const view = await standing(mixed)
    const states = Object.fromEntries(view.all('.clauses [data-ref]').map(cell => [cell.dataset.ref, cell.textContent]))
    expect(states['5.2']).toContain('Good')
    expect(states['6.1.2']).toContain('Missing')
    expect(states['7.5']).toContain('Good')
    expect(states['A.6.2.7']).toContain('Part')
    expect(states['9.1']).toContain('Not known')
    expect(states['A.6.2.2']).toContain('Not asked')
  })

  it('opens the gap behind a cell, wherever that is folded away, and goes there', async () => {
    const view = await standing(mixed)
    const own = view.one('[data-gap="records"] .fold')
    expect(own.getAttribute('aria-expanded')).toBe('false')
    view.does(() => view.one('.clauses [data-ref="A.6.2.7"] button').click())
    await view.settle()
    expect(own.getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(own)
    expect(view.all('.clauses [data-ref="5.2"] button')).toEqual([])
  })
})

describe('a gap', () => {
  it('says what it builds on, with a way to what is missing of that', async () => {
    const view = await standing(mixed)
    const basis = view.one('[data-gap="records"] .basis')
    expect(basis.textContent).toContain('Policy (in place)')
    const [way, ...more] = basis.querySelectorAll<HTMLElement>('button')
    expect([way?.textContent, more]).toEqual(['Assessment', []])
    view.does(() => way?.click())
    await view.settle()
    expect(document.activeElement).toBe(view.one('[data-gap="assessment"] .fold'))
  })
})

describe('why this band', () => {
  it('traces every point to its answer, and all together are the score', async () => {
    const view = await standing(mixed)
    const gained = view.all('[data-point] .figure').map(figure => Number.parseFloat(figure.textContent ?? ''))
    expect(gained).toHaveLength(4)
    const sum = gained.reduce((all, one) => all + one, 0)
    expect(sum / 100).toBeCloseTo(view.session.result.peek()?.score ?? 0, 2)
    view.does(() => view.one('[data-point="records"] button').click())
    expect(view.question()).toBe('records')
  })

  it('names each cap with the answers that decide it, and leads to them', async () => {
    const view = await standing(usersAt('operated', { assessment: 'begun' }))
    const held = view.one('[data-held="no-assessment"]')
    expect(held.textContent).toContain('Held at “Starting out”')
    expect(held.textContent).toContain('Assessment: It is begun')
    view.does(() => held.querySelector<HTMLElement>('[data-action="change"]')?.click())
    expect(view.question()).toBe('assessment')
  })

  it('says in words how sure it is', async () => {
    expect((await standing(usersAt('set'))).root.textContent).toContain('Every answer is known.')
    const unsure = await standing(usersAt('set', { policy: 'unsure', records: 'unsure' }))
    expect(unsure.root.textContent).toContain('too little to rely on the band. Answers not known: 2.')
  })
})

describe('what would move up', () => {
  it('is a list of answers, from what is to what has to be, each with a way to change it', async () => {
    const view = await standing(usersAt('operated', { assessment: 'begun' }))
    expect(view.root.textContent).toContain('What would move you up to “Taking shape”')
    const [item, ...more] = view.all('[data-up]')
    expect(more).toEqual([])
    expect(item?.dataset.up).toBe('assessment')
    expect(item?.textContent).toContain('It is begun')
    expect(item?.textContent).toContain('It is set')
    view.does(() => item?.querySelector<HTMLElement>('[data-action="change"]')?.click())
    expect(view.question()).toBe('assessment')
  })

  it('can be tried at once, and stays while it is tried', async () => {
    const view = await standing(usersAt('operated', { assessment: 'begun' }))
    view.pressFirst('try', 'section:has(.todo)')
    expect(view.one('[data-band]').dataset.band).toBe('shaping')
    expect(view.one('[data-origin]').dataset.origin).toBe('trial')
    await view.settle()
    expect(view.one('[data-up]').dataset.up).toBe('assessment')
  })

  it('is to keep going, on the highest step', async () => {
    const view = await standing(usersAt('reviewed'))
    expect(view.all('[data-up]')).toEqual([])
    expect(view.root.textContent).toContain('You stand on the highest step.')
  })
})

describe('a trial', () => {
  it('moves band and gaps, is marked, tells nobody, and is put back', async () => {
    const view = await standing(usersAt('operated', { assessment: 'absent' }))
    const before = view.events.length
    view.choose('assessment', 'operated')
    expect(view.one('[data-band]').dataset.band).toBe('running')
    expect(view.all('[data-gap="assessment"]')).toEqual([])
    expect(view.text('[data-origin="trial"]')).toContain('Up and running, 85%. Yours stays: Starting out, 64%.')
    expect(view.text('.changed')).toContain('Yours: It is absent')
    expect(view.session.result.peek()?.band?.id).toBe('starting')
    expect(view.all('[data-action="change"]')).toEqual([])
    view.pressFirst('cancel', '[data-origin]')
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    expect(view.all('[data-origin]')).toEqual([])
    expect(document.activeElement).toBe(view.one('[data-band]'))
    expect(view.events).toHaveLength(before)
  })

  it('ends when nothing is left to try', async () => {
    const view = await standing(usersAt('operated', { assessment: 'absent' }))
    view.choose('assessment', 'set')
    view.choose('assessment', 'absent')
    expect(view.all('[data-origin]')).toEqual([])
  })

  it('becomes the visitor’s own when kept, as a change', async () => {
    const view = await standing(usersAt('operated', { assessment: 'absent' }))
    view.choose('assessment', 'operated')
    view.press('confirm')
    expect(view.session.answers.peek().assessment).toBe('operated')
    expect(view.events.at(-1)?.type).toBe('change')
    expect(view.all('[data-origin]')).toEqual([])
    expect(view.button('change').length).toBeGreaterThan(0)
  })
})
