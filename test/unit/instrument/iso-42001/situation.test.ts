import { describe, expect, it } from 'vitest'
import instrument from '../../../../src/instrument/iso-42001'
import type { Answers } from '../../../../src/instrument/schema'
import { advice, route, score } from '../../../../src/scoring'

const NO_AI = { meets: ['none'], hidden: ['neither'] }

describe('the applicability and the roles', () => {
  it.each<[string, Answers, string, string[]]>([
    ['no answers', {}, 'yes', ['use']],
    ['unsure', { meets: ['unsure'] }, 'yes', ['use']],
    ['uses', { meets: ['use'] }, 'yes', ['use']],
    ['develops', { meets: ['develop'] }, 'yes', ['develop']],
    ['provides', { meets: ['provide'] }, 'yes', ['provide']],
    ['all three', { meets: ['develop', 'provide', 'use'] }, 'yes', ['develop', 'provide', 'use']],
    ['“none” before the follow-up question', { meets: ['none'] }, 'yes', ['use']],
    ['“none”, but AI in bought software', { meets: ['none'], hidden: ['bought'] }, 'yes', ['use']],
    ['“none”, but staff use assistants', { meets: ['none'], hidden: ['assistants', 'bought'] }, 'yes', ['use']],
    ['“none”, and unsure in the follow-up question', { meets: ['none'], hidden: ['unsure'] }, 'yes', ['use']],
    ['none, and none planned', { ...NO_AI, planned: 'no' }, 'no', []],
    ['none, but planned', { ...NO_AI, planned: 'yes' }, 'later', []],
    ['none, and plans unknown', { ...NO_AI, planned: 'unsure' }, 'later', []],
  ])('%s', (_, answers, applies, roles) => {
    const result = score(instrument, answers)
    expect(result.applies).toBe(applies)
    expect(result.roles).toEqual(roles)
  })

  it('end the route after three questions if there is no AI', () => {
    for (const planned of ['yes', 'no', 'unsure']) {
      expect(route(instrument, { ...NO_AI, planned })).toEqual(['meets', 'hidden', 'planned'])
    }
  })

  it('ignore answers that are no longer on the route', () => {
    const changedMind = { ...NO_AI, planned: 'no', meets: ['use'] }
    expect(score(instrument, changedMind)).toEqual(score(instrument, { meets: ['use'] }))
  })

  it('do not ask a developer about changes to bought AI', () => {
    expect(route(instrument, { meets: ['develop', 'provide'] })).not.toContain('adapt')
    expect(route(instrument, { meets: ['provide', 'use'] })).toContain('adapt')
  })

  it('ask a provider everything if changes to bought AI are unknown', () => {
    const unknown = route(instrument, { meets: ['provide'], adapt: 'unsure' })
    expect(unknown).toEqual(route(instrument, { meets: ['provide'], adapt: 'data' }))
  })
})

describe('an existing management system', () => {
  it('gives advice on what can be reused and what cannot', () => {
    const given = advice(instrument, { meets: ['use'], existing: ['iso-27001', 'iso-9001'] })
    expect(given.map(({ id }) => id)).toEqual(['iso-27001', 'iso-9001'])
    expect(given[0]?.text).toContain('A security risk assessment is not an AI risk assessment')
    expect(advice(instrument, { meets: ['use'], existing: ['neither'] })).toEqual([])
  })

  it('does not change the score', () => {
    const answers = { meets: ['use'], policy: 'set', audit: 'begun' }
    const { score: without } = score(instrument, answers)
    expect(score(instrument, { ...answers, existing: ['iso-27001', 'iso-9001'] }).score).toBe(without)
  })
})
