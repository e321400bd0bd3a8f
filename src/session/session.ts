import type { ReadonlySignal, Signal } from '@preact/signals-core'
import type { Answers, Instrument, Question } from '../instrument/schema'
import type { Result } from '../scoring/result'

/** Where the visitor is. `not-applicable` serves both "no" and "later". */
export type Screen = 'start' | 'question' | 'result' | 'not-applicable'

/** 1-based place on the route as known so far. */
export interface RoutePosition {
  index: number
  of: number
}

/** A chapter on the route. `filled` 0 to 1 never falls during a run; `mark` 0 to 1 is today's place in it, null elsewhere. */
export interface ChapterProgress {
  id: string
  name: string
  filled: number
  mark: number | null
}

/** Where a result comes from that this run has not worked out; null where it has. */
export type ResultOrigin = 'reload' | 'link' | 'file' | 'trial' | null

/** A result to be shown, with the answers that it was worked out from. */
export interface ShownResult {
  answers: Answers
  result: Result
  origin: ResultOrigin
}

/** What a session tells the element, which raises the DOM event of the same name. */
export type SessionEvent =
  | { type: 'start' | 'reset' }
  | { type: 'answer'; question: string; index: number; of: number }
  | { type: 'complete' | 'change'; result: Result }

/** One visitor's run through an instrument. Views read its signals and call its methods; it knows no DOM. */
export interface Session {
  readonly instrument: ReadonlySignal<Instrument>
  readonly screen: ReadonlySignal<Screen>
  readonly answers: ReadonlySignal<Answers>
  /** The question that is shown; null on other screens. */
  readonly question: ReadonlySignal<Question | null>
  readonly position: ReadonlySignal<RoutePosition>
  readonly progress: ReadonlySignal<ChapterProgress[]>
  /** The visitor's own. Stands from the first completion on. It is set from outside to say the same in other words only. */
  readonly result: Signal<Result | null>
  /** The result that is looked at, else the visitor's own. */
  readonly shown: ReadonlySignal<ShownResult | null>
  /** The place of an earlier visit that can be gone on with; `done` where its result stood. */
  readonly saved: ReadonlySignal<(RoutePosition & { done: boolean }) | null>
  /** The visitor does not want the result to be sent. */
  readonly declined: ReadonlySignal<boolean>
  /** The visitor is changing an answer of a standing result; `next` leads back to it. */
  readonly changing: ReadonlySignal<boolean>
  /** The chosen option ids of a question, empty where unanswered. */
  chosen(question: string): readonly string[]
  /** Declines to have the result sent, or takes that back. It is kept with the answers, and outlives a new start. */
  decline(declined: boolean): void
  start(): void
  /** Go on where the earlier visit stopped. Raises no `start`. */
  resume(): void
  /** Choose for a `single` question, or toggle for a `multiple` one. Unknown ids are ignored. */
  answer(question: string, option: string): void
  /** False where the shown question has no answer yet: nothing moves. */
  next(): boolean
  back(): void
  /** From the result to a question of its route, and back by `next`. */
  change(question: string): void
  /** Shows the result of other answers. The visitor's own stay as they are; nothing is kept, nothing told. */
  preview(answers: Answers, origin: 'link' | 'file' | 'trial'): void
  /** Looks no longer: back to where the visitor stood. */
  endPreview(): void
  /** Makes the answers looked at the visitor's own. Tells a change only of a run that was complete. */
  keepPreview(): void
  /** From "does not apply" to the first question, answers kept; it counts as a new run. */
  checkAgain(): void
  /** Erase everything, saved answers too, and stand at the start. */
  restart(): void
}
