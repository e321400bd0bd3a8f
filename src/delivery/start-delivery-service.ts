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
import { type Agreement, type ContactFormValues, toContact } from './contact'
import { createDataLayerEntry, type DataLayerEntry, pushToDataLayer } from './data-layer'
import { type DeliveryLog, type DeliveryLogEntry, type LogEntryChange, updateOrAppendLogEntry } from './delivery-log'
import { browserEnvironment, type DeliveryEnvironment } from './environment'
import { collectContextAndUtm, createCompletedEvent, createContactEvent } from './payload'
import { createMessageQueue, type UndeliveredMessage } from './queue'
import type { DeliveryTextName, SavedDeliveryText } from './saved-delivery-text'
import { createSender, type FinalAttemptResult, publicOutcomeOf } from './sender'
import { createSentRecord } from './sent-record'

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
  /** Whether answers of this check are saved. The record of what was sent is kept only beside them. */
  hasSavedAnswers: () => boolean
  /** Whether the visitor has declined to have the result sent and counted. */
  isDeclined: () => boolean
  /** Returns the storage of a text; called at each access. */
  store: (name: DeliveryTextName) => SavedDeliveryText
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
  /** Reports that the visitor has given an answer, which is now stored. */
  answer(): void
  /**
   * Sends a result. Call it when the result is shown for the first time, unless the visitor declined to send it.
   * @returns the id of its log entry; `null` if it is not sent to a webhook
   */
  complete(result: Result): string | null
  /**
   * Sends a valid contact form to the webhook, or hands it only to the page if there is none.
   *
   * @returns the id of its log entry
   */
  contact(form: ContactFormValues, agreement: Agreement): string
  /** Sends the message with this id again, with the same body, when the visitor asks for it. */
  resend(id: string): void
  /**
   * Discards the messages that wait or could be sent again, when the visitor asks for it. Requests that were sent cannot
   * be revoked.
   */
  discard(): void
  /** Handles that the visitor declined to have the result sent: a result that waits is discarded. */
  decline(): void
  /** Erases everything that is stored or shown of the visitor's messages, together with the answers. */
  erase(): void
  /** Cancels timers and listeners. The next page load sends the waiting messages. */
  end(): void
}

/** Creates the delivery of one check instance, and sends the messages that an earlier page could not deliver. */
export function startDeliveryService(setup: DeliverySetup): DeliveryService {
  const { options, base, log, onProblem, environment = browserEnvironment } = setup
  const { instance } = base
  const queue = createMessageQueue(setup.store, environment.now)
  const record = createSentRecord(() => setup.store('sent'))
  /** Ids of messages on their way whose run was erased. They are not recorded. */
  const erasedIds = new Set<string>()
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

  const reportOutcome = ({ id, address, format }: UndeliveredMessage, attempt: FinalAttemptResult) => {
    const { host, origin } = new URL(address)
    if (attempt.outcome === 'too large')
      reportProblem('The payload has more than 20,000 bytes', 'It is not sent. Give less context.')
    if (attempt.outcome === 'forbidden')
      reportProblem(`The page’s policy forbids requests to ${origin}`, 'Allow it by connect-src.')
    if ('status' in attempt)
      reportProblem(
        `The webhook answered ${attempt.status}`,
        // Firewalls and frameworks refuse plain text with these statuses, and take a form. The format stays the
        // partner's choice: a hook that reads JSON could not read a form.
        format === 'simple' && [403, 406, 415].includes(attempt.status)
          ? 'It may refuse plain text: try webhook-format="form".'
          : `Look at what ${host} expects, then send it again.`,
      )
    emit('readiness-sent', { outcome: publicOutcomeOf(attempt), id })
  }
  /** Ids of log entries that have changed since they were recorded. */
  const unrecordedIds = new Set<string>()
  /** Records what has changed. Nothing is stored before the first answer. */
  const recordChanges = () => {
    if (!unrecordedIds.size || !setup.hasSavedAnswers()) return
    record.put(log.peek().filter(({ id }) => unrecordedIds.has(id)))
    unrecordedIds.clear()
  }
  const updateEntry = (change: LogEntryChange) => {
    const isErased = erasedIds.has(change.id)
    updateOrAppendLogEntry(log, isErased ? { ...change, body: null } : change)
    if (isErased) return
    unrecordedIds.add(change.id)
    recordChanges()
  }
  /** Removes a message from the log. If another tab has sent it, what the record says of it is shown. */
  const removeEntry = (id: string) => {
    const recorded = record.entries().find(entry => entry.id === id)
    log.value = log.peek().flatMap(entry => (entry.id !== id ? entry : (recorded ?? [])))
  }
  const sender = createSender({ queue, environment, updateEntry, removeEntry, onFinish: reportOutcome })

  /** Adds a message to the log that is not sent to a webhook. */
  const addEntry = (entry: Pick<DeliveryLogEntry, 'id' | 'type' | 'address' | 'body' | 'state'>) =>
    updateEntry({ ...entry, at: environment.now(), tries: 0 })

  /** Sends a payload to the webhook. Returns whether it is sent; `false` if a listener stopped it or failed. */
  const post = (webhook: string, payload: WebhookEvent): boolean => {
    const { webhookFormat, webhookReply } = options.peek()
    const { id, type } = payload
    const { body, listenerError } = prepareRequestBody(payload, webhookFormat, holder =>
      emit('readiness-before-send', holder),
    )
    if (body === null) {
      addEntry({ id, type, address: webhook, body, state: 'stopped' })
      if (listenerError) {
        reportProblem(`A listener of readiness-before-send ${listenerError}`, 'Nothing is sent. Mend the listener.')
        emit('readiness-sent', { outcome: 'failed', id })
      }
      return false
    }
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
      tries: 0,
      sent: false,
    })
    return true
  }

  const pushEntry = (event: DataLayerEntry['event']) => {
    const name = options.peek().dataLayer
    if (!name || setup.isDeclined()) return
    const entry = createDataLayerEntry(event, instance, currentResult)
    if (pushToDataLayer(environment.globals, name, entry))
      addEntry({
        id: environment.newId(),
        type: event,
        address: name,
        body: JSON.stringify(entry),
        state: 'handed',
      })
    else
      onProblem({
        code: 'option',
        message: `"data-layer" names no array: ${name}`,
        hint: 'Make it before the visitor begins.',
      })
  }

  if (!setup.hasSavedAnswers()) record.erase()
  log.value = record.entries()
  // If the partner has changed the webhook since, messages to the old one are not sent: the visitor now sees the new
  // address.
  for (const message of queue.savedMessages())
    if (message.address === options.peek().webhook) void sender.restore(message)

  return {
    start() {
      currentResult = null
      record.forgetCompleted()
      pushEntry('readiness_start')
    },

    answer: recordChanges,

    complete(result) {
      currentResult = result
      pushEntry('readiness_complete')
      const { webhook, webhookAnswers } = options.peek()
      if (!webhook) return null
      const payload = createCompletedEvent(createMeta(), result, {
        instance,
        widget: setup.version,
        context: context(),
        answers: webhookAnswers ? setup.answers() : undefined,
      })
      record.completedId = post(webhook, payload) ? payload.id : null
      return record.completedId
    },

    contact(form, agreement) {
      const contact = toContact(form, agreement)
      emit('readiness-contact', { contact })
      pushEntry('readiness_contact')
      const { webhook } = options.peek()
      // A visitor who declined does not want to be found by the result.
      const completedId = setup.isDeclined() ? null : record.completedId
      const payload = createContactEvent(createMeta(), completedId, contact, context())
      const { id, type } = payload
      if (webhook) post(webhook, payload)
      else addEntry({ id, type, address: '', body: JSON.stringify(contact), state: 'handed' })
      return id
    },

    resend: sender.resend,
    discard: () => sender.discard(() => true),
    decline() {
      sender.discard(({ type }) => type === 'readiness.completed')
      queue.removeAll('readiness.completed')
    },
    end: sender.stop,

    erase() {
      sender.discard(() => true)
      queue.removeAll()
      currentResult = null
      record.erase()
      unrecordedIds.clear()
      for (const { id } of log.peek()) erasedIds.add(id)
      log.value = log.peek().map(entry => ({ ...entry, body: null }))
    },
  }
}
