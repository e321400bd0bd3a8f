import type { WebhookEvent } from '../events/webhook-schema'
import type { WebhookRequest } from './send-once'

/** The queue as one saved text. Its methods never throw; `createSavedText` in `session/saved-text.ts` creates one. */
export interface SavedQueueText {
  read(): string | null
  write(text: string): void
  erase(): void
}

/** A webhook message that is not yet delivered. Messages are saved as JSON, so their shape is a storage format. */
export interface UndeliveredMessage extends WebhookRequest {
  id: string
  type: WebhookEvent['type']
  /** Time at which the message was created, in milliseconds since 1970. */
  at: number
  /** Earliest time of the next attempt, in milliseconds since 1970. */
  due: number
  /** Whether a request was sent whose response has not been received. */
  sent: boolean
}

/** The undelivered messages, saved in a `SavedQueueText` so that they survive a reload if the `save` option allows that. */
export interface MessageQueue {
  /**
   * Id of the last `readiness.completed` event that was queued, for a later contact event to refer to; `null` if there
   * is none.
   */
  completedId: string | null
  /** Returns the messages that an earlier page could not deliver. */
  savedMessages(): UndeliveredMessage[]
  /** Adds a message, or replaces the message with the same id. */
  save(message: UndeliveredMessage): void
  /** Removes the message with this id. */
  remove(id: string): void
  /** Removes all messages and keeps `completedId`. */
  removeAll(): void
}

/** Milliseconds after which an undelivered message is discarded: a result is only useful on the same day. */
const LIFETIME = 24 * 60 * 60 * 1000

interface SavedQueue {
  completedId: string | null
  messages: UndeliveredMessage[]
}

/**
 * Creates a queue of undelivered messages.
 * @param store returns the storage. It is called at each access, so the storage may change while the page is open.
 * @param now returns the current time in milliseconds since 1970
 */
export function createMessageQueue(store: () => SavedQueueText, now: () => number): MessageQueue {
  const load = (): SavedQueue => {
    const { completedId, messages } = parseQueue(store().read())
    return { completedId, messages: messages.filter(({ at }) => Math.abs(now() - at) < LIFETIME) }
  }
  // The queue is loaded again before each change, because another tab may have saved messages.
  const change = (edit: (saved: SavedQueue) => SavedQueue) => {
    const next = edit(load())
    if (next.completedId || next.messages.length) store().write(JSON.stringify(next))
    else store().erase()
  }
  const without = (messages: UndeliveredMessage[], id: string) => messages.filter(message => message.id !== id)
  let completedId: string | null | undefined
  return {
    get completedId() {
      completedId ??= load().completedId
      return completedId
    },
    set completedId(id) {
      if (id === this.completedId) return
      completedId = id
      change(saved => ({ ...saved, completedId: id }))
    },
    savedMessages: () => load().messages,
    save: message => change(saved => ({ ...saved, messages: [...without(saved.messages, message.id), message] })),
    remove: id => change(saved => ({ ...saved, messages: without(saved.messages, id) })),
    removeAll: () => change(saved => ({ ...saved, messages: [] })),
  }
}

/**
 * Parses the text that `createMessageQueue` saved. The text may be outdated or manipulated: entries of another shape are
 * skipped.
 */
function parseQueue(text: string | null): SavedQueue {
  try {
    const { completedId, messages } = JSON.parse(text ?? '')
    return {
      completedId: typeof completedId === 'string' ? completedId : null,
      messages: messages.filter(isMessage),
    }
  } catch {
    return { completedId: null, messages: [] }
  }
}

const isMessage = (saved: UndeliveredMessage): boolean =>
  [saved.id, saved.type, saved.address, saved.format, saved.reply, saved.body].every(
    part => typeof part === 'string',
  ) && [saved.at, saved.due].every(Number.isFinite)
