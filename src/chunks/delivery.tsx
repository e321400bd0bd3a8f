/** Chunk `delivery`: sends what the partner has configured, and shows what was sent. */

import { signal } from '@preact/signals-core'
import { checkContact, longest } from '../delivery/contact'
import { createDelivery } from '../delivery/delivery'
import type { Entry } from '../delivery/ledger'
import type { Delivering, DeliveringSetup, DeliveryChunk } from '../element/leaving'
import type { Session, SessionEvent } from '../session/session'
import { openStore } from '../session/store'
import { ContactForm } from '../views/leaves/ContactForm'
import { Leaves } from '../views/leaves/Leaves'
import styles from '../views/leaves/leaves.css?inline'

/** Sends what an earlier page of this run left, and from then on what the session tells. */
function deliver({ session, options, base, target, onFault }: DeliveringSetup): Delivering {
  const ledger = signal<readonly Entry[]>([])
  const delivery = createDelivery({
    options: { peek: options },
    base,
    target,
    version: __VERSION__,
    answers: () => session.answers.peek(),
    place: () => openStore(options().save, `readiness-check:${base.instance}:out`, () => {}),
    ledger,
    onFault,
  })
  return {
    tell: event => pass(event, session, delivery),
    end: delivery.end,
    Leaves: ({ app }) => <Leaves app={app} entries={ledger.value} resend={delivery.resend} erase={delivery.erase} />,
    Contact: ({ app }) => (
      <ContactForm
        app={app}
        check={checkContact}
        longest={longest}
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
