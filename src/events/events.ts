import type { Result } from '../scoring/result'
import type { CompletedEvent, Contact, ContactEvent } from './webhook-schema'

/** Every code of `readiness-error`, as a key; the values are unused. An interface, so that each code has a docstring. */
export interface ErrorCodes {
  // generated: error-codes
  /**
   * An option has an invalid value, or a name is nearly that of an option.
   *
   * The visitor sees: The default of that option.
   *
   * What to do: Write what the hint says.
   */
  option: true
  /**
   * No element matches `target`, or the page hides the element that a dialog or drawer should open in.
   *
   * The visitor sees: The check in its default place; a hidden dialog stays closed.
   *
   * What to do: Correct the selector, or move the check out of the hidden element.
   */
  target: true
  /**
   * The script is on the page twice.
   *
   * The visitor sees: Nothing unusual: the first copy serves all checks.
   *
   * What to do: Keep one script tag; it is enough for all checks of a page.
   */
  duplicate: true
  /**
   * The browser does not let the page store answers.
   *
   * The visitor sees: The check works; answers last until the visitor leaves the page.
   *
   * What to do: Nothing, or `save="none"`. In a frame, check its sandbox.
   */
  storage: true
  /**
   * A file that the check loads later failed to load.
   *
   * The visitor sees: The check without what that file adds; a dialog or drawer appears inline.
   *
   * What to do: Serve all files of one build in the script’s folder, with CORS headers, and allow them in the page’s
   * policy.
   */
  file: true
  /**
   * A file that the check loads later is not the one that was built with the script. It does not run.
   *
   * The visitor sees: The check without what that file adds; a dialog or drawer appears inline.
   *
   * What to do: Upload all files of one build again, unchanged, and clear the cache of your CDN.
   */
  integrity: true
  /**
   * The instrument cannot be loaded or breaks a rule. Not raised in this version.
   *
   * The visitor sees: The built-in instrument.
   *
   * What to do: Correct what the message names.
   */
  instrument: true
  /**
   * Your `words` cannot be loaded, a text of yours is refused, or no texts exist for the language.
   *
   * The visitor sees: The built-in text in place of each that is refused.
   *
   * What to do: Correct the key that the message names.
   */
  words: true
  /**
   * The webhook answered with an error, the page’s policy forbids the request, the payload is too large, or a listener
   * of `readiness-before-send` failed.
   *
   * The visitor sees: The result as usual. The list of what was sent says that it failed or was stopped, and offers to
   * send again what failed.
   *
   * What to do: Look at your endpoint or listener, or allow its origin in `connect-src`. The debug panel shows the
   * line.
   */
  webhook: true
  /**
   * The PDF could not be made.
   *
   * The visitor sees: A message. Print, text, file and link still work.
   *
   * What to do: Report the message to the project.
   */
  report: true
  /**
   * An error in the check itself.
   *
   * The visitor sees: The page is not affected. If the current screen cannot be shown, the visitor can start again.
   *
   * What to do: Report the message to the project.
   */
  internal: true
  // end: error-codes
}

/** Code that says what kind of problem `readiness-error` reports. */
export type ProblemCode = keyof ErrorCodes

/** A problem that a partner should know about, as the event `readiness-error` reports it. */
export interface Problem {
  // generated: error-code
  /**
   * What kind of problem it is:
   * - `option`: An option has an invalid value, or a name is nearly that of an option.
   * - `target`: No element matches `target`, or the page hides the element that a dialog or drawer should open in.
   * - `duplicate`: The script is on the page twice.
   * - `storage`: The browser does not let the page store answers.
   * - `file`: A file that the check loads later failed to load.
   * - `integrity`: A file that the check loads later is not the one that was built with the script. It does not run.
   * - `instrument`: The instrument cannot be loaded or breaks a rule. Not raised in this version.
   * - `words`: Your `words` cannot be loaded, a text of yours is refused, or no texts exist for the language.
   * - `webhook`: The webhook answered with an error, the page’s policy forbids the request, the payload is too large,
   * or a listener of `readiness-before-send` failed.
   * - `report`: The PDF could not be made.
   * - `internal`: An error in the check itself.
   */
  code: ProblemCode
  // end: error-code
  /** What is wrong, in one sentence. */
  message: string
  /** What to do about it. */
  hint: string
}

/**
 * Outcome of a request to the webhook: `delivered` if a response confirms success, `unconfirmed` if the response could not be
 * read, else `failed`.
 */
export type DeliveryOutcome = 'delivered' | 'unconfirmed' | 'failed'

/** Fields that the `detail` of every event has: version of the format (`v`), name of the instance, and instrument. */
export interface EventBase {
  v: 1
  instance: string
  instrument: { id: string; version: string }
  /** Values of the option `context-NAME` by name. Only in events that the session raises, such as `readiness-start`. */
  context?: Readonly<Record<string, string>>
}

/** Event name -> fields of its `detail` that other events do not have. */
export interface EventSpecificDetails {
  'readiness-ready': unknown
  'readiness-start': unknown
  'readiness-answer': {
    /** Id of the question. */
    question: string
    /** Position of the question on the route given the answers so far, from 1. */
    index: number
    /** Number of questions on that route. */
    of: number
    /** Id of the chosen option, or ids. Only if the option `webhook-answers` is set. */
    option?: string | string[]
  }
  'readiness-complete': { result: Result }
  'readiness-change': { result: Result }
  'readiness-reset': unknown
  'readiness-open': unknown
  'readiness-close': unknown
  'readiness-before-send': { payload: CompletedEvent | ContactEvent }
  'readiness-sent': { outcome: DeliveryOutcome; id: string }
  'readiness-contact': { contact: Contact }
  'readiness-download': { kind: 'pdf' | 'print' | 'file' | 'text' } | { kind: 'link'; url: string }
  'readiness-error': Problem
}

/** Type of the `detail` of one event. */
type Detail<Name extends keyof EventSpecificDetails> = EventBase & EventSpecificDetails[Name]

/** Event name -> type of its `detail`. */
export interface EventDetails {
  // generated: events
  /** The start screen can be used. */
  'readiness-ready': Detail<'readiness-ready'>
  /** The visitor begins. */
  'readiness-start': Detail<'readiness-start'>
  /**
   * The visitor gives or changes an answer.
   *
   * `detail` has `question`: id of the question; `index`: its position on the route, from 1; `of`: length of the route;
   * with `webhook-answers` also `option`: id of the chosen option, or an array of ids.
   */
  'readiness-answer': Detail<'readiness-answer'>
  /**
   * The visitor has answered the last question and sees the result. Once per session.
   *
   * `detail` has `result`: the frozen `Result`.
   */
  'readiness-complete': Detail<'readiness-complete'>
  /**
   * The visitor changes an answer after the result was shown. The webhook does not receive it again.
   *
   * `detail` has `result`: the new `Result`.
   */
  'readiness-change': Detail<'readiness-change'>
  /** The answers were erased, by the visitor or by `reset()`. */
  'readiness-reset': Detail<'readiness-reset'>
  /** The dialog or drawer opens. */
  'readiness-open': Detail<'readiness-open'>
  /** The dialog or drawer closes. */
  'readiness-close': Detail<'readiness-close'>
  /**
   * A result or contact is about to be sent to the webhook. `preventDefault()` stops it, and so does a listener that
   * fails.
   *
   * `detail` has `payload`: the webhook’s JSON; a listener may change or replace it.
   */
  'readiness-before-send': Detail<'readiness-before-send'>
  /**
   * A request to the webhook has ended.
   *
   * `detail` has `outcome`: `delivered`, `unconfirmed` (the response could not be read) or `failed`; `id`: the id of
   * the payload.
   */
  'readiness-sent': Detail<'readiness-sent'>
  /**
   * The visitor sends the contact form.
   *
   * `detail` has `contact`: `name`, `email`, `organisation`, `message`, `consent`.
   */
  'readiness-contact': Detail<'readiness-contact'>
  /**
   * The visitor downloads, prints, copies or links the result.
   *
   * `detail` has `kind`: `pdf`, `print`, `file`, `text` or `link`; for a link also `url`.
   */
  'readiness-download': Detail<'readiness-download'>
  /**
   * Something is wrong that you should know; visitors do not see it.
   *
   * `detail` has `code`: see Error codes; `message`: what is wrong; `hint`: what to do.
   */
  'readiness-error': Detail<'readiness-error'>
  // end: events
}

/** Name of a public event. */
export type EventName = keyof EventSpecificDetails

declare global {
  interface HTMLElementEventMap extends EventMap {}
}
/** Event name -> type of the DOM event, for `addEventListener()`. */
type EventMap = { [Name in keyof EventDetails]: CustomEvent<EventDetails[Name]> }

/**
 * Raises an event on the element. It bubbles and crosses shadow roots (`composed`).
 *
 * @returns false if a listener has called `preventDefault()`, which only `readiness-before-send` allows
 */
export function raiseEvent<Name extends EventName>(element: Element, name: Name, detail: EventDetails[Name]): boolean {
  const cancelable = name === 'readiness-before-send'
  return element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }))
}
