import { signal } from '@preact/signals-core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { score } from '../../../src/scoring'
import { createSession } from '../../../src/session/create-session'
import { createSavedText } from '../../../src/session/saved-text'
import type { Session, SessionEvent } from '../../../src/session/session'
import { savedSessionKey } from '../../../src/session/web-storage'
import { smallInstrument } from '../../support/small-instrument'
import { createStorage } from '../../support/web-storage'

/** A browser tab: its own `sessionStorage`, and the `localStorage` that all tabs share. */
class Tab {
  events: SessionEvent[] = []
  /** The id of the run at each completion. */
  completedRuns: string[] = []
  sessionStorage = createStorage()
  session: Session = this.load()

  /** Runs an action with the storages of this tab. */
  use<T>(action: () => T): T {
    vi.stubGlobal('sessionStorage', this.sessionStorage)
    return action()
  }

  load(): Session {
    return this.use(() =>
      createSession({
        instrument: signal(smallInstrument),
        score,
        getStore: () => createSavedText('device', savedSessionKey('a', smallInstrument), () => {}),
        isSendingDeclined: signal(false),
        onEvent: event => {
          this.events.push(event)
          if (event.type === 'complete') this.completedRuns.push(this.savedRun())
        },
      }),
    )
  }

  /** Returns the id of the run that this tab has saved last. */
  savedRun(): string {
    const [text = ''] = Object.values(this.sessionStorage)
    return JSON.parse(text.slice(text.indexOf(' '))).run
  }

  reload() {
    this.session = this.load()
  }

  do(action: (session: Session) => void) {
    this.use(() => action(this.session))
  }

  /** Starts or resumes, and answers the next questions up to the given number, each with the same level. */
  answer(count: number, level = 'begun') {
    this.do(session => {
      if (session.screen.peek() === 'start') session[session.savedPosition.peek() ? 'resume' : 'start']()
      for (let left = count; left > 0 && session.question.peek(); left--) this.answerOne(level)
    })
  }

  private answerOne(level: string) {
    const { session } = this
    const question = session.question.peek()
    if (!question) return
    const isMultiple = question.kind === 'multiple'
    if (!isMultiple) session.answer(question.id, level)
    else if (!session.chosenOptions(question.id).length) session.answer(question.id, 'use')
    session.next()
  }

  completions = () => this.events.filter(({ type }) => type === 'complete').length
}

/** Returns the answers that a new tab would be offered. */
const answersOnDevice = () => {
  const tab = new Tab()
  tab.do(session => session.resume())
  return tab.session.answers.peek()
}

beforeEach(() => {
  vi.stubGlobal('localStorage', createStorage())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const count = (answers: object) => Object.keys(answers).length

describe('two tabs with answers on the device', () => {
  it('do not overwrite the longer run by a new one, and lose neither', () => {
    const [first, second] = [new Tab(), new Tab()]
    first.answer(4)
    second.answer(1)
    expect(count(answersOnDevice())).toBe(4)
    second.reload()
    second.do(session => session.resume())
    expect(count(second.session.answers.peek())).toBe(1)
  })

  it('keep the newer of two runs with as many answers on the device', () => {
    const [first, second] = [new Tab(), new Tab()]
    first.answer(3, 'begun')
    second.answer(3, 'operated')
    expect(answersOnDevice()).toEqual(second.session.answers.peek())
    first.reload()
    first.do(session => session.resume())
    expect(Object.values(first.session.answers.peek())).toContain('begun')
  })

  it('continue one run: after a reload the first continues where the second has got to', () => {
    const first = new Tab()
    first.answer(2)
    const second = new Tab()
    second.answer(2)
    first.reload()
    first.do(session => session.resume())
    expect(count(first.session.answers.peek())).toBe(4)
  })

  it('have two runs once both have continued the same one', () => {
    const first = new Tab()
    first.answer(2)
    const second = new Tab()
    second.answer(2, 'operated')
    first.answer(1, 'set')
    for (const [tab, length] of [
      [first, 3],
      [second, 4],
    ] as const) {
      tab.reload()
      tab.do(session => session.resume())
      expect(count(tab.session.answers.peek())).toBe(length)
    }
  })

  it('complete one run once', () => {
    const first = new Tab()
    first.answer(4)
    const second = new Tab()
    second.answer(9)
    first.answer(9, 'operated')
    expect([first.session.screen.peek(), second.session.screen.peek()]).toEqual(['result', 'result'])
    expect(first.completions() + second.completions()).toBe(1)
  })

  it('respect in one tab that the same run was declined in the other', () => {
    const first = new Tab()
    first.answer(2)
    const second = new Tab()
    second.do(session => session.resume())
    second.do(session => session.setSendingDeclined(true))
    first.answer(9)
    expect(first.completions()).toBe(1)
    expect(first.session.isSendingDeclined.peek()).toBe(true)
  })

  it('erase for both: after a reload the other tab offers nothing, though a new run has begun', () => {
    const [first, second] = [new Tab(), new Tab()]
    first.answer(3)
    second.answer(2)
    first.do(session => session.restart())
    first.answer(1)
    second.reload()
    expect(count(answersOnDevice())).toBe(1)
    second.do(session => session.resume())
    expect(count(second.session.answers.peek())).toBe(1)
  })

  it('do not resume what was erased since the page was loaded', () => {
    const first = new Tab()
    first.answer(3)
    const second = new Tab()
    first.do(session => session.restart())
    second.do(session => session.resume())
    expect(second.session.screen.peek()).toBe('start')
    expect(second.session.savedPosition.peek()).toBeNull()
  })

  it('keep the other’s answers if one takes its only answer back', () => {
    const [first, second] = [new Tab(), new Tab()]
    first.answer(3)
    second.do(session => {
      session.start()
      session.answer('ways', 'use')
      session.answer('ways', 'use')
    })
    expect(count(answersOnDevice())).toBe(3)
  })

  it('keep a decline that was made beside saved answers', () => {
    const first = new Tab()
    first.answer(2)
    const second = new Tab()
    second.do(session => session.setSendingDeclined(true))
    second.reload()
    expect(second.session.isSendingDeclined.peek()).toBe(true)
    expect(count(answersOnDevice())).toBe(2)
  })
})

describe('in any interleaving of what two tabs do', () => {
  const action = fc.record({
    tab: fc.integer({ min: 0, max: 1 }),
    type: fc.oneof(
      { weight: 6, arbitrary: fc.constant('answer' as const) },
      fc.constantFrom('answer all', 'reload', 'back', 'decline', 'allow', 'change', 'erase'),
    ),
    level: fc.constantFrom('absent', 'begun', 'set', 'operated'),
  })

  it('no answer is lost but by an erasure, and no run is completed twice', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), actions => {
        vi.stubGlobal('localStorage', createStorage())
        const tabs = [new Tab(), new Tab()]
        /** Whether another tab has erased everything since this tab has saved last. */
        const isErased = [false, false]
        for (const { tab: index, type, level } of actions) {
          const tab = tabs[index] as Tab
          const before = { ...tab.session.answers.peek() }
          if (type === 'answer') tab.answer(1, level)
          if (type === 'answer all') tab.answer(9, level)
          if (type === 'back') tab.do(session => session.back())
          if (type === 'decline') tab.do(session => session.setSendingDeclined(true))
          if (type === 'allow') tab.do(session => session.setSendingDeclined(false))
          if (type === 'change') {
            tab.do(session => session.changeAnswer('policy'))
            tab.answer(1, level)
          }
          if (type === 'erase') {
            tab.do(session => session.restart())
            expect(localStorage.length + tab.sessionStorage.length).toBe(0)
            isErased.fill(true)
          } else if (type !== 'reload' && count(tab.session.answers.peek()))
            isErased[index] = !!isErased[index] && count(before) === count(tab.session.answers.peek())
          if (type === 'reload') {
            tab.reload()
            tab.do(session => session.resume())
            if (!isErased[index])
              expect(Object.keys(tab.session.answers.peek())).toEqual(expect.arrayContaining(Object.keys(before)))
          }
        }
        const completed = tabs.flatMap(({ completedRuns }) => completedRuns)
        expect(new Set(completed).size).toBe(completed.length)
      }),
      { numRuns: 1000 },
    )
  })
})
