import { isBodyWithinSizeLimit } from './body'
import { type DeliveryLog, updateOrAppendLogEntry } from './delivery-log'
import type { DeliveryEnvironment } from './environment'
import type { MessageQueue, UndeliveredMessage } from './queue'
import { retryDelay, type SendAttemptResult, sendOnce } from './send-once'

/**
 * The last attempt to send a message from this page. `too large`: the message exceeds the size limit and was not sent.
 */
export type FinalAttemptResult = SendAttemptResult | { outcome: 'too large' }

/** What `createSender` needs. */
export interface SenderSetup {
  queue: MessageQueue
  log: DeliveryLog
  environment: DeliveryEnvironment
  /** Called after the last attempt to send a message from this page, once the log contains the outcome. */
  onFinish: (message: UndeliveredMessage, attempt: FinalAttemptResult) => void
}

/** Sends messages to webhooks, with retries, and records their state in the queue and the delivery log. */
export interface Sender {
  /** Sends a new message, or a message that an earlier page saved. */
  send(message: UndeliveredMessage): void
  /** Sends the same body again if the message failed or its delivery is unconfirmed. */
  resend(id: string): void
  /** Discards the messages that wait for an attempt. A request in progress is not aborted, but is not retried. */
  discardWaiting(): void
  /** Cancels all timers and listeners. Waiting messages stay in the queue's storage. */
  stop(): void
}

/**
 * Most attempts to send a message from one page. If the webhook still asks for a retry, the next page load continues.
 */
const MAX_ATTEMPTS = 6

/** Returns the outcome that the public event `readiness-sent` and the delivery log use for an attempt. */
export const publicOutcomeOf = ({ outcome }: FinalAttemptResult) =>
  outcome === 'delivered' || outcome === 'unconfirmed' ? outcome : 'failed'

/** Creates the sender of one check instance. */
export function createSender({ queue, log, environment, onFinish }: SenderSetup): Sender {
  const messages = new Map<string, UndeliveredMessage>()
  const cancelFunctions = new Set<() => void>()
  let isStopped = false
  /** Increases each time the visitor discards the waiting messages, so that a request in progress can notice it. */
  let generation = 0

  /** Resolves when `listen` calls back. Never resolves if `cancelAll` runs first. */
  const waitFor = (listen: (run: () => void) => () => void) =>
    new Promise<void>(resolve => {
      if (isStopped) return
      const cancel = listen(() => {
        cancel()
        cancelFunctions.delete(cancel)
        resolve()
      })
      cancelFunctions.add(cancel)
    })
  const pause = (milliseconds: number) => waitFor(run => environment.setTimer(milliseconds, run))
  const cancelAll = () => {
    for (const cancel of cancelFunctions) cancel()
    cancelFunctions.clear()
  }
  const findEntry = (id: string) => log.peek().find(entry => entry.id === id)

  const finish = (message: UndeliveredMessage, attempt: FinalAttemptResult) => {
    updateOrAppendLogEntry(log, { id: message.id, state: publicOutcomeOf(attempt) })
    onFinish(message, attempt)
  }

  const markAsWaiting = (message: UndeliveredMessage, due: number) => {
    updateOrAppendLogEntry(log, { id: message.id, state: 'waiting' })
    queue.save({ ...message, due, sent: false })
  }

  /** Sends a message, with retries, until it has a final outcome or `MAX_ATTEMPTS` is reached. */
  const deliver = async (message: UndeliveredMessage) => {
    const { id, due } = message
    const ownGeneration = generation
    markAsWaiting(message, due)
    if (due > environment.now()) await pause(due - environment.now())
    let tries = 0
    for (;;) {
      while (!environment.isOnline()) {
        await waitFor(environment.onOnline)
        // Browsers report that they are online shortly before they can connect.
        await pause(retryDelay(1, environment.random()))
      }
      updateOrAppendLogEntry(log, { id, state: 'sending', tries: (findEntry(id)?.tries ?? 0) + 1 })
      // A keepalive request completes even if the visitor leaves the page: if the next page sent the message again, the
      // webhook would receive it twice.
      queue.save({ ...message, sent: environment.supportsKeepalive })
      const attempt = await sendOnce(message, environment)
      const isDiscarded = ownGeneration !== generation
      if (attempt.outcome === 'offline' && !isDiscarded) markAsWaiting(message, due)
      else if (attempt.outcome === 'retry' && !isDiscarded) {
        tries++
        const wait = Math.max(attempt.retryAfter, retryDelay(tries, environment.random()))
        markAsWaiting(message, environment.now() + wait)
        if (tries === MAX_ATTEMPTS) return finish(message, attempt)
        await pause(wait)
      } else {
        queue.remove(id)
        return finish(message, attempt)
      }
    }
  }

  return {
    send(message) {
      const { id, type, address, body, at } = message
      messages.set(id, message)
      updateOrAppendLogEntry(log, { id, type, address, body, at })
      if (!isBodyWithinSizeLimit(body)) finish(message, { outcome: 'too large' })
      else if (message.sent) {
        queue.remove(id)
        finish(message, { outcome: 'unconfirmed' })
      } else void deliver(message)
    },

    resend(id) {
      const message = messages.get(id)
      const state = findEntry(id)?.state
      if (message && isBodyWithinSizeLimit(message.body) && (state === 'failed' || state === 'unconfirmed'))
        void deliver({ ...message, due: environment.now() })
    },

    discardWaiting() {
      generation++
      cancelAll()
      queue.removeAll()
      log.value = log.peek().filter(({ state }) => state !== 'waiting')
    },

    stop() {
      isStopped = true
      cancelAll()
    },
  }
}
