import { describe, expect, it } from 'vitest'
import { smallInstrument } from '../../support/small-instrument'
import { stage, usersAt } from './stage'

/** Long enough for a choice to have been seen. */
const SEEN = 250

const atPolicy = () => {
  const view = stage()
  view.answer({ ways: 'use' })
  return view
}

describe('a question', () => {
  it('is a native fieldset whose inputs bear the ids of question and options', () => {
    const view = atPolicy()
    expect(view.one('fieldset > legend').textContent).toBe('How far is policy?')
    const inputs = view.all('fieldset input') as HTMLInputElement[]
    expect(inputs.map(input => [input.type, input.name, input.value])).toEqual(
      ['absent', 'begun', 'set', 'operated', 'reviewed', 'unsure'].map(id => ['radio', 'policy', id]),
    )
  })

  it('tells how to choose where the scored questions begin, and only there', () => {
    const view = atPolicy()
    const told = () => view.one('fieldset').textContent?.includes(smallInstrument.guidance)
    expect(told()).toBe(true)
    view.answer({ policy: 'set' })
    expect(told()).toBe(false)
    view.press('back')
    expect(told()).toBe(true)
  })

  it('names the chapter and counts the route', () => {
    const view = atPolicy()
    expect(view.one('[data-screen]').textContent).toContain('Governance')
    expect(view.one('[data-screen]').textContent).toContain('2 of 5')
  })
})

describe('choosing by pointer', () => {
  it('shows the choice and then moves on by itself', () => {
    const view = atPolicy()
    view.tap('set')
    expect(view.option('set').checked).toBe(true)
    view.pass(SEEN - 1)
    expect(view.question()).toBe('policy')
    view.pass(1)
    expect(view.question()).toBe('assessment')
  })

  it('takes the second of two taps within that time for a correction, and answers only this question', () => {
    const view = atPolicy()
    view.tap('set')
    view.pass(SEEN - 50)
    view.tap('begun')
    view.pass(SEEN * 4)
    expect(view.question()).toBe('assessment')
    expect(view.session.chosen('policy')).toEqual(['begun'])
    expect(view.session.chosen('assessment')).toEqual([])
  })

  it('lets the second click of a double click answer nothing when it lands on the next question', () => {
    const view = atPolicy()
    view.tap('set', 1)
    view.pass(SEEN)
    view.tap('set', 2)
    view.pass(SEEN)
    expect(view.question()).toBe('assessment')
    expect(view.option('set').checked).toBe(false)
    expect(view.session.chosen('assessment')).toEqual([])
  })

  it('moves on when the answer that stands already is tapped again', () => {
    const view = atPolicy()
    view.answer({ policy: 'set' })
    view.press('back')
    expect(view.option('set').checked).toBe(true)
    view.tap('set')
    view.pass(SEEN)
    expect(view.question()).toBe('assessment')
    expect(view.events.filter(event => event.type === 'answer' && event.question === 'policy')).toHaveLength(1)
  })

  it('goes on at once, and once, when Next is pressed within that time', () => {
    const view = atPolicy()
    view.tap('set')
    view.press('next')
    view.pass(SEEN * 2)
    expect(view.question()).toBe('assessment')
    expect(view.all('[role="alert"]')).toEqual([])
  })
})

describe('a move under way', () => {
  it('ends with its question, when the visitor goes back meanwhile', () => {
    const view = atPolicy()
    view.answer({ policy: 'set' })
    view.tap('set')
    view.press('back')
    view.pass(SEEN * 2)
    expect(view.question()).toBe('policy')
  })
})

describe('choosing by key', () => {
  it('takes a digit for a tap on that answer', () => {
    const view = atPolicy()
    view.key('3', view.one('fieldset'))
    expect(view.option('set').checked).toBe(true)
    view.pass(SEEN)
    expect(view.question()).toBe('assessment')
  })

  it('marks a digit that it used as used, so that nobody else takes it, and no other key', () => {
    const view = atPolicy()
    const used: Record<string, boolean> = {}
    view.root.addEventListener('keydown', event => {
      used[event.key] = event.defaultPrevented
    })
    for (const key of ['3', '9', 'Tab']) view.key(key, view.one('fieldset'))
    expect(used).toEqual({ 3: true, 9: false, Tab: false })
  })

  it('lets no held key, and no shortcut, answer', () => {
    const view = atPolicy()
    view.key('3', view.one('fieldset'), { repeat: true })
    view.key('3', view.one('fieldset'), { ctrlKey: true })
    view.pass(SEEN)
    expect(view.question()).toBe('policy')
    expect(view.session.chosen('policy')).toEqual([])
  })

  it('only moves the choice with the arrows, and goes on with Enter', () => {
    const view = atPolicy()
    const first = view.option('absent')
    view.key('ArrowDown', first)
    // What a browser does of itself on an arrow: a click on the next one, while the key is down.
    view.does(() => view.option('begun').click())
    view.letGo('ArrowDown', view.option('begun'))
    view.pass(SEEN * 4)
    expect(view.question()).toBe('policy')
    expect(view.session.chosen('policy')).toEqual(['begun'])
    view.key('Enter', view.option('begun'))
    expect(view.question()).toBe('assessment')
  })

  it('takes a click without a pointer, as assistive technology makes it, for a tap, once no key is down', () => {
    const view = atPolicy()
    view.key('Tab', view.option('absent'))
    view.letGo('Tab', view.option('absent'))
    view.does(() => view.option('set').click())
    view.pass(SEEN)
    expect(view.question()).toBe('assessment')
  })

  it('does not mistake a tap for a key whose release was never told', () => {
    const view = atPolicy()
    view.key('ArrowDown', view.option('absent'))
    view.tap('set')
    view.pass(SEEN)
    expect(view.question()).toBe('assessment')
  })

  it('stops a move that was under way when an arrow moves the choice', () => {
    const view = atPolicy()
    view.tap('set')
    view.key('ArrowDown', view.option('set'))
    view.does(() => view.option('operated').click())
    view.pass(SEEN * 4)
    expect(view.question()).toBe('policy')
    expect(view.session.chosen('policy')).toEqual(['operated'])
  })
})

describe('Next', () => {
  it('says what is missing, beside the question it belongs to, and leads to the answers', () => {
    const view = atPolicy()
    view.press('next')
    const alert = view.one('[role="alert"]')
    expect(alert.textContent).toBe('Choose an answer, or “I don’t know”.')
    expect(view.one('fieldset').getAttribute('aria-describedby')?.split(' ')).toContain(alert.id)
    expect(document.activeElement).toBe(view.option('absent'))
    expect(view.question()).toBe('policy')
  })

  it('takes the message back once there is an answer', () => {
    const view = atPolicy()
    view.press('next')
    view.tap('set')
    expect(view.all('[role="alert"]')).toEqual([])
  })

  it('leads back to the result after a change, and says so', () => {
    const view = stage()
    view.answer(usersAt('set'))
    view.does(() => view.session.change('policy'))
    expect(view.option('set').checked).toBe(true)
    expect(view.action('next').textContent).toBe('Back to the result')
    view.tap('reviewed')
    view.pass(SEEN)
    expect(view.screen()).toBe('result')
    expect(view.session.chosen('policy')).toEqual(['reviewed'])
  })
})

describe('a question of several', () => {
  it('gathers choices and waits for Next, which is there from the start', () => {
    const view = stage()
    view.press('start')
    expect(view.one('fieldset').textContent).toContain('Choose all that apply.')
    expect(view.action('next').textContent).toBe('Next')
    view.tap('develop')
    view.tap('use', 2)
    view.pass(SEEN * 4)
    expect(view.question()).toBe('ways')
    expect([view.option('develop').checked, view.option('use').checked]).toEqual([true, true])
    view.tap('none')
    expect(view.session.chosen('ways')).toEqual(['none'])
    expect(view.option('use').checked).toBe(false)
  })
})
