import { describe, expect, test } from 'vitest'
import instrument from '../../../../src/instrument/iso-42001'
import type { Answers } from '../../../../src/instrument/schema'
import { advice, route, score } from '../../../../src/scoring'

const NO_AI = { meets: ['none'], hidden: ['neither'] }

describe('whether it applies, and in which role', () => {
  test.each<[string, Answers, string, string[]]>([
    ['nothing said', {}, 'yes', ['use']],
    ['does not know', { meets: ['unsure'] }, 'yes', ['use']],
    ['uses', { meets: ['use'] }, 'yes', ['use']],
    ['develops', { meets: ['develop'] }, 'yes', ['develop']],
    ['provides', { meets: ['provide'] }, 'yes', ['provide']],
    ['all three', { meets: ['develop', 'provide', 'use'] }, 'yes', ['develop', 'provide', 'use']],
    ['“none”, not yet asked further', { meets: ['none'] }, 'yes', ['use']],
    ['“none”, but in bought software', { meets: ['none'], hidden: ['bought'] }, 'yes', ['use']],
    ['“none”, but staff use assistants', { meets: ['none'], hidden: ['assistants', 'bought'] }, 'yes', ['use']],
    ['“none”, and unsure of the rest', { meets: ['none'], hidden: ['unsure'] }, 'yes', ['use']],
    ['none, and none planned', { ...NO_AI, planned: 'no' }, 'no', []],
    ['none yet', { ...NO_AI, planned: 'yes' }, 'later', []],
    ['none, and plans unknown', { ...NO_AI, planned: 'unsure' }, 'later', []],
  ])('%s', (_, answers, applies, roles) => {
    const result = score(instrument, answers)
    expect(result.applies).toBe(applies)
    expect(result.roles).toEqual(roles)
  })

  test('without AI the route ends after three questions', () => {
    for (const planned of ['yes', 'no', 'unsure']) {
      expect(route(instrument, { ...NO_AI, planned })).toEqual(['meets', 'hidden', 'planned'])
    }
  })

  test('an answer left over from another route changes nothing', () => {
    const changedMind = { ...NO_AI, planned: 'no', meets: ['use'] }
    expect(score(instrument, changedMind)).toEqual(score(instrument, { meets: ['use'] }))
  })

  test('who builds AI is not asked whether they change what they buy', () => {
    expect(route(instrument, { meets: ['develop', 'provide'] })).not.toContain('adapt')
    expect(route(instrument, { meets: ['provide', 'use'] })).toContain('adapt')
  })

  test('while it is not known whether a provider changes what they buy, all of it is asked', () => {
    const unknown = route(instrument, { meets: ['provide'], adapt: 'unsure' })
    expect(unknown).toEqual(route(instrument, { meets: ['provide'], adapt: 'data' }))
  })
})

describe('a management system that is there already', () => {
  test('brings advice on what can be reused and what cannot', () => {
    const given = advice(instrument, { meets: ['use'], existing: ['iso-27001', 'iso-9001'] })
    expect(given.map(({ id }) => id)).toEqual(['iso-27001', 'iso-9001'])
    expect(given[0]?.text).toContain('A security risk assessment is not an AI risk assessment')
    expect(advice(instrument, { meets: ['use'], existing: ['neither'] })).toEqual([])
  })

  test('brings no points', () => {
    const answers = { meets: ['use'], policy: 'set', audit: 'begun' }
    const { score: without } = score(instrument, answers)
    expect(score(instrument, { ...answers, existing: ['iso-27001', 'iso-9001'] }).score).toBe(without)
  })
})
