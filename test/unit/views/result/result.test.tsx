import { describe, expect, it } from 'vitest'
import type { Instrument, Question } from '../../../../src/instrument/schema'
import { smallInstrument } from '../../../support/small-instrument'
import { stage, usersAt } from '../stage'

/** The small instrument with five questions on governance, so that there are six gaps, and one theme with a figure. */
const wide: Instrument = (() => {
  const policy = smallInstrument.questions.find(({ id }) => id === 'policy') as Question
  const more = ['scope', 'roles', 'aims', 'means'].map(id => ({ ...policy, id, topic: id }))
  return { ...smallInstrument, questions: [...smallInstrument.questions, ...more] }
})()
const widely = (level: string, but: Record<string, string> = {}) => ({
  ...usersAt(level),
  ...Object.fromEntries(['scope', 'roles', 'aims', 'means'].map(id => [id, level])),
  ...but,
})

describe('the answer', () => {
  it('is the band by id and name, with its meaning, on a ladder of all bands', () => {
    const view = stage()
    view.answer(usersAt('operated'))
    const band = view.one('[data-band]')
    expect([band.dataset.band, band.textContent]).toEqual(['running', 'Up and running'])
    expect(view.root.textContent).toContain('The pieces run.')
    expect(view.one('[aria-current="step"]').textContent).toContain('Up and running')
    expect(view.all('.ladder > li')).toHaveLength(3)
    expect(view.root.textContent).toContain('user of AI')
  })

  it('names each cap that holds the band, with its references, and what the answers alone would earn', () => {
    const view = stage()
    view.answer(usersAt('operated', { assessment: 'absent' }))
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    const cap = view.one('[data-cap]')
    expect(cap.dataset.cap).toBe('no-assessment')
    expect(cap.textContent).toContain('risks have not been assessed')
    expect([...cap.querySelectorAll<HTMLElement>('[data-ref]')].map(chip => chip.dataset.ref)).toEqual(['6.1.2'])
    expect(view.one('[data-gap="assessment"]').textContent).toContain('Holds your band')
    expect(view.all('[data-gap]').filter(gap => gap.textContent?.includes('Holds your band'))).toHaveLength(1)
  })

  it('says beside the band that it is provisional, and whom to ask', () => {
    const view = stage()
    view.answer(usersAt('operated', { policy: 'unsure', records: 'unsure' }))
    const face = view.one('.face > div:first-child').textContent
    expect(face).toContain('Provisional')
    expect(face).toContain('2 of 5 answers are not known.')
    expect(face).toContain('Ask whoever runs the systems')
    expect(view.one('[data-gap="policy"]').textContent).toContain('Not known')
  })

  it('leaves all that out where nothing holds it and enough is known', () => {
    const view = stage()
    view.answer(usersAt('reviewed'))
    expect(view.all('[data-cap], [data-gap], .chip')).toEqual([])
    expect(view.root.textContent).toContain('Your answers show no gap.')
  })
})

describe('the gaps', () => {
  it('stand in their order, the first five at once, the first one open, the rest on demand', () => {
    const view = stage({ instrument: wide })
    view.answer(widely('absent'))
    const gaps = view.session.result.peek()?.gaps ?? []
    expect(gaps.length).toBeGreaterThan(5)
    expect(view.all('[data-gap]')).toHaveLength(5)
    view.pass(0)
    expect(view.all('[data-gap]').map(gap => gap.dataset.gap)).toEqual(gaps.map(({ id }) => id))
    const open = view.all('[data-gap] .fold').map(fold => fold.getAttribute('aria-expanded'))
    expect(open).toEqual(gaps.map((_, index) => String(index === 0)))
    const shown = view.all('[data-gap]').filter(gap => !gap.parentElement?.closest('[hidden]'))
    expect(shown).toHaveLength(5)
    const rest = view.all('.fold').find(fold => fold.textContent === `All ${gaps.length} gaps`)
    view.does(() => rest?.click())
    expect(view.all('[data-gap]').filter(gap => gap.parentElement?.closest('[hidden]'))).toEqual([])
  })

  it('show level, references and first step, and lead to the answer and back', () => {
    const view = stage()
    view.answer(usersAt('operated', { policy: 'begun' }))
    const gap = view.one('[data-gap="policy"]')
    expect(gap.textContent).toContain('There is no policy')
    expect(gap.textContent).toContain('Begun')
    expect(gap.textContent).toContain('Begin policy.')
    expect(gap.querySelectorAll('.on')).toHaveLength(1)
    expect(gap.querySelector<HTMLElement>('[data-ref]')?.dataset.ref).toBe('5.2')
    view.does(() => gap.querySelector<HTMLElement>('[data-action="change"]')?.click())
    expect(view.question()).toBe('policy')
    view.tap('reviewed')
    view.press('next')
    expect(view.screen()).toBe('result')
    expect(view.all('[data-gap="policy"]')).toEqual([])
  })

  it('tell more once the long texts have come, and are whole without them', async () => {
    const view = stage()
    view.answer(usersAt('operated', { policy: 'begun' }))
    expect(view.one('[data-gap="policy"]').textContent).not.toContain('It sets the tone.')
    await view.settle()
    const told = view.one('[data-gap="policy"]').textContent
    for (const piece of [
      'It sets the tone.',
      'The policy, signed.',
      'Days',
      'Top management',
      'Article 17',
      'GOVERN 1',
    ])
      expect(told).toContain(piece)
    expect(told).toContain('related, not equivalent')
  })
})

describe('the themes', () => {
  it('are four, with whole per cent where four answers or more are known, else in words', () => {
    const view = stage({ instrument: wide })
    view.answer(widely('set', { means: 'begun' }))
    const themes = view.all('[data-theme-score]')
    expect(themes.map(theme => theme.dataset.themeScore)).toEqual(['risk', 'governance', 'documentation', 'oversight'])
    expect(themes[1]?.textContent).toContain('34%')
    expect(themes[1]?.textContent).toContain('Somebody answers for it.')
    expect(themes[0]?.textContent).toContain('Too few answers for a figure')
    expect(themes[0]?.textContent).not.toContain('%')
  })

  it('count an answer that is not known as none', () => {
    const view = stage({ instrument: wide })
    view.answer(widely('set', { means: 'unsure', aims: 'unsure' }))
    expect(view.all('[data-theme-score]')[1]?.textContent).toContain('Too few answers for a figure')
  })
})

describe('what follows', () => {
  it('tells of answers that do not go together, and leads to either', () => {
    const view = stage()
    view.answer(usersAt('set', { assessment: 'absent', monitoring: 'reviewed' }))
    const note = view.one('.doubt')
    expect(note.textContent).toContain('nothing was assessed')
    const ways = [...note.querySelectorAll<HTMLElement>('[data-action="change"]')]
    expect(ways.map(way => way.textContent)).toEqual(['Change: assessment', 'Change: monitoring'])
    view.does(() => ways[1]?.click())
    expect(view.question()).toBe('monitoring')
  })

  it('gives the advice that an unscored answer brings', () => {
    const advice = [{ id: 'reuse', when: { question: 'ways', is: ['use'] }, text: 'Reuse what is there.' }]
    const view = stage({ instrument: { ...smallInstrument, advice } })
    view.answer(usersAt('set'))
    expect(view.root.textContent).toContain('Reuse what is there.')
  })

  it('tells how it was worked out, in which version, also where the long texts do not come', async () => {
    const view = stage({ details: () => Promise.reject(new Error('blocked')) })
    view.answer(usersAt('set'))
    await view.settle()
    const fold = view.all('.fold').find(({ textContent }) => textContent === 'How is this worked out?')
    view.does(() => fold?.click())
    const told = fold?.nextElementSibling?.textContent
    expect(told).toContain('cannot be shown now')
    expect(told).toContain('1.0.0')
    expect(told).toContain('sha256-')
    expect(view.problems).toEqual([])
  })

  it('stands whole where a view of a later file breaks, says so in its place, and tells the partner', async () => {
    const Broken = () => {
      throw new Error('broken')
    }
    const view = stage({
      options: { contact: 'optional' },
      delivery: { Leaves: Broken, Contact: Broken },
    })
    view.answer(usersAt('set'))
    await view.settle()
    expect(view.screen()).toBe('result')
    expect(view.all('[data-gap]').length).toBeGreaterThan(0)
    expect(view.root.textContent).toContain('This cannot be shown now.')
    expect(view.problems).toHaveLength(2)
  })

  it('shows the partner’s next step only where one is given, and the whole small print', () => {
    const view = stage({ options: { ctaLabel: 'Book a talk', ctaUrl: 'https://halden.example/talk' } })
    view.answer(usersAt('set'))
    expect((view.one('a[part~="button-primary"]') as HTMLAnchorElement).href).toBe('https://halden.example/talk')
    expect(view.one('[part="footer"]').textContent).toContain('Not affiliated with ISO or IEC.')
    view.does(() => {
      view.options.value = { headingLevel: 2 }
    })
    expect(view.all('a')).toEqual([])
  })
})

describe('where nothing applies', () => {
  it('says why and what would change that, and goes back to the first question with the answers kept', () => {
    const view = stage()
    view.answer({ ways: 'none', planned: 'no' })
    expect(view.screen()).toBe('not-applicable')
    expect(view.root.textContent).toContain('You use no AI.')
    expect(view.root.textContent).toContain('It would, if')
    view.press('restart')
    expect(view.question()).toBe('ways')
    expect(view.option('none').checked).toBe(true)
  })

  it('says for planned AI what to settle first', () => {
    const view = stage()
    view.answer({ ways: 'none', planned: 'yes' })
    expect(view.screen()).toBe('not-applicable')
    expect(view.root.textContent).toContain('Settle first')
  })
})
