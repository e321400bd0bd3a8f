import { signal } from '@preact/signals-core'
import type { ComponentType } from 'preact'
import { checkContact, longest } from '../../delivery/contact'
import { createDelivery } from '../../delivery/delivery'
import type { EventBase, EventDetails, EventName, Fault } from '../../delivery/events'
import type { Entry } from '../../delivery/ledger'
import type { Options } from '../../options/table'
import type { Session, SessionEvent } from '../../session/session'
import { openStore } from '../../session/store'
import { ContactForm } from '../../views/leaves/ContactForm'
import { Leaves } from '../../views/leaves/Leaves'
import styles from '../../views/leaves/leaves.css?inline'
import type { ScreenProps } from '../../views/props'

/** What delivers, at work, and the views of it. */
export interface Delivering {
  tell(event: SessionEvent): void
  /** Stops timers and listeners. */
  end(): void
  /** What has left this page, to the letter. */
  Leaves: ComponentType<ScreenProps>
  /** The form after the result. */
  Contact: ComponentType<ScreenProps>
}

interface DeliveringSetup {
  session: Session
  /** As they are now. */
  options: () => Options
  /** What every event of this run tells. */
  base: EventBase
  /** @returns false where a listener has called `preventDefault()` */
  raise<Name extends EventName>(name: Name, detail: EventDetails[Name]): boolean
  onFault: (fault: Fault) => void
}

/** Sends what an earlier page of this run left, and from then on what the session tells. */
export function deliver({ session, options, base, raise, onFault }: DeliveringSetup): Delivering {
  const ledger = signal<readonly Entry[]>([])
  const delivery = createDelivery({
    options: { peek: options },
    instance: base.instance,
    version: __VERSION__,
    answers: () => session.answers.peek(),
    place: () => openStore(options().save, `readiness-check:${base.instance}:out`, () => {}),
    ledger,
    raise: (name, detail) =>
      raise(name, Object.assign(detail as object, base, { context: options().context }) as never),
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

export { styles }
