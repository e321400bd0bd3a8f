import type { Result } from '../scoring/result'

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

/** What every event tells: the version of its shape, the instance, and what it was asked by. */
export interface EventBase {
  v: 1
  instance: string
  instrument: { id: string; version: string }
}

/** Event -> what it tells besides. */
interface Details {
  'readiness-ready': unknown
  'readiness-start': unknown
  'readiness-answer': {
    /** Id of the question. */
    question: string
    /** 1-based place on the route as known so far, and the route's length. */
    index: number
    of: number
  }
  'readiness-complete': { result: Result }
  'readiness-change': { result: Result }
  'readiness-reset': unknown
  'readiness-open': unknown
  'readiness-close': unknown
  'readiness-error': Fault
}

/** Event -> its `detail`. */
export type EventDetails = { [Name in keyof Details]: EventBase & Details[Name] }

export type EventName = keyof Details

declare global {
  interface HTMLElementEventMap extends EventMap {}
}
type EventMap = { [Name in EventName]: CustomEvent<EventDetails[Name]> }

/** Raises an event on the element. It bubbles, and leaves the shadow roots that it stands in. */
export function raise<Name extends EventName>(element: Element, name: Name, detail: EventDetails[Name]): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
}
