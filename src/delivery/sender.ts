import { fitsLimit } from './body'
import { type DeliveryLog, updateLog } from './delivery-log'
import type { DeliveryEnvironment } from './environment'
import type { Message, Queue } from './queue'
import { type Attempt, retryDelay, sendOnce } from './send-once'

/** How a message ended in this page. `too large`: it was never sent. */
export type FinalAttempt = Attempt | { went: 'too large' }

export interface SenderSetup {
  queue: Queue
  ledger: DeliveryLog
  world: DeliveryEnvironment
  /** Told how a message ended, after the ledger says so. */
  onEnd: (message: Message, ending: FinalAttempt) => void
}

/** Brings messages to the hook, each at its own time, and writes down in queue and ledger how far each is. */
export interface Sender {
  /** A new message, or one that an earlier page left. */
  take(message: Message): void
  /** Sends the same text again, where it did not surely arrive. */
  resend(id: string): void
  /** Drops what waits. */
  erase(): void
  /** Stops timers and listeners. */
  end(): void
}

/** Attempts of one page. What the hook still asks to be sent again waits for the next. */
const MAX_ATTEMPTS = 6

export const outcomeOf = ({ went }: FinalAttempt) => (went === 'delivered' || went === 'unconfirmed' ? went : 'failed')

export function createSender({ queue, ledger, world, onEnd }: SenderSetup): Sender {
  const messages = new Map<string, Message>()
  const stops = new Set<() => void>()
  let ended = false
  /** Counts how often the visitor has erased what waits. */
  let era = 0

  /** Waits for what `listen` calls back on; for ever, once that is stopped. */
  const rest = (listen: (run: () => void) => () => void) =>
    new Promise<void>(done => {
      if (ended) return
      const stop = listen(() => {
        stop()
        stops.delete(stop)
        done()
      })
      stops.add(stop)
    })
  const pause = (milliseconds: number) => rest(run => world.after(milliseconds, run))
  const stopAll = () => {
    for (const stop of stops) stop()
    stops.clear()
  }
  const find = (id: string) => ledger.peek().find(entry => entry.id === id)

  const end = (message: Message, ending: FinalAttempt) => {
    updateLog(ledger, { id: message.id, state: outcomeOf(ending) })
    onEnd(message, ending)
  }

  const waiting = (message: Message, due: number) => {
    updateLog(ledger, { id: message.id, state: 'waiting' })
    queue.put({ ...message, due, sent: false })
  }

  /** Until it is out, or there is no more to be done in this page. */
  const deliver = async (message: Message) => {
    const { id, due } = message
    const own = era
    waiting(message, due)
    if (due > world.now()) await pause(due - world.now())
    let tries = 0
    for (;;) {
      while (!world.online()) {
        await rest(world.onOnline)
        // Online is said a little before anything can be reached.
        await pause(retryDelay(1, world.random()))
      }
      updateLog(ledger, { id, state: 'sending', tries: (find(id)?.tries ?? 0) + 1 })
      // A request that outlives its page arrives: were it to be sent again at the next load, it would arrive twice.
      queue.put({ ...message, sent: world.outlives })
      const made = await sendOnce(message, world)
      const isErased = own !== era
      if (made.went === 'offline' && !isErased) waiting(message, due)
      else if (made.went === 'retry' && !isErased) {
        tries++
        const wait = Math.max(made.after, retryDelay(tries, world.random()))
        waiting(message, world.now() + wait)
        if (tries === MAX_ATTEMPTS) return end(message, made)
        await pause(wait)
      } else {
        queue.drop(id)
        return end(message, made)
      }
    }
  }

  return {
    take(message) {
      const { id, type, address, body, at } = message
      messages.set(id, message)
      updateLog(ledger, { id, type, address, body, at })
      if (!fitsLimit(body)) end(message, { went: 'too large' })
      else if (message.sent) {
        queue.drop(id)
        end(message, { went: 'unconfirmed' })
      } else void deliver(message)
    },

    resend(id) {
      const message = messages.get(id)
      const state = find(id)?.state
      if (message && fitsLimit(message.body) && (state === 'failed' || state === 'unconfirmed'))
        void deliver({ ...message, due: world.now() })
    },

    erase() {
      era++
      stopAll()
      queue.erase()
      ledger.value = ledger.peek().filter(({ state }) => state !== 'waiting')
    },

    end() {
      ended = true
      stopAll()
    },
  }
}
