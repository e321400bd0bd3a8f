import { isBodyWithinSizeLimit } from './body'
import type { DeliveryLogEntry, LogEntryChange } from './delivery-log'
import type { DeliveryEnvironment } from './environment'
import type { MessageQueue, UndeliveredMessage } from './queue'
import { MESSAGE_LIFETIME_MS } from './saved-delivery-text'
import { retryDelay, type SendAttemptResult, sendOnce } from './send-once'

/**
 * The last attempt to send a message. `too large`: the message exceeds the size limit and was not sent.
 */
export type FinalAttemptResult = SendAttemptResult | { outcome: 'too large' }

/** What `createSender` needs. */
export interface SenderSetup {
  queue: MessageQueue
  environment: DeliveryEnvironment
  /** Changes the entry of a message in the delivery log, or adds it. */
  updateEntry: (change: LogEntryChange) => void
  /** Removes the entry of a message that this page no longer handles from the delivery log. */
  removeEntry: (id: string) => void
  /** Called after the last attempt to send a message, once the log contains the outcome. */
  onFinish: (message: UndeliveredMessage, attempt: FinalAttemptResult) => void
}

/** Sends messages to webhooks, with retries, and records their state in the queue and the delivery log. */
export interface Sender {
  /** Sends a new message. */
  send(message: UndeliveredMessage): void
  /** Continues with a message that an earlier page saved, unless another tab is responsible for it. */
  restore(message: UndeliveredMessage): Promise<void>
  /** Sends the same body again if the message failed or its delivery is unconfirmed. */
  resend(id: string): void
  /**
   * Discards the messages that wait for an attempt, or that failed and could be sent again. A request in progress is not
   * aborted, but is not retried.
   */
  discard(shouldDiscard: (message: UndeliveredMessage) => boolean): void
  /** Cancels all timers and listeners. Waiting messages stay in the queue's storage. */
  stop(): void
}

/** Most attempts to send a message from one page. */
const MAX_ATTEMPTS = 6

/** Returns the outcome that the public event `readiness-sent` and the delivery log use for an attempt. */
export const publicOutcomeOf = ({ outcome }: FinalAttemptResult) =>
  outcome === 'delivered' || outcome === 'unconfirmed' ? outcome : 'failed'

/** A message in progress on this page. */
interface SendingState {
  message: UndeliveredMessage
  isDiscarded: boolean
  /** Cancels the timer or listener that the message waits for. */
  cancelWait: () => void
  /** Lets other tabs send the message; `null` while this page does not know whether it is responsible. */
  release: Promise<(() => void) | null>
}

/** Creates the sender of one check instance. */
export function createSender({ queue, environment, updateEntry, removeEntry, onFinish }: SenderSetup): Sender {
  /** The messages that can be sent again, and their states from the delivery log. */
  const messages = new Map<string, { message: UndeliveredMessage; state: DeliveryLogEntry['state'] }>()
  const sending = new Map<string, SendingState>()
  let isStopped = false

  const update = (message: UndeliveredMessage, state: DeliveryLogEntry['state']) => {
    messages.set(message.id, { message, state })
    updateEntry({ id: message.id, state, tries: message.tries })
  }

  /** Resolves when `listen` calls back. Never resolves if the wait is cancelled first. */
  const waitFor = (current: SendingState, listen: (run: () => void) => () => void) =>
    new Promise<void>(resolve => {
      if (isStopped || current.isDiscarded) return
      const cancel = listen(() => {
        cancel()
        resolve()
      })
      current.cancelWait = cancel
    })
  const pause = (current: SendingState, milliseconds: number) =>
    waitFor(current, run => environment.setTimer(milliseconds, run))

  const end = (current: SendingState) => {
    sending.delete(current.message.id)
    void current.release.then(release => release?.())
  }

  const finish = (current: SendingState, attempt: FinalAttemptResult) => {
    const { message } = current
    // A message that failed has failed: it is never sent again by itself.
    queue.remove(message.id)
    update(message, publicOutcomeOf(attempt))
    if (current.isDiscarded) messages.delete(message.id)
    end(current)
    onFinish(message, attempt)
  }

  const wait = (current: SendingState, due: number) => {
    const { message } = current
    update(message, 'waiting')
    current.message = { ...message, due, sent: false }
    queue.save(current.message)
    return queue.has(message.id)
  }

  /** Sends a message, with retries, until it has a final outcome. */
  const deliver = async (current: SendingState) => {
    let triesHere = 0
    let isSaved = wait(current, current.message.due)
    for (;;) {
      let hasWaited = false
      const { due } = current.message
      if (due > environment.now()) {
        await pause(current, due - environment.now())
        hasWaited = true
      }
      while (!environment.isOnline()) {
        await waitFor(current, environment.onOnline)
        // Browsers report that they are online shortly before they can connect.
        await pause(current, retryDelay(1, environment.random()))
        hasWaited = true
      }
      // Meanwhile another tab may have sent the message, or erased it.
      if (hasWaited && (!(await current.release) || (isSaved && !queue.has(current.message.id)))) {
        removeEntry(current.message.id)
        return end(current)
      }
      current.message = { ...current.message, tries: current.message.tries + 1, sent: environment.supportsKeepalive }
      update(current.message, 'sending')
      // A keepalive request completes even if the visitor leaves the page: if the next page sent the message again, the
      // webhook would receive it twice.
      queue.save(current.message)
      const attempt = await sendOnce(current.message, environment)
      if (attempt.outcome === 'offline' && !current.isDiscarded) isSaved = wait(current, environment.now())
      else if (attempt.outcome === 'retry' && !current.isDiscarded) {
        triesHere++
        const due = environment.now() + Math.max(attempt.retryAfter, retryDelay(triesHere, environment.random()))
        if (triesHere === MAX_ATTEMPTS || due - current.message.at >= MESSAGE_LIFETIME_MS)
          return finish(current, attempt)
        isSaved = wait(current, due)
      } else return finish(current, attempt)
    }
  }

  const start = (message: UndeliveredMessage, release: SendingState['release']): SendingState => {
    const current = { message, release, isDiscarded: false, cancelWait: () => {} }
    sending.set(message.id, current)
    return current
  }

  const addEntry = ({ id, type, address, body, at, tries }: UndeliveredMessage) =>
    updateEntry({ id, type, address, body, at, tries })

  return {
    send(message) {
      addEntry(message)
      const current = start(message, environment.claim(message.id))
      if (isBodyWithinSizeLimit(message.body)) void deliver(current)
      else finish(current, { outcome: 'too large' })
    },

    async restore(message) {
      const release = await environment.claim(message.id)
      if (!release) return
      if (isStopped || !queue.has(message.id)) return release()
      addEntry(message)
      const current = start(message, Promise.resolve(release))
      if (message.sent) finish(current, { outcome: 'unconfirmed' })
      // A contact that was sent once is never sent again unasked.
      else if (message.type === 'readiness.contact' && message.tries) {
        update(message, 'failed')
        end(current)
      } else void deliver(current)
    },

    resend(id) {
      const { message, state } = messages.get(id) ?? {}
      if (message && isBodyWithinSizeLimit(message.body) && (state === 'failed' || state === 'unconfirmed'))
        void deliver(start({ ...message, due: environment.now() }, environment.claim(id)))
    },

    discard(shouldDiscard) {
      for (const [id, { message, state }] of messages) {
        if (!shouldDiscard(message)) continue
        queue.remove(id)
        const current = sending.get(id)
        if (current) {
          current.isDiscarded = true
          current.cancelWait()
          if (state === 'waiting') end(current)
        }
        if (state === 'waiting' && !message.tries) removeEntry(id)
        else if (state === 'waiting') updateEntry({ id, state: 'failed', body: null })
        else if (state === 'failed') updateEntry({ id, body: null })
        if (state !== 'sending') messages.delete(id)
      }
    },

    stop() {
      isStopped = true
      for (const current of sending.values()) {
        current.cancelWait()
        end(current)
      }
    },
  }
}
