import { describe, expect, it } from 'vitest'
import type { Instrument, Question } from '../../../../src/instrument/schema'
import { smallInstrument } from '../../../support/small-instrument'
import { answersAtLevel, renderApp } from '../render-app'

/** The small instrument with five questions on governance: more than five gaps, and a theme with a percentage. */
const largeInstrument: Instrument = (() => {
  const policy = smallInstrument.questions.find(({ id }) => id === 'policy') as Question
  const more = ['scope', 'roles', 'aims', 'means'].map(id => ({ ...policy, id, topic: id }))
  return { ...smallInstrument, questions: [...smallInstrument.questions, ...more] }
})()
const largeAnswers = (level: string, overrides: Record<string, string> = {}) => ({
  ...answersAtLevel(level),
  ...Object.fromEntries(['scope', 'roles', 'aims', 'means'].map(id => [id, level])),
  ...overrides,
})

describe('ResultHeader', () => {
  it('shows the id, name and meaning of the band, and the ladder of all bands', () => {
    const view = renderApp()
    view.answer(answersAtLevel('operated'))
    const band = view.one('[data-band]')
    expect([band.dataset.band, band.textContent]).toEqual(['running', 'Up and running'])
    expect(view.root.textContent).toContain('The pieces run.')
    expect(view.one('[aria-current="step"]').textContent).toContain('Up and running')
    expect(view.all('.ladder > li')).toHaveLength(3)
    expect(view.root.textContent).toContain('user of AI')
  })

  it('shows each cap with its references, and marks the gap that holds the band', () => {
    const view = renderApp()
    view.answer(answersAtLevel('operated', { assessment: 'absent' }))
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    const cap = view.one('[data-cap]')
    expect(cap.dataset.cap).toBe('no-assessment')
    expect(cap.textContent).toContain('risks have not been assessed')
    expect([...cap.querySelectorAll<HTMLElement>('[data-ref]')].map(chip => chip.dataset.ref)).toEqual(['6.1.2'])
    expect(view.one('[data-gap="assessment"]').textContent).toContain('Holds your band')
    expect(view.all('[data-gap]').filter(gap => gap.textContent?.includes('Holds your band'))).toHaveLength(1)
  })

  it('shows beside the band that it is provisional and how to find the missing answers', () => {
    const view = renderApp()
    view.answer(answersAtLevel('operated', { policy: 'unsure', records: 'unsure' }))
    const header = view.one('.face > div:first-child').textContent
    expect(header).toContain('Provisional')
    expect(header).toContain('2 of 5 answers are not known.')
    expect(header).toContain('Ask whoever runs the systems')
    expect(view.one('[data-gap="policy"]').textContent).toContain('Not known')
  })

  it('shows no caps, no gaps and no provisional mark for a complete result without gaps', () => {
    const view = renderApp()
    view.answer(answersAtLevel('reviewed'))
    expect(view.all('[data-cap], [data-gap], .chip')).toEqual([])
    expect(view.root.textContent).toContain('Your answers show no gap.')
  })
})

describe('GapList', () => {
  it('shows five gaps in their order, the first one expanded, and the others on demand', () => {
    const view = renderApp({ instrument: largeInstrument })
    view.answer(largeAnswers('absent'))
    const gaps = view.session.result.peek()?.gaps ?? []
    expect(gaps.length).toBeGreaterThan(5)
    expect(view.all('[data-gap]')).toHaveLength(5)
    view.advanceTime(0)
    expect(view.all('[data-gap]').map(gap => gap.dataset.gap)).toEqual(gaps.map(({ id }) => id))
    const open = view.all('[data-gap] .fold').map(disclosure => disclosure.getAttribute('aria-expanded'))
    expect(open).toEqual(gaps.map((_, index) => String(index === 0)))
    const shown = view.all('[data-gap]').filter(gap => !gap.parentElement?.closest('[hidden]'))
    expect(shown).toHaveLength(5)
    const rest = view.all('.fold').find(disclosure => disclosure.textContent === `All ${gaps.length} gaps`)
    view.act(() => rest?.click())
    expect(view.all('[data-gap]').filter(gap => gap.parentElement?.closest('[hidden]'))).toEqual([])
  })

  it('shows level, references and first step of a gap, and lets the visitor change the answer', () => {
    const view = renderApp()
    view.answer(answersAtLevel('operated', { policy: 'begun' }))
    const gap = view.one('[data-gap="policy"]')
    expect(gap.textContent).toContain('There is no policy')
    expect(gap.textContent).toContain('Begun')
    expect(gap.textContent).toContain('Begin policy.')
    expect(gap.querySelectorAll('.on')).toHaveLength(1)
    expect(gap.querySelector<HTMLElement>('[data-ref]')?.dataset.ref).toBe('5.2')
    view.act(() => gap.querySelector<HTMLElement>('[data-action="change"]')?.click())
    expect(view.question()).toBe('policy')
    view.tap('reviewed')
    view.press('next')
    expect(view.screen()).toBe('result')
    expect(view.all('[data-gap="policy"]')).toEqual([])
  })

  it('adds the detailed texts once they are loaded', async () => {
    const view = renderApp()
    view.answer(answersAtLevel('operated', { policy: 'begun' }))
    expect(view.one('[data-gap="policy"]').textContent).not.toContain('It sets the tone.')
    await view.settle()
    const text = view.one('[data-gap="policy"]').textContent
    for (const piece of [
      'It sets the tone.',
      'The policy, signed.',
      'Days',
      'Top management',
      'Article 17',
      'GOVERN 1',
    ])
      expect(text).toContain(piece)
    expect(text).toContain('related, not equivalent')
  })
})

describe('ThemeScores', () => {
  it('shows a whole percentage for a theme with at least four known answers, otherwise a note', () => {
    const view = renderApp({ instrument: largeInstrument })
    view.answer(largeAnswers('set', { means: 'begun' }))
    const themes = view.all('[data-theme-score]')
    expect(themes.map(theme => theme.dataset.themeScore)).toEqual(['risk', 'governance', 'documentation', 'oversight'])
    expect(themes[1]?.textContent).toContain('34%')
    expect(themes[1]?.textContent).toContain('Somebody answers for it.')
    expect(themes[0]?.textContent).toContain('Too few answers for a figure')
    expect(themes[0]?.textContent).not.toContain('%')
  })

  it('does not count an answer “I don’t know” as a known answer', () => {
    const view = renderApp({ instrument: largeInstrument })
    view.answer(largeAnswers('set', { means: 'unsure', aims: 'unsure' }))
    expect(view.all('[data-theme-score]')[1]?.textContent).toContain('Too few answers for a figure')
  })
})

describe('ResultScreen', () => {
  it('shows answers that contradict each other, with a button to change each of them', () => {
    const view = renderApp()
    view.answer(answersAtLevel('set', { assessment: 'absent', monitoring: 'reviewed' }))
    const note = view.one('.doubt')
    expect(note.textContent).toContain('nothing was assessed')
    const changeButtons = [...note.querySelectorAll<HTMLElement>('[data-action="change"]')]
    expect(changeButtons.map(button => button.textContent)).toEqual(['Change: assessment', 'Change: monitoring'])
    view.act(() => changeButtons[1]?.click())
    expect(view.question()).toBe('monitoring')
  })

  it('shows the advice for an answer to an unscored question', () => {
    const advice = [{ id: 'reuse', when: { question: 'ways', is: ['use'] }, text: 'Reuse what is there.' }]
    const view = renderApp({ instrument: { ...smallInstrument, advice } })
    view.answer(answersAtLevel('set'))
    expect(view.root.textContent).toContain('Reuse what is there.')
  })

  it('shows the version of the instrument even if the details fail to load', async () => {
    const view = renderApp({ details: () => Promise.reject(new Error('blocked')) })
    view.answer(answersAtLevel('set'))
    await view.settle()
    const disclosure = view.all('.fold').find(({ textContent }) => textContent === 'How is this worked out?')
    view.act(() => disclosure?.click())
    const text = disclosure?.nextElementSibling?.textContent
    expect(text).toContain('cannot be shown now')
    expect(text).toContain('1.0.0')
    expect(text).toContain('sha256-')
    expect(view.problems).toEqual([])
  })

  it('stays usable if a view of a lazily loaded chunk throws, and reports the error', async () => {
    const Broken = () => {
      throw new Error('broken')
    }
    const view = renderApp({
      options: { contact: 'optional' },
      delivery: { SentData: Broken, ContactForm: Broken },
    })
    view.answer(answersAtLevel('set'))
    await view.settle()
    expect(view.screen()).toBe('result')
    expect(view.all('[data-gap]').length).toBeGreaterThan(0)
    expect(view.root.textContent).toContain('This cannot be shown now.')
    expect(view.problems).toHaveLength(2)
  })

  it('shows the partner’s call to action only if it is configured, and the full disclaimer', () => {
    const view = renderApp({ options: { ctaLabel: 'Book a talk', ctaUrl: 'https://halden.example/talk' } })
    view.answer(answersAtLevel('set'))
    expect((view.one('a[part~="button-primary"]') as HTMLAnchorElement).href).toBe('https://halden.example/talk')
    expect(view.one('[part="footer"]').textContent).toContain('Not affiliated with ISO or IEC.')
    view.act(() => {
      view.options.value = { headingLevel: 2 }
    })
    expect(view.all('a')).toEqual([])
  })
})

describe('NotApplicableOrLaterScreen', () => {
  it('shows the reason and what would change it, and restarts with the answers kept', () => {
    const view = renderApp()
    view.answer({ ways: 'none', planned: 'no' })
    expect(view.screen()).toBe('not-applicable')
    expect(view.root.textContent).toContain('You use no AI.')
    expect(view.root.textContent).toContain('It would, if')
    view.press('restart')
    expect(view.question()).toBe('ways')
    expect(view.option('none').checked).toBe(true)
  })

  it('shows what to settle first if AI is planned', () => {
    const view = renderApp()
    view.answer({ ways: 'none', planned: 'yes' })
    expect(view.screen()).toBe('not-applicable')
    expect(view.root.textContent).toContain('Settle first')
  })
})
