import type { WebhookEvent } from '../events/webhook-schema'
import type { WebhookRequest } from './send-once'

/** One guarded place for one text; nothing of it throws. `session/store.ts` has such places. */
export interface QueueStore {
  read(): string | null
  write(text: string): void
  erase(): void
}

/** Something on its way to the hook. */
export interface Message extends WebhookRequest {
  id: string
  type: WebhookEvent['type']
  /** When it was made, in milliseconds since 1970. */
  at: number
  /** Not to be sent before. */
  due: number
  /** It is out, and its answer is waited for. */
  sent: boolean
}

/** What is not out yet, in the page and, where that is allowed, in a place that outlives it. */
export interface Queue {
  /** `id` of the last result that went out or waits, for a contact to name it. */
  completedId: string | null
  /** What an earlier page left. */
  left(): Message[]
  put(message: Message): void
  drop(id: string): void
  /** Drops everything. */
  erase(): void
}

/** Milliseconds that something may wait: a result is of use the same day. */
const LIFETIME = 24 * 60 * 60 * 1000

interface Kept {
  completedId: string | null
  messages: Message[]
}

/** @param place asked at each use, so that it may change while the page stands */
export function createQueue(place: () => QueueStore, now: () => number): Queue {
  const read = (): Kept => {
    const { completedId, messages } = parse(place().read())
    return { completedId, messages: messages.filter(({ at }) => Math.abs(now() - at) < LIFETIME) }
  }
  // Read anew before each change: another tab may have put something there.
  const change = (edit: (kept: Kept) => Kept) => {
    const next = edit(read())
    if (next.completedId || next.messages.length) place().write(JSON.stringify(next))
    else place().erase()
  }
  const without = (messages: Message[], id: string) => messages.filter(message => message.id !== id)
  let completedId: string | null | undefined
  return {
    get completedId() {
      completedId ??= read().completedId
      return completedId
    },
    set completedId(id) {
      if (id === this.completedId) return
      completedId = id
      change(kept => ({ ...kept, completedId: id }))
    },
    left: () => read().messages,
    put: message => change(kept => ({ ...kept, messages: [...without(kept.messages, message.id), message] })),
    drop: id => change(kept => ({ ...kept, messages: without(kept.messages, id) })),
    erase: () => change(kept => ({ ...kept, messages: [] })),
  }
}

/** What `createQueue` wrote. It may be stale or tampered with; what is of another shape is not taken. */
function parse(text: string | null): Kept {
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

const isMessage = (kept: Message): boolean =>
  [kept.id, kept.type, kept.address, kept.format, kept.reply, kept.body].every(part => typeof part === 'string') &&
  [kept.at, kept.due].every(Number.isFinite)
