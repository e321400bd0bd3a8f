import { signal } from '@preact/signals-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { score } from '../../../src/scoring'
import { createSession } from '../../../src/session/create-session'
import type { SavedText } from '../../../src/session/saved-text'
import type { Session, SessionEvent } from '../../../src/session/session'
import { smallInstrument } from '../../support/small-instrument'

let events: SessionEvent[]
let stored: { text: string | null; writes: number }
let session: Session

const store: SavedText = {
  read: () => stored.text,
  write: text => {
    stored = { text, writes: stored.writes + 1 }
  },
  erase: () => {
    stored = { ...stored, text: null }
  },
}

const createTestSession = () =>
  createSession({
    instrument: signal(smallInstrument),
    score,
    getStore: () => store,
    isSendingDeclined: signal(false),
    onEvent: e => events.push(e),
  })

const eventTypes = () => events.map(event => event.type)

function answerAndNext(...choices: [string, string][]) {
  for (const [question, option] of choices) {
    session.answer(question, option)
    session.next()
  }
}

const userAnswers: [string, string][] = [
  ['ways', 'use'],
  ['policy', 'set'],
  ['assessment', 'operated'],
  ['records', 'begun'],
  ['monitoring', 'operated'],
]

beforeEach(() => {
  events = []
  stored = { text: null, writes: 0 }
  session = createTestSession()
})

describe('a session from start to result', () => {
  it('shows every question of the route and then the result', () => {
    session.start()
    expect(session.question.value?.id).toBe('ways')
    answerAndNext(...userAnswers)
    expect(session.screen.value).toBe('result')
    expect(eventTypes()).toEqual(['start', 'answer', 'answer', 'answer', 'answer', 'answer', 'complete'])
    expect(session.result.value?.answered).toBe(5)
  })

  it('reports with each answer the position of the question on the current route', () => {
    session.start()
    answerAndNext(['ways', 'develop'], ['policy', 'set'])
    expect(events.slice(1)).toEqual([
      { type: 'answer', question: 'ways', index: 1, of: 6 },
      { type: 'answer', question: 'policy', index: 2, of: 6 },
    ])
  })

  it('stays on a question that has no answer', () => {
    session.start()
    expect(session.next()).toBe(false)
    expect(session.question.value?.id).toBe('ways')
  })

  it('ends on the screen not-applicable if the standard does not apply', () => {
    session.start()
    answerAndNext(['ways', 'none'], ['planned', 'no'])
    expect(session.screen.value).toBe('not-applicable')
    expect(session.result.value?.applies).toBe('no')
    expect(eventTypes().at(-1)).toBe('complete')
  })

  it('goes back to the start screen and can resume with the answers', () => {
    session.start()
    answerAndNext(['ways', 'use'])
    session.back()
    session.back()
    expect(session.screen.value).toBe('start')
    expect(session.savedPosition.value).toMatchObject({ index: 1, done: false })
    session.resume()
    expect(session.chosenOptions('ways')).toEqual(['use'])
  })
})

describe('answer', () => {
  it('replaces all options by an exclusive option, and an exclusive option by another one', () => {
    session.start()
    session.answer('ways', 'develop')
    session.answer('ways', 'use')
    expect(session.chosenOptions('ways')).toEqual(['develop', 'use'])
    session.answer('ways', 'none')
    expect(session.chosenOptions('ways')).toEqual(['none'])
    session.answer('ways', 'use')
    expect(session.chosenOptions('ways')).toEqual(['use'])
  })

  it('leaves the question unanswered and deletes the stored text when the last option is unchosen', () => {
    session.start()
    session.answer('ways', 'use')
    session.answer('ways', 'use')
    expect(session.next()).toBe(false)
    expect(stored.text).toBeNull()
  })

  it('ignores a question off the route, an unknown option and an option that is already chosen', () => {
    session.start()
    session.answer('planned', 'yes')
    session.answer('ways', 'constructor')
    answerAndNext(['ways', 'use'])
    session.answer('policy', 'set')
    session.answer('policy', 'set')
    expect(eventTypes()).toEqual(['start', 'answer', 'answer'])
  })
})

describe('progress', () => {
  it('never decreases in a chapter when the route gets longer', () => {
    const firstChapterFill = () => session.progress.value[0]?.filled
    session.start()
    session.answer('ways', 'use')
    expect(firstChapterFill()).toBe(1)
    session.answer('ways', 'none')
    expect(session.position.value.of).toBe(2)
    expect(firstChapterFill()).toBe(1)
    session.restart()
    expect(firstChapterFill()).toBe(0)
  })

  it('contains every chapter of the instrument from the first question on', () => {
    session.start()
    answerAndNext(['ways', 'none'])
    expect(session.progress.value.map(chapter => chapter.id)).toEqual(smallInstrument.chapters.map(c => c.id))
  })

  it('marks the current question in its chapter only', () => {
    session.start()
    answerAndNext(['ways', 'develop'], ['policy', 'set'], ['assessment', 'set'], ['records', 'set'])
    expect(session.progress.value.map(chapter => chapter.mark)).toEqual([null, null, null, 0.5, null])
  })
})

describe('changeAnswer', () => {
  beforeEach(() => {
    session.start()
    answerAndNext(...userAnswers)
    events = []
  })

  it('returns to the result and reports one change', () => {
    session.changeAnswer('policy')
    expect(session.isChangingAnswer.value).toBe(true)
    session.answer('policy', 'reviewed')
    session.next()
    expect(session.screen.value).toBe('result')
    expect(eventTypes()).toEqual(['answer', 'change'])
  })

  it('reports no change if the final answer is the same as before', () => {
    session.changeAnswer('policy')
    session.answer('policy', 'reviewed')
    session.answer('policy', 'set')
    session.next()
    expect(eventTypes()).toEqual(['answer', 'answer'])
  })

  it('restores the previous answer on back', () => {
    session.changeAnswer('policy')
    session.answer('policy', 'absent')
    session.back()
    expect(session.screen.value).toBe('result')
    expect(session.chosenOptions('policy')).toEqual(['set'])
    expect(eventTypes()).toEqual(['answer'])
  })

  it('shows the additional questions of a longer route, and goes back question by question', () => {
    session.changeAnswer('ways')
    session.answer('ways', 'develop')
    session.next()
    expect(session.question.value?.id).toBe('building')
    session.back()
    expect(session.question.value?.id).toBe('ways')
    session.next()
    session.answer('building', 'set')
    session.next()
    expect(session.screen.value).toBe('result')
    expect(eventTypes().at(-1)).toBe('change')
  })
})

describe('restart and restartWithAnswers', () => {
  it('deletes the stored answers on restart, and reports complete again', () => {
    session.start()
    answerAndNext(...userAnswers)
    session.restart()
    expect(session.screen.value).toBe('start')
    expect(stored.text).toBeNull()
    expect(session.result.value).toBeNull()
    session.start()
    answerAndNext(...userAnswers)
    expect(eventTypes().filter(type => type === 'complete')).toHaveLength(2)
  })

  it('keeps the answers on restartWithAnswers', () => {
    session.start()
    answerAndNext(['ways', 'none'], ['planned', 'no'])
    session.restartWithAnswers()
    expect(session.question.value?.id).toBe('ways')
    expect(session.chosenOptions('ways')).toEqual(['none'])
    expect(eventTypes().slice(-2)).toEqual(['reset', 'start'])
  })
})

describe('saved answers', () => {
  it('are not stored before the first answer', () => {
    session.start()
    session.next()
    expect(stored.writes).toBe(0)
  })

  it('resume at the saved question after a reload, without a second start event', () => {
    session.start()
    answerAndNext(['ways', 'use'], ['policy', 'set'])
    events = []
    session = createTestSession()
    expect(session.screen.value).toBe('start')
    expect(session.savedPosition.value).toEqual({ index: 3, of: 5, done: false })
    session.resume()
    expect(session.question.value?.id).toBe('assessment')
    expect(events).toEqual([])
  })

  it('resume with the result of a completed check, without a second complete event', () => {
    session.start()
    answerAndNext(...userAnswers)
    const before = session.result.value
    events = []
    session = createTestSession()
    session.resume()
    expect(session.result.value).toEqual(before)
    session.changeAnswer('policy')
    session.next()
    expect(events).toEqual([])
  })

  it('are deleted if the visitor starts again instead of resuming', () => {
    session.start()
    answerAndNext(['ways', 'use'])
    session = createTestSession()
    session.start()
    expect(session.chosenOptions('ways')).toEqual([])
    expect(stored.text).toBeNull()
  })

  it.each([
    ['not JSON', '{"v":1'],
    ['of another shape', '[1,2]'],
    ['of another version', '{"v":2,"answers":{"ways":["use"]},"at":null,"done":false}'],
    ['without answers', '{"v":1,"at":"ways","done":true}'],
    ['with answers of the wrong type', '{"v":1,"answers":[["ways","use"]],"at":"ways","done":true}'],
    ['with unknown questions and options', '{"v":1,"answers":{"__proto__":"x","ways":["constructor"],"zzz":"use"}}'],
    ['too long', `{"v":1,"answers":{"ways":["use"]},"at":"${'x'.repeat(60_000)}"}`],
  ])('are ignored if the stored text is %s', (_, text) => {
    stored.text = text
    session = createTestSession()
    expect(session.savedPosition.value).toBeNull()
  })

  it('resume at the first question without an answer if the saved question is unknown', () => {
    stored.text = '{"v":1,"answers":{"ways":["use"],"policy":"set"},"at":"constructor","done":false}'
    session = createTestSession()
    session.resume()
    expect(session.question.value?.id).toBe('assessment')
  })
})

describe('previewResult', () => {
  const otherAnswers = { ways: ['use'], policy: 'reviewed', assessment: 'reviewed' }

  it('shows another result without changing the visitor’s answers, stored text or events', () => {
    session.start()
    answerAndNext(...userAnswers)
    const [ownResult, typesBefore, writes] = [session.result.value, eventTypes(), stored.writes]
    session.previewResult(otherAnswers, 'link')
    expect(session.shownResult.value).toEqual({
      answers: otherAnswers,
      result: score(smallInstrument, otherAnswers),
      origin: 'link',
    })
    expect(session.result.value).toBe(ownResult)
    expect(session.chosenOptions('policy')).toEqual(['set'])
    session.endPreview()
    expect(session.shownResult.value).toEqual({ answers: session.answers.value, result: ownResult, origin: null })
    expect(eventTypes()).toEqual(typesBefore)
    expect(stored.writes).toBe(writes)
  })

  it('returns to the previous screen on endPreview', () => {
    session.previewResult(otherAnswers, 'link')
    expect(session.screen.value).toBe('result')
    session.endPreview()
    expect(session.screen.value).toBe('start')
    session.start()
    session.previewResult(otherAnswers, 'file')
    session.endPreview()
    expect(session.question.value?.id).toBe('ways')
  })

  it('does not allow changing an answer during the preview', () => {
    session.start()
    answerAndNext(...userAnswers)
    session.previewResult(otherAnswers, 'trial')
    session.changeAnswer('policy')
    expect(session.screen.value).toBe('result')
    expect(session.isChangingAnswer.value).toBe(false)
  })

  it('saves a trial as the visitor’s own answers on adoptPreview and reports a change', () => {
    session.start()
    answerAndNext(...userAnswers)
    session.previewResult(otherAnswers, 'trial')
    session.adoptPreview()
    expect(session.answers.value).toEqual(otherAnswers)
    expect(session.shownResult.value?.origin).toBe(null)
    expect(eventTypes().at(-1)).toBe('change')
    expect(JSON.parse(stored.text ?? '')).toMatchObject({ answers: otherAnswers, done: true })
  })

  it('reports no event on adoptPreview if the check was not complete before', () => {
    session.previewResult(otherAnswers, 'file')
    session.adoptPreview()
    expect(session.result.value).toEqual(score(smallInstrument, otherAnswers))
    expect(session.shownResult.value?.origin).toBe('file')
    expect(eventTypes()).toEqual([])
  })

  it('ends on restart', () => {
    session.previewResult(otherAnswers, 'link')
    session.restart()
    expect(session.screen.value).toBe('start')
    expect(session.shownResult.value).toBe(null)
  })

  it('has the origin reload for a resumed result until an answer is changed', () => {
    session.start()
    answerAndNext(...userAnswers)
    session = createTestSession()
    session.resume()
    expect(session.shownResult.value?.origin).toBe('reload')
    session.changeAnswer('policy')
    session.answer('policy', 'reviewed')
    session.next()
    expect(session.shownResult.value?.origin).toBe(null)
  })
})
