import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { Answers, Instrument, Question } from '../instrument/schema'
import type { Result } from '../scoring/result'
import { route as routeOf } from '../scoring/route'
import { computeChapterProgress, highestFilledShareByChapter } from './chapter-progress'
import { chooseOption } from './choose-option'
import { haveSameAnswers } from './have-same-answers'
import { createRunStore, type RunState } from './run-store'
import type { SavedText } from './saved-text'
import type { ResultOrigin, ResultWithAnswers, Session, SessionEvent } from './session'

export interface SessionOptions {
  /** The instrument. Its texts may change while the session runs (another language); its ids never do. */
  instrument: ReadonlySignal<Instrument>
  /** Computes the result. */
  score: (instrument: Instrument, answers: Answers) => Result
  /** Returns the store that keeps the answers. Called for each access, because the option `save` may change meanwhile. */
  getStore: () => SavedText
  /** Whether the visitor has declined to have the result sent; the visitor may do so before the session exists. */
  isSendingDeclined: Signal<boolean>
  /** Called for each session event, after all signals have been updated. */
  onEvent: (event: SessionEvent) => void
}

/** Creates a session that shows the start screen. Saved answers of an earlier visit are used only after `resume()`. */
export function createSession({ instrument, score, getStore, isSendingDeclined, onEvent }: SessionOptions): Session {
  const answers = signal<Answers>({})
  const phase = signal<'start' | 'question' | 'end'>('start')
  const currentId = signal<string | null>(null)
  /**
   * The visitor's own result. While it is set, a changed answer is scored again when the visitor returns to the result.
   */
  const result = signal<Result | null>(null)
  /** Source of the visitor's own result. */
  const origin = signal<ResultOrigin>(null)
  const preview = signal<ResultWithAnswers | null>(null)
  const store = createRunStore(getStore, () => instrument.peek())
  /** Saved answers that the visitor has neither resumed nor discarded. */
  const pending = signal<RunState | null>(store.read())
  const saved = pending.peek()
  if (saved?.declined) isSendingDeclined.value = true
  else if (saved && isSendingDeclined.peek()) store.write({ ...saved, declined: true })
  /** Highest share of answered questions so far, by chapter id. */
  const highestFill = signal<Record<string, number>>({})
  /** Ids of the questions shown since `changeAnswer()`, for going back; `null` if no answer is being changed. */
  const changeTrail = signal<string[] | null>(null)
  /** The answers when `changeAnswer()` was called; `back()` restores them. */
  let answersBeforeChange: Answers = {}
  /** Whether `pending` are the answers of this session, not those that were saved when it began. */
  let hasGoneBack = false

  const shownResult = computed(
    () => preview.value ?? (result.value && { answers: answers.value, result: result.value, origin: origin.value }),
  )

  const route = computed(() => routeOf(instrument.value, answers.value))
  const find = (id: string | null): Question | null => instrument.value.questions.find(q => q.id === id) ?? null
  const isAnswered = (id: string) => Object.hasOwn(answers.value, id)
  const positionIn = (ids: string[], id: string | null) => ({
    index: Math.max(0, ids.indexOf(id ?? '')) + 1,
    of: ids.length,
  })

  const runState = (): RunState => ({
    answers: answers.peek(),
    at: currentId.peek(),
    done: result.peek() !== null,
    declined: isSendingDeclined.peek(),
  })
  const save = () => {
    if (!Object.keys(answers.peek()).length) return
    if (store.readOtherTab().isDeclined) isSendingDeclined.value = true
    store.write(runState())
  }

  const progress = () => computeChapterProgress(instrument.value, route.value, isAnswered, currentId.value)
  const updateHighestFill = () => {
    highestFill.value = highestFilledShareByChapter(highestFill.peek(), progress())
  }

  const showQuestion = (id: string | null) => {
    batch(() => {
      phase.value = 'question'
      currentId.value = id
      updateHighestFill()
    })
    save()
  }

  const finish = () => {
    // A run is completed once, in whichever tab.
    const isFirst = !result.peek() && !store.readOtherTab().isCompleted
    const isChanged = !isFirst && !haveSameAnswers(answersBeforeChange, answers.peek())
    const newResult = score(instrument.peek(), answers.peek())
    batch(() => {
      phase.value = 'end'
      result.value = newResult
      changeTrail.value = null
      if (isFirst || isChanged) origin.value = null
    })
    save()
    if (isFirst || isChanged) onEvent({ type: isFirst ? 'complete' : 'change', result: newResult })
  }

  const clear = () => {
    result.value = origin.value = preview.value = null
    changeTrail.value = null
    pending.value = null
    highestFill.value = {}
  }

  return {
    instrument,
    answers,
    screen: computed(() => {
      if (phase.value !== 'end' && !preview.value) return phase.value
      return shownResult.value?.result.applies === 'yes' ? 'result' : 'not-applicable'
    }),
    question: computed(() => (phase.value === 'question' ? find(currentId.value) : null)),
    position: computed(() => positionIn(route.value, currentId.value)),
    progress: computed(() =>
      progress().map(chapter => ({
        ...chapter,
        filled: Math.max(chapter.filled, highestFill.value[chapter.id] ?? 0),
      })),
    ),
    result,
    shownResult,
    savedPosition: computed(() => {
      if (!pending.value) return null
      const ids = routeOf(instrument.value, pending.value.answers)
      return { ...positionIn(ids, resumeQuestion(pending.value, ids)), done: pending.value.done }
    }),
    isSendingDeclined,
    isChangingAnswer: computed(() => changeTrail.value !== null),

    chosenOptions: question => {
      const chosen = isAnswered(question) ? answers.value[question] : undefined
      return chosen === undefined ? [] : Array.isArray(chosen) ? chosen : [chosen]
    },

    setSendingDeclined(declined) {
      isSendingDeclined.value = declined
      const saved = pending.peek() ?? runState()
      if (Object.keys(saved.answers).length) store.write({ ...saved, declined })
    },

    start() {
      if (pending.peek()) store.erase()
      store.startRun()
      batch(() => {
        clear()
        answers.value = {}
        showQuestion(route.peek()[0] ?? null)
      })
      onEvent({ type: 'start' })
    },

    resume() {
      // Another tab may have continued the run since this page was loaded, or erased it.
      if (getStore().tab && !hasGoneBack) pending.value = store.read()
      const saved = pending.peek()
      if (!saved) return
      batch(() => {
        answers.value = saved.answers
        if (saved.done) {
          result.value = score(instrument.peek(), saved.answers)
          origin.value = 'reload'
        }
        pending.value = null
        phase.value = saved.done ? 'end' : 'question'
        currentId.value = resumeQuestion(saved, route.peek())
        updateHighestFill()
      })
    },

    answer(id, option) {
      const question = find(id)
      if (!question || !route.peek().includes(id) || !question.options.some(o => o.id === option)) return
      const chosen = chooseOption(question, answers.peek()[id], option)
      const { [id]: previous, ...others } = answers.peek()
      if (previous === chosen) return
      batch(() => {
        answers.value = chosen === undefined ? others : { ...others, [id]: chosen }
        updateHighestFill()
      })
      if (chosen === undefined && !Object.keys(others).length) store.withdraw()
      else save()
      onEvent({ type: 'answer', question: id, ...positionIn(route.peek(), id) })
    },

    next() {
      const ids = route.peek()
      const current = currentId.peek()
      if (current === null || !isAnswered(current)) return false
      const following = changeTrail.peek() ? undefined : ids[ids.indexOf(current) + 1]
      const nextId = following ?? ids.find(id => !isAnswered(id))
      if (nextId === undefined) finish()
      else {
        if (changeTrail.peek()) changeTrail.value = [...(changeTrail.peek() ?? []), current]
        showQuestion(nextId)
      }
      return true
    },

    back() {
      const trail = changeTrail.peek()
      if (trail?.length) {
        changeTrail.value = trail.slice(0, -1)
        showQuestion(trail.at(-1) ?? null)
      } else if (trail) {
        answers.value = answersBeforeChange
        finish()
      } else {
        const ids = route.peek()
        const previous = ids[ids.indexOf(currentId.peek() ?? '') - 1]
        if (previous !== undefined) return showQuestion(previous)
        batch(() => {
          phase.value = 'start'
          pending.value = Object.keys(answers.peek()).length ? runState() : null
        })
        hasGoneBack = true
      }
    },

    changeAnswer(id) {
      if (!result.peek() || preview.peek() || !route.peek().includes(id)) return
      answersBeforeChange = answers.peek()
      changeTrail.value = []
      showQuestion(id)
    },

    previewResult(previewAnswers, previewOrigin) {
      preview.value = {
        answers: previewAnswers,
        result: score(instrument.peek(), previewAnswers),
        origin: previewOrigin,
      }
    },

    translateResults() {
      const shown = preview.peek()
      batch(() => {
        if (result.peek()) result.value = score(instrument.peek(), answers.peek())
        if (shown) preview.value = { ...shown, result: score(instrument.peek(), shown.answers) }
      })
    },

    endPreview() {
      preview.value = null
    },

    adoptPreview() {
      const adopted = preview.peek()
      if (!adopted) return
      const wasComplete = result.peek() !== null
      batch(() => {
        clear()
        answers.value = adopted.answers
        result.value = adopted.result
        origin.value = adopted.origin === 'trial' ? null : adopted.origin
        phase.value = 'end'
      })
      save()
      if (wasComplete) onEvent({ type: 'change', result: adopted.result })
    },

    restartWithAnswers() {
      store.startRun()
      batch(() => {
        clear()
        showQuestion(route.peek()[0] ?? null)
      })
      onEvent({ type: 'reset' })
      onEvent({ type: 'start' })
    },

    restart() {
      batch(() => {
        clear()
        answers.value = {}
        phase.value = 'start'
        currentId.value = null
      })
      store.erase()
      onEvent({ type: 'reset' })
    },
  }
}

/**
 * Returns the id of the question at which a saved session continues: the saved question if it is on the route,
 * otherwise the first question without an answer, otherwise the last question.
 */
function resumeQuestion({ answers, at }: RunState, route: string[]): string | null {
  if (at !== null && route.includes(at)) return at
  return route.find(id => !Object.hasOwn(answers, id)) ?? route.at(-1) ?? null
}
