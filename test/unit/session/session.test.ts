import { signal } from '@preact/signals-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { score } from '../../../src/scoring'
import type { AnswerStore } from '../../../src/session/answer-store'
import { createSession } from '../../../src/session/create-session'
import type { Session, SessionEvent } from '../../../src/session/session'
import { smallInstrument } from '../../support/small-instrument'

let events: SessionEvent[]
let kept: { text: string | null; writes: number }
let session: Session

const store: AnswerStore = {
  read: () => kept.text,
  write: text => {
    kept = { text, writes: kept.writes + 1 }
  },
  erase: () => {
    kept = { ...kept, text: null }
  },
}

const open = () =>
  createSession({ instrument: signal(smallInstrument), judge: score, store: () => store, listen: e => events.push(e) })

const names = () => events.map(event => event.type)

function go(...choices: [string, string][]) {
  for (const [question, option] of choices) {
    session.answer(question, option)
    session.next()
  }
}

const asUser: [string, string][] = [
  ['ways', 'use'],
  ['policy', 'set'],
  ['assessment', 'operated'],
  ['records', 'begun'],
  ['monitoring', 'operated'],
]

beforeEach(() => {
  events = []
  kept = { text: null, writes: 0 }
  session = open()
})

describe('the way through', () => {
  it('goes from the start over every question of the route to the result', () => {
    session.start()
    expect(session.question.value?.id).toBe('ways')
    go(...asUser)
    expect(session.screen.value).toBe('result')
    expect(names()).toEqual(['start', 'answer', 'answer', 'answer', 'answer', 'answer', 'complete'])
    expect(session.result.value?.answered).toBe(5)
  })

  it('tells with each answer the place of the question on the route as it then is', () => {
    session.start()
    go(['ways', 'develop'], ['policy', 'set'])
    expect(events.slice(1)).toEqual([
      { type: 'answer', question: 'ways', index: 1, of: 6 },
      { type: 'answer', question: 'policy', index: 2, of: 6 },
    ])
  })

  it('stays on a question without an answer', () => {
    session.start()
    expect(session.next()).toBe(false)
    expect(session.question.value?.id).toBe('ways')
  })

  it('ends on the screen for "not applicable" where nothing applies', () => {
    session.start()
    go(['ways', 'none'], ['planned', 'no'])
    expect(session.screen.value).toBe('not-applicable')
    expect(session.result.value?.applies).toBe('no')
    expect(names().at(-1)).toBe('complete')
  })

  it('goes back to the start with the answers on offer, not lost', () => {
    session.start()
    go(['ways', 'use'])
    session.back()
    session.back()
    expect(session.screen.value).toBe('start')
    expect(session.saved.value).toMatchObject({ index: 1, done: false })
    session.resume()
    expect(session.chosen('ways')).toEqual(['use'])
  })
})

describe('answers', () => {
  it('lets an option that stands alone push the others out, and be pushed out', () => {
    session.start()
    session.answer('ways', 'develop')
    session.answer('ways', 'use')
    expect(session.chosen('ways')).toEqual(['develop', 'use'])
    session.answer('ways', 'none')
    expect(session.chosen('ways')).toEqual(['none'])
    session.answer('ways', 'use')
    expect(session.chosen('ways')).toEqual(['use'])
  })

  it('takes the last option back and leaves the question unanswered, with nothing stored', () => {
    session.start()
    session.answer('ways', 'use')
    session.answer('ways', 'use')
    expect(session.next()).toBe(false)
    expect(kept.text).toBeNull()
  })

  it('ignores a question off the route, an unknown option and a choice that is already made', () => {
    session.start()
    session.answer('planned', 'yes')
    session.answer('ways', 'constructor')
    go(['ways', 'use'])
    session.answer('policy', 'set')
    session.answer('policy', 'set')
    expect(names()).toEqual(['start', 'answer', 'answer'])
  })
})

describe('progress', () => {
  it('never runs back in a chapter when the route grows', () => {
    const situation = () => session.progress.value[0]?.filled
    session.start()
    session.answer('ways', 'use')
    expect(situation()).toBe(1)
    session.answer('ways', 'none')
    expect(session.position.value.of).toBe(2)
    expect(situation()).toBe(1)
    session.restart()
    expect(situation()).toBe(0)
  })

  it('shows every chapter from the first question on', () => {
    session.start()
    go(['ways', 'none'])
    expect(session.progress.value.map(chapter => chapter.id)).toEqual(smallInstrument.chapters.map(c => c.id))
  })

  it('marks the place of the shown question in its chapter only', () => {
    session.start()
    go(['ways', 'develop'], ['policy', 'set'], ['assessment', 'set'], ['records', 'set'])
    expect(session.progress.value.map(chapter => chapter.mark)).toEqual([null, null, null, 0.5, null])
  })
})

describe('changing an answer of a standing result', () => {
  beforeEach(() => {
    session.start()
    go(...asUser)
    events = []
  })

  it('leads back to the result and tells the change once', () => {
    session.change('policy')
    expect(session.changing.value).toBe(true)
    session.answer('policy', 'reviewed')
    session.next()
    expect(session.screen.value).toBe('result')
    expect(names()).toEqual(['answer', 'change'])
  })

  it('tells no change where the answer is the same in the end', () => {
    session.change('policy')
    session.answer('policy', 'reviewed')
    session.answer('policy', 'set')
    session.next()
    expect(names()).toEqual(['answer', 'answer'])
  })

  it('is undone by going back', () => {
    session.change('policy')
    session.answer('policy', 'absent')
    session.back()
    expect(session.screen.value).toBe('result')
    expect(session.chosen('policy')).toEqual(['set'])
    expect(names()).toEqual(['answer'])
  })

  it('asks what a longer route asks in addition, and goes back question by question', () => {
    session.change('ways')
    session.answer('ways', 'develop')
    session.next()
    expect(session.question.value?.id).toBe('building')
    session.back()
    expect(session.question.value?.id).toBe('ways')
    session.next()
    session.answer('building', 'set')
    session.next()
    expect(session.screen.value).toBe('result')
    expect(names().at(-1)).toBe('change')
  })
})

describe('a new run', () => {
  it('completes again after "start again", which erases what was saved', () => {
    session.start()
    go(...asUser)
    session.restart()
    expect(session.screen.value).toBe('start')
    expect(kept.text).toBeNull()
    expect(session.result.value).toBeNull()
    session.start()
    go(...asUser)
    expect(names().filter(name => name === 'complete')).toHaveLength(2)
  })

  it('keeps the answers when it is begun from "does not apply"', () => {
    session.start()
    go(['ways', 'none'], ['planned', 'no'])
    session.checkAgain()
    expect(session.question.value?.id).toBe('ways')
    expect(session.chosen('ways')).toEqual(['none'])
    expect(names().slice(-2)).toEqual(['reset', 'start'])
  })
})

describe('after a reload', () => {
  it('stores nothing before the first answer', () => {
    session.start()
    session.next()
    expect(kept.writes).toBe(0)
  })

  it('offers the place and goes on there without a second start', () => {
    session.start()
    go(['ways', 'use'], ['policy', 'set'])
    events = []
    session = open()
    expect(session.screen.value).toBe('start')
    expect(session.saved.value).toEqual({ index: 3, of: 5, done: false })
    session.resume()
    expect(session.question.value?.id).toBe('assessment')
    expect(events).toEqual([])
  })

  it('shows a result that stood, and does not complete it twice', () => {
    session.start()
    go(...asUser)
    const before = session.result.value
    events = []
    session = open()
    session.resume()
    expect(session.result.value).toEqual(before)
    session.change('policy')
    session.next()
    expect(events).toEqual([])
  })

  it('forgets the earlier answers when the visitor starts instead', () => {
    session.start()
    go(['ways', 'use'])
    session = open()
    session.start()
    expect(session.chosen('ways')).toEqual([])
    expect(kept.text).toBeNull()
  })

  it.each([
    ['no JSON', '{"v":1'],
    ['another shape', '[1,2]'],
    ['another version', '{"v":2,"answers":{"ways":["use"]},"at":null,"done":false}'],
    ['no answers', '{"v":1,"at":"ways","done":true}'],
    ['answers of the wrong type', '{"v":1,"answers":[["ways","use"]],"at":"ways","done":true}'],
    ['unknown questions and options', '{"v":1,"answers":{"__proto__":"x","ways":["constructor"],"zzz":"use"}}'],
    ['a flood', `{"v":1,"answers":{"ways":["use"]},"at":"${'x'.repeat(60_000)}"}`],
  ])('starts fresh on a stored text that is %s', (_, text) => {
    kept.text = text
    session = open()
    expect(session.saved.value).toBeNull()
  })

  it('goes on at the first question without an answer where the stored place is unknown', () => {
    kept.text = '{"v":1,"answers":{"ways":["use"],"policy":"set"},"at":"constructor","done":false}'
    session = open()
    session.resume()
    expect(session.question.value?.id).toBe('assessment')
  })
})

describe('looking at the result of other answers', () => {
  const others = { ways: ['use'], policy: 'reviewed', assessment: 'reviewed' }

  it('shows it, and leaves what the visitor has, keeps and tells as it was', () => {
    session.start()
    go(...asUser)
    const [own, told, writes] = [session.result.value, names(), kept.writes]
    session.preview(others, 'link')
    expect(session.shown.value).toEqual({
      answers: others,
      result: score(smallInstrument, others),
      origin: 'link',
    })
    expect(session.result.value).toBe(own)
    expect(session.chosen('policy')).toEqual(['set'])
    session.endPreview()
    expect(session.shown.value).toEqual({ answers: session.answers.value, result: own, origin: null })
    expect(names()).toEqual(told)
    expect(kept.writes).toBe(writes)
  })

  it('goes back to where the visitor stood, wherever that was', () => {
    session.preview(others, 'link')
    expect(session.screen.value).toBe('result')
    session.endPreview()
    expect(session.screen.value).toBe('start')
    session.start()
    session.preview(others, 'file')
    session.endPreview()
    expect(session.question.value?.id).toBe('ways')
  })

  it('changes no answer meanwhile', () => {
    session.start()
    go(...asUser)
    session.preview(others, 'trial')
    session.change('policy')
    expect(session.screen.value).toBe('result')
    expect(session.changing.value).toBe(false)
  })

  it('makes a trial the visitor’s own on demand: kept, and told as a change', () => {
    session.start()
    go(...asUser)
    session.preview(others, 'trial')
    session.keepPreview()
    expect(session.answers.value).toEqual(others)
    expect(session.shown.value?.origin).toBe(null)
    expect(names().at(-1)).toBe('change')
    expect(JSON.parse(kept.text ?? '')).toMatchObject({ answers: others, done: true })
  })

  it('takes a file over without telling, where nothing was complete', () => {
    session.preview(others, 'file')
    session.keepPreview()
    expect(session.result.value).toEqual(score(smallInstrument, others))
    expect(session.shown.value?.origin).toBe('file')
    expect(names()).toEqual([])
  })

  it('is over with a new start', () => {
    session.preview(others, 'link')
    session.restart()
    expect(session.screen.value).toBe('start')
    expect(session.shown.value).toBe(null)
  })

  it('marks a result of an earlier visit, until an answer of it is changed', () => {
    session.start()
    go(...asUser)
    session = open()
    session.resume()
    expect(session.shown.value?.origin).toBe('reload')
    session.change('policy')
    session.answer('policy', 'reviewed')
    session.next()
    expect(session.shown.value?.origin).toBe(null)
  })
})
