/** Chunk `delivery`: sends results and contacts as the partner has configured, and shows what was sent. */

import { signal } from '@preact/signals-core'
import { maxFieldLengths, validateContactForm } from '../delivery/contact'
import type { DeliveryLogEntry } from '../delivery/delivery-log'
import { startDeliveryService } from '../delivery/start-delivery-service'
import type { DeliveryChunk, DeliveryContext, RunningDelivery } from '../element/lazy-delivery'
import { createSavedText } from '../session/saved-text'
import type { Session, SessionEvent } from '../session/session'
import { ContactForm } from '../views/sent-data/ContactForm'
import { SentData } from '../views/sent-data/SentData'
import styles from '../views/sent-data/sent-data.css?inline'

/** Sends what an earlier page view of this instance could not send, and starts to handle session events. */
function deliver({ session, options, base, target, onProblem }: DeliveryContext): RunningDelivery {
  const log = signal<readonly DeliveryLogEntry[]>([])
  const delivery = startDeliveryService({
    options: { peek: options },
    base,
    target,
    version: __VERSION__,
    answers: () => session.answers.peek(),
    store: () => createSavedText(options().save, `readiness-check:${base.instance}:out`, () => {}),
    log,
    onProblem,
  })
  return {
    handleEvent: event => handleEvent(event, session, delivery),
    stop: delivery.end,
    SentData: ({ ctx }) => <SentData ctx={ctx} entries={log.value} resend={delivery.resend} erase={delivery.erase} />,
    ContactForm: ({ ctx }) => (
      <ContactForm
        ctx={ctx}
        check={validateContactForm}
        maxLengths={maxFieldLengths}
        send={delivery.contact}
        resend={delivery.resend}
        entries={log.value}
      />
    ),
  }
}

/** Passes a session event on to the delivery; a result only if the visitor has not declined to send it. */
function handleEvent(event: SessionEvent, session: Session, delivery: ReturnType<typeof startDeliveryService>) {
  if (event.type === 'start' || event.type === 'reset') delivery[event.type]()
  if (event.type === 'complete' && !session.isSendingDeclined.peek()) delivery.complete(event.result)
}

export default { deliver, styles } satisfies DeliveryChunk
