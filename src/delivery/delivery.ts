import type { Options } from '../options/table'
import type { Result } from '../scoring/result'
import { prepare } from './before-send'
import { fits } from './body'
import { type ContactForm, contactOf } from './contact'
import { type DataLayerEntry, dataLayerEntry, pushTo } from './data-layer'
import type { Details, Fault } from './events'
import { type Ledger, note } from './ledger'
import { completed, contacted, contextOf } from './payload'
import { createQueue, type Message, type Place } from './queue'
import type { WebhookEvent } from './schema'
import { type Attempt, attempt, pauseAfter } from './send'
import { browser, type World } from './world'

export interface DeliverySetup {
  options: { peek(): Options }
  /** The instance, and the version of the widget. */
  instance: string
  version: string
  /** The answers as they are now; asked for with `webhook-answers` only. */
  answers: () => Record<string, string | string[]>
  /** Where what is not out yet waits for a reload; asked at each use. Not the place of the answers: `restart` erases that. */
  place: () => Place
  /** What left, for the views. */
  ledger: Ledger
  /**
   * Raises an event on the element, with this very object as its detail, to which is added what every event tells: a
   * listener may replace a part of it.
   *
   * @returns false where a listener has called `preventDefault()`
   */
  raise<Name extends keyof Details>(name: Name, detail: Details[Name]): boolean
  onFault: (fault: Fault) => void
  world?: World
}

/** What leaves the page of one instance. Its methods never throw and wait for nothing: the ledger tells what came of it. */
export interface Delivery {
  /** The visitor has begun. */
  start(): void
  /**
   * A result stands for the first time, and the visitor has not declined to send it.
   * @returns the id of its entry in the ledger; null where it does not go to a webhook
   */
  complete(result: Result): string | null
  /**
   * The visitor has sent a form in which nothing is wrong. What a bot sent is dropped, and looks no different.
   *
   * @param consent the sentence that was agreed to
   * @returns the id of its entry in the ledger; null where it does not go to a webhook
   */
  contact(form: ContactForm, consent: string): string | null
  /** Sends the same text again, at the visitor's wish. */
  resend(id: string): void
  /** Erases what waits, at the visitor's wish. What is out cannot be called back. */
  erase(): void
  /** The visitor starts again: what waits goes all the same, and a later contact does not belong to it any more. */
  reset(): void
  /** Stops timers and listeners. What waits is taken up at the next load. */
  end(): void
}

/** Attempts of one page. What the hook still asks to be sent again waits for the next. */
const MOST_TRIES = 6

/** Sends what an earlier page left, and from then on what it is told to. */
export function createDelivery(setup: DeliverySetup): Delivery {
  const { options, instance, ledger, raise, onFault, world = browser } = setup
  const queue = createQueue(setup.place, world.now)
  const messages = new Map<string, Message>()
  const stops = new Set<() => void>()
  /** The result that stands, for a contact to be told with. */
  let standing: Result | null = null
  let ended = false
  /** Counts how often the visitor has erased what waits. */
  let era = 0

  const occasion = () => ({ id: world.newId(), timestamp: world.now() })
  const context = () => contextOf(options.peek().context, options.peek().utm, world.search())
  const fault = (message: string, hint: string) => onFault({ code: 'webhook', message, hint })

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
  const stop = () => {
    for (const end of stops) end()
    stops.clear()
  }

  /** Until it is out, or there is no more to be done in this page. */
  const deliver = async (message: Message) => {
    const { id } = message
    const own = era
    const keep = (due: number) => {
      note(ledger, { id, state: 'waiting' })
      queue.put({ ...message, due, sent: false })
    }
    keep(message.due)
    if (message.due > world.now()) await pause(message.due - world.now())
    for (let tries = 1; ; tries++) {
      while (!world.online()) {
        await rest(world.onOnline)
        // Online is said a little before anything can be reached.
        await pause(pauseAfter(1, world.random()))
      }
      const made = (ledger.peek().find(entry => entry.id === id)?.tries ?? 0) + 1
      note(ledger, { id, state: 'sending', tries: made })
      // A request that outlives its page arrives: were it to be sent again at the next load, it would arrive twice.
      queue.put({ ...message, sent: world.outlives })
      const attempted = await attempt(message, world)
      if (attempted.went === 'offline' && own === era) {
        keep(message.due)
        tries--
      } else if (attempted.went === 'retry' && own === era) {
        const wait = Math.max(attempted.after, pauseAfter(tries, world.random()))
        keep(world.now() + wait)
        if (tries === MOST_TRIES) return tell(message, attempted)
        await pause(wait)
      } else {
        queue.drop(id)
        return tell(message, attempted)
      }
    }
  }

  const tell = ({ id, address }: Message, attempted: Attempt | { went: 'too large' }) => {
    const { went } = attempted
    const outcome = went === 'delivered' || went === 'unconfirmed' ? went : 'failed'
    const { host, origin } = new URL(address)
    note(ledger, { id, state: outcome })
    if (went === 'too large') fault('The payload has more than 20,000 bytes', 'It is not sent. Give less context.')
    if (went === 'forbidden') fault(`The page’s policy forbids requests to ${origin}`, 'Allow it by connect-src.')
    if ('status' in attempted)
      fault(`The webhook answered ${attempted.status}`, `Look at what ${host} expects, then send it again.`)
    raise('readiness-sent', { outcome, id })
  }

  const take = (message: Message) => {
    const { id, type, address, body, at } = message
    messages.set(id, message)
    note(ledger, { id, type, address, body, at })
  }

  /** @returns the id, where there is a webhook and the page does not stop it */
  const post = (payload: WebhookEvent): string | null => {
    const { webhook, webhookFormat, webhookReply } = options.peek()
    if (!webhook) return null
    const { body, wrong } = prepare(payload, webhookFormat, holder => raise('readiness-before-send', holder))
    if (wrong) fault(`A listener of readiness-before-send ${wrong}`, 'The payload goes as it was.')
    if (body === null) return null
    const { id, type } = payload
    const at = world.now()
    const message = {
      id,
      type,
      address: webhook,
      format: webhookFormat,
      reply: webhookReply,
      body,
      at,
      due: at,
      sent: false,
    }
    take(message)
    if (fits(body)) void deliver(message)
    else tell(message, { went: 'too large' })
    return id
  }

  const analyse = (event: DataLayerEntry['event']) => {
    const name = options.peek().dataLayer
    if (name && !pushTo(world.globals, name, dataLayerEntry(event, instance, standing)))
      onFault({
        code: 'option',
        message: `"data-layer" names no array: ${name}`,
        hint: 'Make it before the visitor begins.',
      })
  }

  for (const message of queue.left()) {
    // Where the partner has changed the address, the visitor was told of another.
    if (message.address !== options.peek().webhook) continue
    take(message)
    if (message.sent) {
      queue.drop(message.id)
      tell(message, { went: 'unconfirmed' })
    } else void deliver(message)
  }

  return {
    start() {
      standing = null
      analyse('readiness_start')
    },

    complete(result) {
      standing = result
      analyse('readiness_complete')
      const { webhookAnswers } = options.peek()
      queue.completedId = post(
        completed(occasion(), result, {
          instance,
          widget: setup.version,
          context: context(),
          answers: webhookAnswers ? setup.answers() : undefined,
        }),
      )
      return queue.completedId
    },

    contact(form, consent) {
      if (form.trap) return null
      const contact = contactOf(form, consent, world.now())
      raise('readiness-contact', { contact })
      analyse('readiness_contact')
      return post(contacted(occasion(), queue.completedId, contact, context()))
    },

    resend(id) {
      const message = messages.get(id)
      const state = ledger.peek().find(entry => entry.id === id)?.state
      if (message && (state === 'failed' || state === 'unconfirmed')) void deliver({ ...message, due: world.now() })
    },

    erase() {
      era++
      stop()
      queue.erase()
      ledger.value = ledger.peek().filter(({ state }) => state !== 'waiting')
    },

    reset() {
      standing = null
      queue.completedId = null
    },

    end() {
      ended = true
      stop()
    },
  }
}
