import { describe, expect, it } from 'vitest'
import { smallInstrument } from '../../support/small-instrument'
import { answersAtLevel, renderApp } from './render-app'

/** Delay in milliseconds between a choice and the next question. */
const ADVANCE_DELAY = 250

const renderPolicyQuestion = () => {
  const view = renderApp()
  view.answer({ ways: 'use' })
  return view
}

describe('QuestionForm', () => {
  it('renders a native fieldset whose inputs have the ids of the question and its options', () => {
    const view = renderPolicyQuestion()
    expect(view.one('fieldset > legend').textContent).toBe('How far is policy?')
    const inputs = view.all('fieldset input') as HTMLInputElement[]
    expect(inputs.map(input => [input.type, input.name, input.value])).toEqual(
      ['absent', 'begun', 'set', 'operated', 'reviewed', 'unsure'].map(id => ['radio', 'policy', id]),
    )
  })

  it('shows the guidance with the first scored question only', () => {
    const view = renderPolicyQuestion()
    const hasGuidance = () => view.one('fieldset').textContent?.includes(smallInstrument.guidance)
    expect(hasGuidance()).toBe(true)
    view.answer({ policy: 'set' })
    expect(hasGuidance()).toBe(false)
    view.press('back')
    expect(hasGuidance()).toBe(true)
  })

  it('shows the chapter and the position on the route', () => {
    const view = renderPolicyQuestion()
    expect(view.one('[data-screen]').textContent).toContain('Governance')
    expect(view.one('[data-screen]').textContent).toContain('2 of 5')
  })
})

describe('choosing with the pointer', () => {
  it('shows the choice and then advances to the next question', () => {
    const view = renderPolicyQuestion()
    view.tap('set')
    expect(view.option('set').checked).toBe(true)
    view.advanceTime(ADVANCE_DELAY - 1)
    expect(view.question()).toBe('policy')
    view.advanceTime(1)
    expect(view.question()).toBe('assessment')
  })

  it('treats a second tap before the form advances as a correction of the same answer', () => {
    const view = renderPolicyQuestion()
    view.tap('set')
    view.advanceTime(ADVANCE_DELAY - 50)
    view.tap('begun')
    view.advanceTime(ADVANCE_DELAY * 4)
    expect(view.question()).toBe('assessment')
    expect(view.session.chosenOptions('policy')).toEqual(['begun'])
    expect(view.session.chosenOptions('assessment')).toEqual([])
  })

  it('ignores the second click of a double click if it hits the next question', () => {
    const view = renderPolicyQuestion()
    view.tap('set', 1)
    view.advanceTime(ADVANCE_DELAY)
    view.tap('set', 2)
    view.advanceTime(ADVANCE_DELAY)
    expect(view.question()).toBe('assessment')
    expect(view.option('set').checked).toBe(false)
    expect(view.session.chosenOptions('assessment')).toEqual([])
  })

  it('advances when the option that is already chosen is tapped again', () => {
    const view = renderPolicyQuestion()
    view.answer({ policy: 'set' })
    view.press('back')
    expect(view.option('set').checked).toBe(true)
    view.tap('set')
    view.advanceTime(ADVANCE_DELAY)
    expect(view.question()).toBe('assessment')
    expect(view.events.filter(event => event.type === 'answer' && event.question === 'policy')).toHaveLength(1)
  })

  it('advances at once, by one question only, if Next is pressed before the delay is over', () => {
    const view = renderPolicyQuestion()
    view.tap('set')
    view.press('next')
    view.advanceTime(ADVANCE_DELAY * 2)
    expect(view.question()).toBe('assessment')
    expect(view.all('[role="alert"]')).toEqual([])
  })
})

describe('a pending advance', () => {
  it('is cancelled if the visitor goes back to the previous question', () => {
    const view = renderPolicyQuestion()
    view.answer({ policy: 'set' })
    view.tap('set')
    view.press('back')
    view.advanceTime(ADVANCE_DELAY * 2)
    expect(view.question()).toBe('policy')
  })
})

describe('choosing with the keyboard', () => {
  it('treats a digit key like a tap on that option', () => {
    const view = renderPolicyQuestion()
    view.key('3', view.one('fieldset'))
    expect(view.option('set').checked).toBe(true)
    view.advanceTime(ADVANCE_DELAY)
    expect(view.question()).toBe('assessment')
  })

  it.each([
    ['a French keyboard', '"', { code: 'Digit3' }],
    ['an Arabic keyboard', '٣', { code: 'Digit3' }],
    ['a Persian on-screen keyboard', '۳', {}],
  ])('treats the third digit of %s like a tap on the third option', (_, key, more) => {
    const view = renderPolicyQuestion()
    view.key(key, view.one('fieldset'), more)
    expect(view.option('set').checked).toBe(true)
  })

  it('prevents the default action of a digit that it uses, and of no other key', () => {
    const view = renderPolicyQuestion()
    const isPrevented: Record<string, boolean> = {}
    view.root.addEventListener('keydown', event => {
      isPrevented[event.key] = event.defaultPrevented
    })
    for (const key of ['3', '9', 'Tab']) view.key(key, view.one('fieldset'))
    expect(isPrevented).toEqual({ 3: true, 9: false, Tab: false })
  })

  it('ignores repeated keys and keyboard shortcuts', () => {
    const view = renderPolicyQuestion()
    view.key('3', view.one('fieldset'), { repeat: true })
    view.key('3', view.one('fieldset'), { ctrlKey: true })
    view.advanceTime(ADVANCE_DELAY)
    expect(view.question()).toBe('policy')
    expect(view.session.chosenOptions('policy')).toEqual([])
  })

  it('stays on the question after an arrow key, and advances with Enter', () => {
    const view = renderPolicyQuestion()
    const first = view.option('absent')
    view.key('ArrowDown', first)
    // On an arrow key a browser itself clicks the next radio button while the key is pressed.
    view.act(() => view.option('begun').click())
    view.releaseKey('ArrowDown', view.option('begun'))
    view.advanceTime(ADVANCE_DELAY * 4)
    expect(view.question()).toBe('policy')
    expect(view.session.chosenOptions('policy')).toEqual(['begun'])
    view.key('Enter', view.option('begun'))
    expect(view.question()).toBe('assessment')
  })

  it('treats a click without a pointer, which assistive technology sends, like a tap if no key is pressed', () => {
    const view = renderPolicyQuestion()
    view.key('Tab', view.option('absent'))
    view.releaseKey('Tab', view.option('absent'))
    view.act(() => view.option('set').click())
    view.advanceTime(ADVANCE_DELAY)
    expect(view.question()).toBe('assessment')
  })

  it('treats a tap as a tap even if the keyup event of an earlier key is missing', () => {
    const view = renderPolicyQuestion()
    view.key('ArrowDown', view.option('absent'))
    view.tap('set')
    view.advanceTime(ADVANCE_DELAY)
    expect(view.question()).toBe('assessment')
  })

  it('cancels a pending advance when an arrow key changes the choice', () => {
    const view = renderPolicyQuestion()
    view.tap('set')
    view.key('ArrowDown', view.option('set'))
    view.act(() => view.option('operated').click())
    view.advanceTime(ADVANCE_DELAY * 4)
    expect(view.question()).toBe('policy')
    expect(view.session.chosenOptions('policy')).toEqual(['operated'])
  })
})

describe('the button Next', () => {
  it('shows an error that describes the fieldset, and focuses the first option, if there is no answer', () => {
    const view = renderPolicyQuestion()
    view.press('next')
    const alert = view.one('[role="alert"]')
    expect(alert.textContent).toBe('Choose an answer, or “I don’t know”.')
    expect(view.one('fieldset').getAttribute('aria-describedby')?.split(' ')).toContain(alert.id)
    expect(document.activeElement).toBe(view.option('absent'))
    expect(view.question()).toBe('policy')
  })

  it('removes the error once an option is chosen', () => {
    const view = renderPolicyQuestion()
    view.press('next')
    view.tap('set')
    expect(view.all('[role="alert"]')).toEqual([])
  })

  it('has the label “Back to the result” while an answer is being changed, and returns to the result', () => {
    const view = renderApp()
    view.answer(answersAtLevel('set'))
    view.act(() => view.session.changeAnswer('policy'))
    expect(view.option('set').checked).toBe(true)
    expect(view.action('next').textContent).toBe('Back to the result')
    view.tap('reviewed')
    view.advanceTime(ADVANCE_DELAY)
    expect(view.screen()).toBe('result')
    expect(view.session.chosenOptions('policy')).toEqual(['reviewed'])
  })
})

describe('a question of kind multiple', () => {
  it('toggles options and does not advance until Next is pressed', () => {
    const view = renderApp()
    view.press('start')
    expect(view.one('fieldset').textContent).toContain('Choose all that apply.')
    expect(view.action('next').textContent).toBe('Next')
    view.tap('develop')
    view.tap('use', 2)
    view.advanceTime(ADVANCE_DELAY * 4)
    expect(view.question()).toBe('ways')
    expect([view.option('develop').checked, view.option('use').checked]).toEqual([true, true])
    view.tap('none')
    expect(view.session.chosenOptions('ways')).toEqual(['none'])
    expect(view.option('use').checked).toBe(false)
  })
})
