import { answerByScript } from '../../../hosts/support/inside'
import type { Answers } from '../check-page'

/** The keys with which the whole check can be taken. */
export type Key = 'Tab' | 'Enter' | ' ' | 'ArrowDown' | 'Escape'

/** A browser of another kind, as far as the main path needs it. Selectors reach into the check's shadow root. */
export interface Engine {
  goto(address: string): Promise<void>
  reload(): Promise<void>
  /** Clicks as a visitor would, once it is there. */
  click(selector: string): Promise<void>
  /** Presses a key, by its name in `KeyboardEvent.key`. */
  press(key: Key): Promise<void>
  /** Waits until it is there. */
  waitFor(selector: string): Promise<void>
  /** Waits until the shown question is another than this one, or gone. */
  waitForStepAfter(question: string | null): Promise<void>
  /** Runs an expression in the page; what it gives has to be plain data. */
  evaluate<T>(expression: string): Promise<T>
  close(): Promise<void>
}

/** Milliseconds until a step that does not come counts as failed. */
export const STEP_TIMEOUT = 20_000

/** An expression for an element in the check's shadow root. */
export const queryInCheck = (selector: string) =>
  `document.querySelector('readiness-check')?.shadowRoot?.querySelector(${JSON.stringify(selector)})`

/** Answers by script, from the question that is shown; the end is to be waited for. */
export const answerInEngine = (engine: Engine, answers: Answers): Promise<void> =>
  engine.evaluate(
    `void (${answerByScript})({ element: document.querySelector('readiness-check'), answers: ${JSON.stringify(answers)} })`,
  )

/** An expression for the id of the question that is shown, or null. */
export const currentQuestionId = `(${queryInCheck('[data-screen=question] input')}?.name ?? null)`
