import { answerByScript } from '../../../hosts/support/page-functions'
import type { Answers } from '../check-page'

/** The keys that are needed to take the whole check by keyboard. */
export type KeyName = 'Tab' | 'Enter' | ' ' | 'ArrowDown' | 'Escape'

/** Common interface of the driven browsers. Selectors are applied inside the check's shadow root. */
export interface Engine {
  goto(address: string): Promise<void>
  reload(): Promise<void>
  /** Waits for an element and clicks it with real pointer input. */
  click(selector: string): Promise<void>
  /** Presses a key, by its name in `KeyboardEvent.key`. */
  press(key: KeyName): Promise<void>
  /** Waits until the selector matches an element. */
  waitFor(selector: string): Promise<void>
  /** Waits until another question than `question`, or a screen without a question, is shown. */
  waitForStepAfter(question: string | null): Promise<void>
  /** Evaluates a JavaScript expression in the page and returns its value, which must be JSON data. */
  evaluate<T>(expression: string): Promise<T>
  close(): Promise<void>
}

/** Time in milliseconds after which a step that has not completed fails. */
export const STEP_TIMEOUT = 20_000

/** A JavaScript expression for an element in the check's shadow root. */
export const elementInCheckExpression = (selector: string) =>
  `document.querySelector('readiness-check')?.shadowRoot?.querySelector(${JSON.stringify(selector)})`

/** Starts to answer all remaining questions with a script in the page. Does not wait for the end. */
export const answerInEngine = (engine: Engine, answers: Answers): Promise<void> =>
  engine.evaluate(
    `void (${answerByScript})({ element: document.querySelector('readiness-check'), answers: ${JSON.stringify(answers)} })`,
  )

/** A JavaScript expression for the id of the current question, or `null` on a screen without a question. */
export const currentQuestionIdExpression = `(${elementInCheckExpression('[data-screen=question] input')}?.name ?? null)`
