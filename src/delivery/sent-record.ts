import type { DeliveryLogEntry } from './delivery-log'
import type { SavedDeliveryText } from './saved-delivery-text'

/** What is kept of a message that was sent or handed over: never its body. */
type RecordedEntry = Omit<DeliveryLogEntry, 'body'>

/**
 * The record of the messages that were sent, so that the visitor can still see after a reload what has left. It is stored
 * beside the answers, and erased with them.
 */
export interface SentRecord {
  /**
   * Id of the last `readiness.completed` event that was sent, for a later contact event to refer to; `null` if there is
   * none.
   */
  completedId: string | null
  /** Returns the recorded messages as entries of the delivery log, without bodies. */
  entries(): DeliveryLogEntry[]
  /** Adds messages or changes them, except those of which nothing has left yet. */
  put(entries: readonly DeliveryLogEntry[]): void
  /** Handles the start of a run: a contact of this page does not refer to the result of an earlier run any more. */
  forgetCompleted(): void
  erase(): void
}

interface SavedRecord {
  completedId: string | null
  entries: RecordedEntry[]
}

/** The states that a recorded message may have. A message on its way counts as unconfirmed until its outcome is known. */
const recordedStates = ['delivered', 'unconfirmed', 'failed', 'stopped', 'handed'] as const

/** Most messages that are recorded. Older ones are forgotten first. */
const MAX_ENTRIES = 50

/** @param store returns the storage. It is called at each access, so the storage may change while the page is open. */
export function createSentRecord(store: () => SavedDeliveryText): SentRecord {
  // The record is loaded again before each change, because another tab may have changed it.
  const load = (): SavedRecord => parseRecord(store().read())
  const save = (record: SavedRecord) => {
    if (record.completedId || record.entries.length) store().write(JSON.stringify(record))
    else store().erase()
  }
  let completedId: string | null | undefined
  return {
    get completedId() {
      if (completedId === undefined) completedId = load().completedId
      return completedId
    },
    set completedId(id) {
      completedId = id
      if (id === load().completedId) return
      save({ ...load(), completedId: id })
    },
    entries: () => load().entries.map(entry => ({ ...entry, body: null })),
    put(entries) {
      const record = load()
      for (const { id, type, address, at, tries, state } of entries) {
        if (state === 'waiting' && !tries) continue
        const recordedState = state === 'sending' ? 'unconfirmed' : state === 'waiting' ? 'failed' : state
        const entry = { id, type, address: hostOf(address), at, tries, state: recordedState } as const
        record.entries = [...record.entries.filter(other => other.id !== id), entry].slice(-MAX_ENTRIES)
      }
      save(record)
    },
    forgetCompleted() {
      completedId = null
    },
    erase() {
      completedId = null
      if (store().read() !== null) store().erase()
    },
  }
}

/** Returns the host of a URL; any other text as it is. */
const hostOf = (address: string): string => (address.includes('://') ? new URL(address).host : address)

/** Parses the text that `createSentRecord` saved. Entries of another shape are skipped. */
function parseRecord(text: string | null): SavedRecord {
  try {
    const { completedId, entries } = JSON.parse(text ?? '')
    return {
      completedId: typeof completedId === 'string' ? completedId : null,
      entries: entries.filter(isRecordedEntry),
    }
  } catch {
    return { completedId: null, entries: [] }
  }
}

const isRecordedEntry = (saved: RecordedEntry): boolean =>
  [saved?.id, saved?.type, saved?.address].every(part => typeof part === 'string') &&
  [saved.at, saved.tries].every(Number.isFinite) &&
  recordedStates.includes(saved.state as never)
