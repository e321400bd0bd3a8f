import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Answers, Instrument, Question } from '../instrument/schema'
import type { Result } from '../scoring/result'
import { route as routeOf } from '../scoring/route'
import type { AnswerStore } from './answer-store'
import { chapterProgress, keepHighest } from './chapter-progress'
import { readSavedAnswers, type SavedAnswers, writeSavedAnswers } from './saved-answers'
import type { ResultOrigin, Session, SessionEvent, ShownResult } from './session'

export interface SessionSetup {
  /** Its words may be exchanged while the session runs; its ids never. */
  instrument: ReadonlySignal<Instrument>
  judge: (instrument: Instrument, answers: Answers) => Result
  /** Asked at each use, so that the place may change while the session runs. */
  store: () => AnswerStore
  /** Told what happened, after the signals stand. */
  listen: (event: SessionEvent) => void
}

/** A session at its start. What an earlier visit saved is offered, not taken, until `resume()`. */
export function createSession({ instrument, judge, store, listen }: SessionSetup): Session {
  const answers = signal<Answers>({})
  const phase = signal<'start' | 'question' | 'end'>('start')
  const at = signal<string | null>(null)
  /** Once it stands, the run is complete, and later answers are changes; it is judged anew when these are done. */
  const result = signal<Result | null>(null)
  /** Where the visitor's own result comes from. */
  const origin = signal<ResultOrigin>(null)
  const looked = signal<ShownResult | null>(null)
  const pending = signal(readSavedAnswers(store().read(), instrument.peek()))
  const declined = signal(pending.peek()?.declined ?? false)
  const highest = signal<Record<string, number>>({})
  /** Where the questions shown since `change` lead back to; null outside a change. */
  const trail = signal<string[] | null>(null)
  /** The answers as they stood when `change` was called, for going back without a change. */
  let before: Answers = {}

  const shown = computed(
    () => looked.value ?? (result.value && { answers: answers.value, result: result.value, origin: origin.value }),
  )

  const route = computed(() => routeOf(instrument.value, answers.value))
  const find = (id: string | null): Question | null => instrument.value.questions.find(q => q.id === id) ?? null
  const isAnswered = (id: string) => Object.hasOwn(answers.value, id)
  const placeIn = (ids: string[], id: string | null) => ({
    index: Math.max(0, ids.indexOf(id ?? '')) + 1,
    of: ids.length,
  })

  const keep = () => {
    if (!Object.keys(answers.peek()).length) return
    store().write(
      writeSavedAnswers({
        answers: answers.peek(),
        at: at.peek(),
        done: result.peek() !== null,
        declined: declined.peek(),
      }),
    )
  }

  const progress = () => chapterProgress(instrument.value, route.value, isAnswered, at.value)
  const remember = () => {
    highest.value = keepHighest(highest.peek(), progress())
  }

  const show = (id: string | null) => {
    batch(() => {
      phase.value = 'question'
      at.value = id
      remember()
    })
    keep()
  }

  const finish = () => {
    const first = !result.peek()
    const changed = !first && !sameAnswers(before, answers.peek())
    const standing = judge(instrument.peek(), answers.peek())
    batch(() => {
      phase.value = 'end'
      result.value = standing
      trail.value = null
      if (first || changed) origin.value = null
    })
    keep()
    if (first || changed) listen({ type: first ? 'complete' : 'change', result: standing })
  }

  const clear = () => {
    result.value = origin.value = looked.value = null
    trail.value = null
    pending.value = null
    highest.value = {}
  }

  return {
    instrument,
    answers,
    screen: computed(() => {
      if (phase.value !== 'end' && !looked.value) return phase.value
      return shown.value?.result.applies === 'yes' ? 'result' : 'not-applicable'
    }),
    question: computed(() => (phase.value === 'question' ? find(at.value) : null)),
    position: computed(() => placeIn(route.value, at.value)),
    progress: computed(() =>
      progress().map(chapter => ({ ...chapter, filled: Math.max(chapter.filled, highest.value[chapter.id] ?? 0) })),
    ),
    result,
    shown,
    saved: computed(() => {
      if (!pending.value) return null
      const ids = routeOf(instrument.value, pending.value.answers)
      return { ...placeIn(ids, startingPoint(pending.value, ids)), done: pending.value.done }
    }),
    declined,
    changing: computed(() => trail.value !== null),

    chosen: question => {
      const given = isAnswered(question) ? answers.value[question] : undefined
      return given === undefined ? [] : Array.isArray(given) ? given : [given]
    },

    decline(wish) {
      declined.value = wish
      keep()
    },

    start() {
      if (pending.peek()) store().erase()
      batch(() => {
        clear()
        answers.value = {}
        show(route.peek()[0] ?? null)
      })
      listen({ type: 'start' })
    },

    resume() {
      const earlier = pending.peek()
      if (!earlier) return
      batch(() => {
        answers.value = earlier.answers
        if (earlier.done) {
          result.value = judge(instrument.peek(), earlier.answers)
          origin.value = 'reload'
        }
        pending.value = null
        phase.value = earlier.done ? 'end' : 'question'
        at.value = startingPoint(earlier, route.peek())
        remember()
      })
    },

    answer(id, option) {
      const question = find(id)
      if (!question || !route.peek().includes(id) || !question.options.some(o => o.id === option)) return
      const given = choose(question, answers.peek()[id], option)
      const { [id]: previous, ...others } = answers.peek()
      if (previous === given) return
      batch(() => {
        answers.value = given === undefined ? others : { ...others, [id]: given }
        remember()
      })
      if (given === undefined && !Object.keys(others).length) store().erase()
      else keep()
      listen({ type: 'answer', question: id, ...placeIn(route.peek(), id) })
    },

    next() {
      const ids = route.peek()
      const current = at.peek()
      if (current === null || !isAnswered(current)) return false
      const following = trail.peek() ? undefined : ids[ids.indexOf(current) + 1]
      const wanted = following ?? ids.find(id => !isAnswered(id))
      if (wanted === undefined) finish()
      else {
        if (trail.peek()) trail.value = [...(trail.peek() ?? []), current]
        show(wanted)
      }
      return true
    },

    back() {
      const way = trail.peek()
      if (way?.length) {
        trail.value = way.slice(0, -1)
        show(way.at(-1) ?? null)
      } else if (way) {
        answers.value = before
        finish()
      } else {
        const ids = route.peek()
        const previous = ids[ids.indexOf(at.peek() ?? '') - 1]
        if (previous !== undefined) return show(previous)
        batch(() => {
          phase.value = 'start'
          pending.value = Object.keys(answers.peek()).length
            ? { answers: answers.peek(), at: at.peek(), done: false, declined: declined.peek() }
            : null
        })
      }
    },

    change(id) {
      if (!result.peek() || looked.peek() || !route.peek().includes(id)) return
      before = answers.peek()
      trail.value = []
      show(id)
    },

    preview(given, from) {
      looked.value = { answers: given, result: judge(instrument.peek(), given), origin: from }
    },

    endPreview() {
      looked.value = null
    },

    keepPreview() {
      const taken = looked.peek()
      if (!taken) return
      const changed = result.peek() !== null
      batch(() => {
        clear()
        answers.value = taken.answers
        result.value = taken.result
        origin.value = taken.origin === 'trial' ? null : taken.origin
        phase.value = 'end'
      })
      keep()
      if (changed) listen({ type: 'change', result: taken.result })
    },

    checkAgain() {
      batch(() => {
        clear()
        show(route.peek()[0] ?? null)
      })
      listen({ type: 'reset' })
      listen({ type: 'start' })
    },

    restart() {
      batch(() => {
        clear()
        answers.value = {}
        phase.value = 'start'
        at.value = null
      })
      store().erase()
      listen({ type: 'reset' })
    },
  }
}

/** The question an earlier visit goes on at: where it stood, else the first one without an answer. */
function startingPoint({ answers, at }: SavedAnswers, route: string[]): string | null {
  if (at !== null && route.includes(at)) return at
  return route.find(id => !Object.hasOwn(answers, id)) ?? route.at(-1) ?? null
}

/** What the answer to a question becomes when `option` is chosen; undefined where nothing is left of it. */
function choose(
  question: Question,
  given: string | string[] | undefined,
  option: string,
): string | string[] | undefined {
  if (question.kind === 'single') return option
  const chosen = given === undefined ? [] : [given].flat()
  if (chosen.includes(option)) {
    const rest = chosen.filter(id => id !== option)
    return rest.length ? rest : undefined
  }
  const alone = (id: string) => question.options.find(o => o.id === id)?.alone
  return alone(option) ? [option] : [...chosen.filter(id => !alone(id)), option]
}

const sameAnswers = (a: Answers, b: Answers) => {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...ids].every(id => [a[id]].flat().sort().join() === [b[id]].flat().sort().join())
}
