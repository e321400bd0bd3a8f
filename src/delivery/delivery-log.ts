import type { DeliveryOutcome } from '../events/events'
import type { WebhookEvent } from '../events/webhook-schema'
import type { DataLayerEntry } from './data-layer'

/** A value that can be read and replaced: the part of a Preact signal that the delivery log needs. */
export interface MutableValue<T> {
  value: T
  /** Reads the value without subscribing to its changes. */
  peek(): T
}

/** One message in the delivery log, which the visitor can see: to a webhook, or to the page itself. */
export interface DeliveryLogEntry {
  id: string
  type: WebhookEvent['type'] | DataLayerEntry['event']
  /**
   * URL of the webhook, or only its host if the message was sent from an earlier page. For a data layer its name. Empty
   * for a contact that is only handed to the page.
   */
  address: string
  /** The exact text; `null` if it is not known: a listener stopped it, an earlier page sent it, or it was erased. */
  body: string | null
  /** Time at which the message was created, in milliseconds since 1970. */
  at: number
  /** Number of requests made; each had the same body. */
  tries: number
  /**
   * - `waiting` for the time of its next attempt or for the browser to be online
   * - `sending`, or the final outcome
   * - `stopped` by a listener of the page, or because a listener failed: no request was made
   * - `handed` to the page, by the data layer or the event `readiness-contact`
   */
  state: 'waiting' | 'sending' | DeliveryOutcome | 'stopped' | 'handed'
}

/** The messages of this check, oldest first. */
export type DeliveryLog = MutableValue<readonly DeliveryLogEntry[]>

/** The fields of a log entry that change, with its id. */
export type LogEntryChange = Pick<DeliveryLogEntry, 'id'> & Partial<DeliveryLogEntry>

/** Changes the given fields of the log entry with this id; appends an entry if the log has none with this id. */
export function updateOrAppendLogEntry(log: DeliveryLog, change: LogEntryChange): void {
  const entries = log.peek()
  const existing = entries.find(({ id }) => id === change.id)
  const entry = { ...(existing ?? { tries: 0, state: 'waiting', body: null }), ...change } as DeliveryLogEntry
  log.value = existing ? entries.map(other => (other === existing ? entry : other)) : [...entries, entry]
}
