import type { Result } from '../scoring/result'
import type { CompletedEvent, Contact, ContactEvent } from './schema'

/** What went wrong, for a partner's eyes. */
export type FaultCode =
  | 'option'
  | 'target'
  | 'duplicate'
  | 'storage'
  | 'file'
  | 'integrity'
  | 'instrument'
  | 'words'
  | 'webhook'
  | 'report'
  | 'internal'

/** Something a partner should know: what is so, and what to do about it. */
export interface Fault {
  code: FaultCode
  message: string
  hint: string
}

/** What came of a request: a readable success, perhaps (nobody can tell), or nothing. */
export type Outcome = 'delivered' | 'unconfirmed' | 'failed'

/** What every event tells: the version of its shape, the instance, and what it was asked by. */
export interface EventBase {
  v: 1
  instance: string
  instrument: { id: string; version: string }
  /** The partner's `context-NAME`, by name: with what a visitor's run raises, from `readiness-start` on. */
  context?: Readonly<Record<string, string>>
}

/** Event -> what it tells besides. */
export interface Details {
  'readiness-ready': unknown
  'readiness-start': unknown
  'readiness-answer': {
    /** Id of the question. */
    question: string
    /** 1-based place on the route as known so far, and the route's length. */
    index: number
    of: number
    /** What stands as the answer now. Only with `webhook-answers`. */
    option?: string | string[]
  }
  'readiness-complete': { result: Result }
  'readiness-change': { result: Result }
  'readiness-reset': unknown
  'readiness-open': unknown
  'readiness-close': unknown
  /** `payload` may be changed, or replaced by another object; `preventDefault()` stops the sending. */
  'readiness-before-send': { payload: CompletedEvent | ContactEvent }
  /** `id` of the payload. */
  'readiness-sent': { outcome: Outcome; id: string }
  'readiness-contact': { contact: Contact }
  'readiness-download': { kind: 'pdf' | 'print' | 'file' | 'text' } | { kind: 'link'; url: string }
  'readiness-error': Fault
}

/** Event -> its `detail`. */
export type EventDetails = { [Name in keyof Details]: EventBase & Details[Name] }

export type EventName = keyof Details

declare global {
  interface HTMLElementEventMap extends EventMap {}
}
type EventMap = { [Name in EventName]: CustomEvent<EventDetails[Name]> }

/**
 * Raises an event on the element. It bubbles, and leaves the shadow roots that it stands in.
 *
 * @returns false where a listener has called `preventDefault()`, which only `readiness-before-send` heeds
 */
export function raise<Name extends EventName>(element: Element, name: Name, detail: EventDetails[Name]): boolean {
  const cancelable = name === 'readiness-before-send'
  return element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }))
}
