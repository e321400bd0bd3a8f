import type { ReadonlySignal } from '@preact/signals-core'
import type { Answers, Instrument, Question } from '../instrument/schema'
import type { Result } from '../scoring/result'

/** Name of the screen that the visitor sees. `not-applicable` is shown for the outcomes `no` and `later`. */
export type Screen = 'start' | 'question' | 'result' | 'not-applicable'

/**
 * Position of a question on the route: `index` (from 1) `of` the number of questions that apply given the answers so
 * far.
 */
export interface RoutePosition {
  index: number
  of: number
}

/**
 * Progress of one chapter. `filled` is the share (0 to 1) of its questions that are answered; it never decreases during
 * a session. `mark` is the position (0 to 1) of the current question in this chapter, or `null` if the current question
 * is in another chapter.
 */
export interface ChapterProgress {
  id: string
  name: string
  filled: number
  mark: number | null
}

/**
 * Source of a result that was not computed from answers given in this session: an earlier page view (`reload`), a
 * shared link, an imported file, or answers tried out in the what-if view (`trial`). `null` if this session computed
 * the result.
 */
export type ResultOrigin = 'reload' | 'link' | 'file' | 'trial' | null

/** A result to show, with the answers from which it was computed. */
export interface ResultWithAnswers {
  answers: Answers
  result: Result
  origin: ResultOrigin
}

/** Event that a session reports to the element, which dispatches the DOM event `readiness-<type>`. */
export type SessionEvent =
  | { type: 'start' | 'reset' }
  | { type: 'answer'; question: string; index: number; of: number }
  | { type: 'complete' | 'change'; result: Result }

/**
 * One visitor's run through an instrument. Views read its signals and call its methods; the session does not use the
 * DOM.
 */
export interface Session {
  readonly instrument: ReadonlySignal<Instrument>
  readonly screen: ReadonlySignal<Screen>
  readonly answers: ReadonlySignal<Answers>
  /** The question on the screen, or `null` on other screens. */
  readonly question: ReadonlySignal<Question | null>
  /** Position of the current question on the route. */
  readonly position: ReadonlySignal<RoutePosition>
  readonly progress: ReadonlySignal<ChapterProgress[]>
  /** Result of the visitor's own answers, from the first completion on; `null` before. */
  readonly result: ReadonlySignal<Result | null>
  /**
   * The result of `previewResult()` if a preview is active, otherwise the visitor's own result; `null` if there is
   * none.
   */
  readonly shownResult: ReadonlySignal<ResultWithAnswers | null>
  /**
   * Position at which `resume()` continues the saved answers, or `null` if there are none. `done` is true if the saved
   * answers are complete.
   */
  readonly savedPosition: ReadonlySignal<(RoutePosition & { done: boolean }) | null>
  /** Whether the visitor has declined to have the result sent. */
  readonly isSendingDeclined: ReadonlySignal<boolean>
  /** Whether the visitor is changing an answer of a completed check, so that `next()` returns to the result. */
  readonly isChangingAnswer: ReadonlySignal<boolean>
  /** Returns the ids of the chosen options of a question; empty if the question has no answer. */
  chosenOptions(question: string): readonly string[]
  /**
   * Declines, or allows again, that the result is sent. The choice is saved with the answers and survives `restart()`.
   */
  setSendingDeclined(declined: boolean): void
  /** Starts a new run: deletes saved answers and shows the first question. */
  start(): void
  /** Continues with the saved answers. Does not report the event `start`. */
  resume(): void
  /** Chooses an option of a `single` question, or toggles an option of a `multiple` question. Ignores unknown ids. */
  answer(question: string, option: string): void
  /**
   * Shows the next question or the result. Returns false, and changes nothing, if the current question has no answer.
   */
  next(): boolean
  /** Shows the previous question or the start screen. While an answer is being changed: undoes the change. */
  back(): void
  /** Shows a question of the completed check so that its answer can be changed; `next()` then returns to the result. */
  changeAnswer(question: string): void
  /** Shows the result of other answers. Changes and saves none of the visitor's own answers, and reports no event. */
  previewResult(answers: Answers, origin: 'link' | 'file' | 'trial'): void
  /**
   * Computes the results again after a change of language, because a result contains texts. Reports no event, because
   * answers and scores do not change.
   */
  translateResults(): void
  /** Ends the preview and shows the screen that was shown before. */
  endPreview(): void
  /**
   * Makes the previewed answers the visitor's own. Reports the event `change` only if the check was complete before.
   */
  adoptPreview(): void
  /** Shows the first question again and keeps the answers, after the result "does not apply". Counts as a new run. */
  restartWithAnswers(): void
  /** Deletes all answers, including saved ones, and shows the start screen. */
  restart(): void
}
