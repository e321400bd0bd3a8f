import type { Outcome } from '../events/events'
import type { WebhookEvent } from '../events/webhook-schema'

/** One value that can be read and set; a signal is one. */
export interface MutableValue<T> {
  value: T
  peek(): T
}

/** One thing that left the page, or is about to. */
export interface LogEntry {
  id: string
  type: WebhookEvent['type']
  address: string
  /** The very text that is sent. */
  body: string
  /** When it was made, in milliseconds since 1970. */
  at: number
  /** Requests made from this page: every one of them carried the same text. */
  tries: number
  /** `waiting` for its time, or for the browser to come online; `sending`; or what came of it. */
  state: 'waiting' | 'sending' | Outcome
}

/** Everything that left this page or waits, the first first. */
export type DeliveryLog = MutableValue<readonly LogEntry[]>

/** Notes what is new of an entry; one that is not there yet is put at the end. */
export function updateLog(ledger: DeliveryLog, entry: Pick<LogEntry, 'id'> & Partial<LogEntry>): void {
  const entries = ledger.peek()
  const known = entries.some(({ id }) => id === entry.id)
  ledger.value = known
    ? entries.map(other => (other.id === entry.id ? { ...other, ...entry } : other))
    : [...entries, { tries: 0, state: 'waiting', ...entry } as LogEntry]
}
