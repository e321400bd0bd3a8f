import {
  type EventBase,
  type EventDetails,
  type EventSpecificDetails,
  type Problem,
  raiseEvent,
} from '../events/events'
import type { WebhookEvent } from '../events/webhook-schema'
import type { Options } from '../options/table'
import type { Result } from '../scoring/result'
import { prepareBody } from './before-send'
import { type ContactFormValues, toContact } from './contact'
import { type DataLayerEntry, dataLayerEntry, pushToDataLayer } from './data-layer'
import type { DeliveryLog } from './delivery-log'
import { browserEnvironment, type DeliveryEnvironment } from './environment'
import { completedEvent, contactEvent, payloadContext } from './payload'
import { createQueue, type Message, type QueueStore } from './queue'
import { createSender, type FinalAttempt, outcomeOf } from './sender'

export interface DeliverySetup {
  options: { peek(): Options }
  /** The fields of every event of this instance. */
  base: EventBase
  /** The element that raises the events; null between two mounts: then no event is raised. */
  target: () => Element | null
  /** The version of the widget. */
  version: string
  /** The answers as they are now; asked for with `webhook-answers` only. */
  answers: () => Record<string, string | string[]>
  /** Where what is not out yet waits for a reload; asked at each use. Not the place of the answers: `restart` erases that. */
  store: () => QueueStore
  /** What left, for the views. */
  log: DeliveryLog
  onProblem: (problem: Problem) => void
  environment?: DeliveryEnvironment
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
  contact(form: ContactFormValues, consent: string): string | null
  /** Sends the same text again, at the visitor's wish. */
  resend(id: string): void
  /** Erases what waits, at the visitor's wish. What is out cannot be called back. */
  erase(): void
  /** The visitor starts again: what waits goes all the same, and a later contact does not belong to it any more. */
  reset(): void
  /** Stops timers and listeners. What waits is taken up at the next load. */
  end(): void
}

/** Sends what an earlier page left, and from then on what it is told to. */
export function createDelivery(setup: DeliverySetup): Delivery {
  const { options, base, log: ledger, onProblem, environment: world = browserEnvironment } = setup
  const { instance } = base
  const queue = createQueue(setup.store, world.now)
  /** The result that stands, for a contact to be told with. */
  let standing: Result | null = null

  const occasion = () => ({ id: world.newId(), timestamp: world.now() })
  const context = () => payloadContext(options.peek().context, options.peek().utm, world.search())
  const problem = (message: string, hint: string) => onProblem({ code: 'webhook', message, hint })

  /**
   * Raises an event with this very object as its detail, since a listener may replace a part of it. The fields of every
   * event are added.
   *
   * @returns false where a listener has called `preventDefault()`
   */
  const emit = <Name extends keyof EventSpecificDetails>(name: Name, detail: EventSpecificDetails[Name]): boolean => {
    const element = setup.target()
    const whole = Object.assign(detail as object, base, { context: options.peek().context })
    return !element || raiseEvent(element, name, whole as unknown as EventDetails[Name])
  }

  const tell = ({ id, address }: Message, ending: FinalAttempt) => {
    const { host, origin } = new URL(address)
    if (ending.went === 'too large')
      problem('The payload has more than 20,000 bytes', 'It is not sent. Give less context.')
    if (ending.went === 'forbidden')
      problem(`The page’s policy forbids requests to ${origin}`, 'Allow it by connect-src.')
    if ('status' in ending)
      problem(`The webhook answered ${ending.status}`, `Look at what ${host} expects, then send it again.`)
    emit('readiness-sent', { outcome: outcomeOf(ending), id })
  }
  const courier = createSender({ queue, ledger, world, onEnd: tell })

  /** @returns the id, where there is a webhook and the page does not stop it */
  const post = (payload: WebhookEvent): string | null => {
    const { webhook, webhookFormat, webhookReply } = options.peek()
    if (!webhook) return null
    const { body, listenerError: wrong } = prepareBody(payload, webhookFormat, holder =>
      emit('readiness-before-send', holder),
    )
    if (wrong) problem(`A listener of readiness-before-send ${wrong}`, 'The payload goes as it was.')
    if (body === null) return null
    const { id, type } = payload
    const at = world.now()
    courier.take({
      id,
      type,
      address: webhook,
      format: webhookFormat,
      reply: webhookReply,
      body,
      at,
      due: at,
      sent: false,
    })
    return id
  }

  const analyse = (event: DataLayerEntry['event']) => {
    const name = options.peek().dataLayer
    if (name && !pushToDataLayer(world.globals, name, dataLayerEntry(event, instance, standing)))
      onProblem({
        code: 'option',
        message: `"data-layer" names no array: ${name}`,
        hint: 'Make it before the visitor begins.',
      })
  }

  // Where the partner has changed the address, the visitor was told of another.
  for (const message of queue.left()) if (message.address === options.peek().webhook) courier.take(message)

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
        completedEvent(occasion(), result, {
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
      const contact = toContact(form, consent, world.now())
      emit('readiness-contact', { contact })
      analyse('readiness_contact')
      return post(contactEvent(occasion(), queue.completedId, contact, context()))
    },

    resend: courier.resend,
    erase: courier.erase,
    end: courier.end,

    reset() {
      standing = null
      queue.completedId = null
    },
  }
}
