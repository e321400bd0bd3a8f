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
import { prepareRequestBody } from './before-send'
import { type ContactFormValues, toContact } from './contact'
import { createDataLayerEntry, type DataLayerEntry, pushToDataLayer } from './data-layer'
import type { DeliveryLog } from './delivery-log'
import { browserEnvironment, type DeliveryEnvironment } from './environment'
import { collectContextAndUtm, createCompletedEvent, createContactEvent } from './payload'
import { createMessageQueue, type SavedQueueText, type UndeliveredMessage } from './queue'
import { createSender, type FinalAttemptResult, publicOutcomeOf } from './sender'

/** What `startDeliveryService` needs from the check instance. */
export interface DeliverySetup {
  options: { peek(): Options }
  /** The fields that every event of this instance has. */
  base: EventBase
  /**
   * Returns the element that raises the events. Returns `null` while the check is not mounted: then no event is raised.
   */
  target: () => Element | null
  /** Version of the widget. */
  version: string
  /** Returns the visitor's current answers; called only if the partner set `webhook-answers`. */
  answers: () => Record<string, string | string[]>
  /**
   * Returns the storage for undelivered messages; called at each access. It must not be the storage of the answers,
   * which `restart` erases.
   */
  store: () => SavedQueueText
  /** The log of messages that the views show. */
  log: DeliveryLog
  onProblem: (problem: Problem) => void
  /** Browser functions; `browserEnvironment` by default. */
  environment?: DeliveryEnvironment
}

/**
 * Sends the webhook messages and data layer entries of one check instance. Its methods never throw and return at once;
 * the delivery log records the outcome of each message.
 */
export interface DeliveryService {
  /** Reports that the visitor has started the check. */
  start(): void
  /**
   * Sends a result. Call it when the result is shown for the first time, unless the visitor declined to send it.
   * @returns the id of its log entry; `null` if it is not sent to a webhook
   */
  complete(result: Result): string | null
  /**
   * Sends a valid contact form. A form that a bot filled in is ignored without any visible difference.
   *
   * @param consentText the sentence that the visitor agreed to
   * @returns the id of its log entry; `null` if it is not sent to a webhook
   */
  contact(form: ContactFormValues, consentText: string): string | null
  /** Sends the message with this id again, with the same body, when the visitor asks for it. */
  resend(id: string): void
  /** Discards the waiting messages, when the visitor asks for it. Requests that were sent cannot be revoked. */
  erase(): void
  /**
   * Handles a restart of the check: waiting messages are still sent, but a later contact does not refer to the old
   * result.
   */
  reset(): void
  /** Cancels timers and listeners. The next page load sends the waiting messages. */
  end(): void
}

/** Creates the delivery of one check instance, and sends the messages that an earlier page could not deliver. */
export function startDeliveryService(setup: DeliverySetup): DeliveryService {
  const { options, base, log, onProblem, environment = browserEnvironment } = setup
  const { instance } = base
  const queue = createMessageQueue(setup.store, environment.now)
  /** The result that is shown, for the data layer entry of a contact. */
  let currentResult: Result | null = null

  const createMeta = () => ({ id: environment.newId(), timestamp: environment.now() })
  const context = () => collectContextAndUtm(options.peek().context, options.peek().utm, environment.queryString())
  const reportProblem = (message: string, hint: string) => onProblem({ code: 'webhook', message, hint })

  /**
   * Raises an event. The fields that every event has are added to `detail` itself instead of to a copy, because a
   * listener may replace a field of `detail` for the caller to read.
   *
   * @returns `false` if a listener called `preventDefault()`
   */
  const emit = <Name extends keyof EventSpecificDetails>(name: Name, detail: EventSpecificDetails[Name]): boolean => {
    const element = setup.target()
    const fullDetail = Object.assign(detail as object, base, { context: options.peek().context })
    return !element || raiseEvent(element, name, fullDetail as unknown as EventDetails[Name])
  }

  const reportOutcome = ({ id, address }: UndeliveredMessage, attempt: FinalAttemptResult) => {
    const { host, origin } = new URL(address)
    if (attempt.outcome === 'too large')
      reportProblem('The payload has more than 20,000 bytes', 'It is not sent. Give less context.')
    if (attempt.outcome === 'forbidden')
      reportProblem(`The page’s policy forbids requests to ${origin}`, 'Allow it by connect-src.')
    if ('status' in attempt)
      reportProblem(`The webhook answered ${attempt.status}`, `Look at what ${host} expects, then send it again.`)
    emit('readiness-sent', { outcome: publicOutcomeOf(attempt), id })
  }
  const sender = createSender({ queue, log, environment, onFinish: reportOutcome })

  /**
   * Sends a payload to the webhook. Returns its id; `null` if no webhook is configured or a listener stopped the
   * payload.
   */
  const post = (payload: WebhookEvent): string | null => {
    const { webhook, webhookFormat, webhookReply } = options.peek()
    if (!webhook) return null
    const { body, listenerError } = prepareRequestBody(payload, webhookFormat, holder =>
      emit('readiness-before-send', holder),
    )
    if (listenerError)
      reportProblem(`A listener of readiness-before-send ${listenerError}`, 'The payload goes as it was.')
    if (body === null) return null
    const { id, type } = payload
    const at = environment.now()
    sender.send({
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

  const pushEntry = (event: DataLayerEntry['event']) => {
    const name = options.peek().dataLayer
    if (name && !pushToDataLayer(environment.globals, name, createDataLayerEntry(event, instance, currentResult)))
      onProblem({
        code: 'option',
        message: `"data-layer" names no array: ${name}`,
        hint: 'Make it before the visitor begins.',
      })
  }

  // If the partner has changed the webhook since, messages to the old one are not sent: the visitor now sees the new
  // address.
  for (const message of queue.savedMessages()) if (message.address === options.peek().webhook) sender.send(message)

  return {
    start() {
      currentResult = null
      pushEntry('readiness_start')
    },

    complete(result) {
      currentResult = result
      pushEntry('readiness_complete')
      const { webhookAnswers } = options.peek()
      queue.completedId = post(
        createCompletedEvent(createMeta(), result, {
          instance,
          widget: setup.version,
          context: context(),
          answers: webhookAnswers ? setup.answers() : undefined,
        }),
      )
      return queue.completedId
    },

    contact(form, consentText) {
      if (form.trap) return null
      const contact = toContact(form, consentText, environment.now())
      emit('readiness-contact', { contact })
      pushEntry('readiness_contact')
      return post(createContactEvent(createMeta(), queue.completedId, contact, context()))
    },

    resend: sender.resend,
    erase: sender.discardWaiting,
    end: sender.stop,

    reset() {
      currentResult = null
      queue.completedId = null
    },
  }
}
