import type { WebhookEvent } from '../events/webhook-schema'
import { type DeliveryTextName, MESSAGE_LIFETIME_MS, type SavedDeliveryText } from './saved-delivery-text'
import type { WebhookRequest } from './send-once'

/** A webhook message that is not yet delivered. Messages are saved as JSON, so their shape is a storage format. */
export interface UndeliveredMessage extends WebhookRequest {
  id: string
  type: WebhookEvent['type']
  /** Time at which the message was created, in milliseconds since 1970. */
  at: number
  /** Earliest time of the next attempt, in milliseconds since 1970. */
  due: number
  /** Number of requests made so far. */
  tries: number
  /** Whether a request was sent whose response has not been received. */
  sent: boolean
}

/** The undelivered messages, saved so that they survive a reload if the `save` option allows that. */
export interface MessageQueue {
  /** Returns the messages that an earlier page could not deliver. Removes outdated ones from the storage. */
  savedMessages(): UndeliveredMessage[]
  /** Whether the message with this id is still saved. */
  has(id: string): boolean
  /** Adds a message, or replaces the message with the same id. */
  save(message: UndeliveredMessage): void
  /** Removes the message with this id. */
  remove(id: string): void
  /** Removes all messages, or all of a type. */
  removeAll(type?: WebhookEvent['type']): void
}

/** Type of the messages that each text holds. A contact is never stored on the device. */
const textNames: Record<WebhookEvent['type'], DeliveryTextName> = {
  'readiness.completed': 'out',
  'readiness.contact': 'contact',
}
const types = Object.keys(textNames) as WebhookEvent['type'][]

/**
 * Creates a queue of undelivered messages.
 * @param store returns the storage of a text. It is called at each access, so the storage may change while the page is
 * open.
 * @param now returns the current time in milliseconds since 1970
 */
export function createMessageQueue(
  store: (name: DeliveryTextName) => SavedDeliveryText,
  now: () => number,
): MessageQueue {
  const load = (type: WebhookEvent['type']) =>
    parseQueue(store(textNames[type]).read()).filter(
      message =>
        message.type === type &&
        Math.abs(now() - message.at) < MESSAGE_LIFETIME_MS &&
        message.due - message.at < MESSAGE_LIFETIME_MS,
    )
  // The queue is loaded again before each change, because another tab may have saved messages.
  const change = (type: WebhookEvent['type'], edit: (messages: UndeliveredMessage[]) => UndeliveredMessage[]) => {
    const messages = edit(load(type))
    if (messages.length) store(textNames[type]).write(JSON.stringify({ messages }))
    else if (store(textNames[type]).read() !== null) store(textNames[type]).erase()
    return messages
  }
  const without = (messages: UndeliveredMessage[], id: string) => messages.filter(message => message.id !== id)
  return {
    savedMessages: () => types.flatMap(type => change(type, messages => messages)),
    has: id => types.some(type => load(type).some(message => message.id === id)),
    save: message => change(message.type, messages => [...without(messages, message.id), message]),
    remove(id) {
      for (const type of types) change(type, messages => without(messages, id))
    },
    removeAll(type) {
      for (const each of types) if (!type || each === type) change(each, () => [])
    },
  }
}

/**
 * Parses the text that `createMessageQueue` saved. The text may be outdated or manipulated: entries of another shape are
 * skipped.
 */
function parseQueue(text: string | null): UndeliveredMessage[] {
  try {
    return JSON.parse(text ?? '').messages.filter(isMessage)
  } catch {
    return []
  }
}

const isMessage = (saved: UndeliveredMessage): boolean =>
  [saved.id, saved.type, saved.address, saved.format, saved.reply, saved.body].every(
    part => typeof part === 'string',
  ) && [saved.at, saved.due, saved.tries].every(Number.isFinite)
