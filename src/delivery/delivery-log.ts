import type { DeliveryOutcome } from '../events/events'
import type { WebhookEvent } from '../events/webhook-schema'

/** A value that can be read and replaced: the part of a Preact signal that the delivery log needs. */
export interface MutableValue<T> {
  value: T
  /** Reads the value without subscribing to its changes. */
  peek(): T
}

/** One webhook message in the delivery log, which the visitor can see. */
export interface DeliveryLogEntry {
  id: string
  type: WebhookEvent['type']
  /** URL of the webhook. */
  address: string
  /** The exact request body. */
  body: string
  /** Time at which the message was created, in milliseconds since 1970. */
  at: number
  /** Number of requests made from this page; each had the same body. */
  tries: number
  /** `waiting` for the time of its next attempt or for the browser to be online, `sending`, or the final outcome. */
  state: 'waiting' | 'sending' | DeliveryOutcome
}

/** The messages that this page has sent or will send, oldest first. */
export type DeliveryLog = MutableValue<readonly DeliveryLogEntry[]>

/** Changes the given fields of the log entry with this id; appends an entry if the log has none with this id. */
export function updateOrAppendLogEntry(
  log: DeliveryLog,
  entry: Pick<DeliveryLogEntry, 'id'> & Partial<DeliveryLogEntry>,
): void {
  const entries = log.peek()
  const exists = entries.some(({ id }) => id === entry.id)
  log.value = exists
    ? entries.map(other => (other.id === entry.id ? { ...other, ...entry } : other))
    : [...entries, { tries: 0, state: 'waiting', ...entry } as DeliveryLogEntry]
}
