/** Chunk `delivery`: sends results and contacts as the partner has configured, and shows what was sent. */

import { effect, signal } from '@preact/signals-core'
import { maxFieldLengths, validateContactForm } from '../delivery/contact'
import type { DeliveryLogEntry } from '../delivery/delivery-log'
import { MESSAGE_LIFETIME_MS } from '../delivery/saved-delivery-text'
import { startDeliveryService } from '../delivery/start-delivery-service'
import type { DeliveryChunk, DeliveryContext, RunningDelivery } from '../element/lazy-delivery'
import { createSavedText } from '../session/saved-text'
import type { Session, SessionEvent } from '../session/session'
import { savedSessionKey } from '../session/web-storage'
import { ContactForm } from '../views/sent-data/ContactForm'
import { SentData } from '../views/sent-data/SentData'
import styles from '../views/sent-data/sent-data.css?inline'

/** Sends what an earlier page view of this instance could not send, and starts to handle session events. */
function deliver({ session, options, base, target, onProblem }: DeliveryContext): RunningDelivery {
  const log = signal<readonly DeliveryLogEntry[]>([])
  const store = (name: string, save = options().save, lifetime?: number) =>
    createSavedText(save, `readiness-check:${base.instance}:${name}`, () => {}, lifetime)
  const delivery = startDeliveryService({
    options: { peek: options },
    base,
    target,
    version: __VERSION__,
    answers: () => session.answers.peek(),
    hasSavedAnswers() {
      const answers = createSavedText(options().save, savedSessionKey(base.instance, base.instrument), () => {})
      return [answers, answers.tab].some(text => (text?.read() ?? null) !== null)
    },
    isDeclined: () => session.isSendingDeclined.peek(),
    store(name) {
      const { save } = options()
      // Without locks, which need a secure context, two tabs could both send what is stored on the device.
      const isTabOnly = name === 'contact' || (name === 'out' && !navigator.locks)
      return store(
        name,
        isTabOnly && save === 'device' ? 'tab' : save,
        name === 'out' ? MESSAGE_LIFETIME_MS : undefined,
      )
    },
    log,
    onProblem,
  })
  const stopFollowing = effect(() => {
    if (session.isSendingDeclined.value) delivery.decline()
  })
  return {
    handleEvent: event => handleEvent(event, session, delivery),
    stop() {
      stopFollowing()
      delivery.end()
    },
    SentData: ({ ctx }) => (
      <SentData ctx={ctx} entries={log.value} resend={delivery.resend} discard={delivery.discard} />
    ),
    ContactForm: ({ ctx }) => (
      <ContactForm
        ctx={ctx}
        check={validateContactForm}
        maxLengths={maxFieldLengths}
        send={delivery.contact}
        resend={delivery.resend}
        discard={delivery.discard}
        entries={log.value}
      />
    ),
  }
}

/** Passes a session event on to the delivery; a result only if the visitor has not declined to send it. */
function handleEvent(event: SessionEvent, session: Session, delivery: ReturnType<typeof startDeliveryService>) {
  if (event.type === 'start' || event.type === 'answer') delivery[event.type]()
  // "Check again" after the result "does not apply" keeps the answers.
  if (event.type === 'reset' && !Object.keys(session.answers.peek()).length) delivery.erase()
  if (event.type === 'complete' && !session.isSendingDeclined.peek()) delivery.complete(event.result)
}

export default { deliver, styles } satisfies DeliveryChunk
