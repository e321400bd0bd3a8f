/** Chunk `delivery`: sends what the partner has configured, and shows what was sent. */

import { signal } from '@preact/signals-core'
import { checkContact, maxLengths } from '../delivery/contact'
import { createDelivery } from '../delivery/create-delivery'
import type { LogEntry } from '../delivery/delivery-log'
import type { DeliveryChunk, DeliveryContext, RunningDelivery } from '../element/lazy-delivery'
import { openStore } from '../session/answer-store'
import type { Session, SessionEvent } from '../session/session'
import { ContactForm } from '../views/sent-data/ContactForm'
import { SentData } from '../views/sent-data/SentData'
import styles from '../views/sent-data/sent-data.css?inline'

/** Sends what an earlier page of this run left, and from then on what the session tells. */
function deliver({ session, options, base, target, onProblem }: DeliveryContext): RunningDelivery {
  const ledger = signal<readonly LogEntry[]>([])
  const delivery = createDelivery({
    options: { peek: options },
    base,
    target,
    version: __VERSION__,
    answers: () => session.answers.peek(),
    store: () => openStore(options().save, `readiness-check:${base.instance}:out`, () => {}),
    log: ledger,
    onProblem: onProblem,
  })
  return {
    handle: event => pass(event, session, delivery),
    end: delivery.end,
    Leaves: ({ ctx }) => <SentData ctx={ctx} entries={ledger.value} resend={delivery.resend} erase={delivery.erase} />,
    Contact: ({ ctx }) => (
      <ContactForm
        ctx={ctx}
        check={checkContact}
        longest={maxLengths}
        send={delivery.contact}
        resend={delivery.resend}
        entries={ledger.value}
      />
    ),
  }
}

function pass(event: SessionEvent, session: Session, delivery: ReturnType<typeof createDelivery>) {
  if (event.type === 'start' || event.type === 'reset') delivery[event.type]()
  if (event.type === 'complete' && !session.declined.peek()) delivery.complete(event.result)
}

export default { deliver, styles } satisfies DeliveryChunk
