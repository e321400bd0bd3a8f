import type { DeliveryLogEntry } from '../../delivery/delivery-log'
import { deliveryTexts } from '../../i18n/en-delivery'
import { fillPlaceholders } from '../../lib/fill-placeholders'
import { Button } from '../Button'
import { Disclosure } from '../Disclosure'
import type { ScreenProps } from '../props'

interface SentDataProps extends ScreenProps {
  /** Sent and waiting requests, oldest first. */
  entries: readonly DeliveryLogEntry[]
  /** Sends the request with this id again, with the same body. */
  resend(id: string): void
  /** Deletes all waiting requests. */
  erase(): void
}

/** Shows the visitor all data that was sent from this page: each request with its address, exact body and state. */
export function SentData({ ctx, entries, resend, erase }: SentDataProps) {
  const { session, options } = ctx
  const text = { ...deliveryTexts, ...ctx.text }
  if (!entries.length)
    return (
      <p>
        {options.webhook && session.isSendingDeclined.value ? text.declinedNote : text.leavesNothing} {text.stays}
      </p>
    )
  return (
    <ol class="left">
      {entries.map(({ id, type, address, body, at, tries, state }) => (
        <li key={id} class="note" data-state={state}>
          <b>{fillPlaceholders(type === 'readiness.completed' ? text.sentResult : text.sentContact, { address })}</b>
          <p role="status">
            <i aria-hidden="true" /> {text[state]}
          </p>
          <small>{fillPlaceholders(text.sentAt, { time: formatTime(at, ctx.instrument.language), n: tries })}</small>
          <Disclosure ctx={ctx} label={text.exactly}>
            <pre>{body}</pre>
          </Disclosure>
          {(state === 'failed' || state === 'unconfirmed') && (
            <Button kind="link" action="resend" onClick={() => resend(id)}>
              {text.resend}
            </Button>
          )}
          {state === 'waiting' && (
            <Button kind="link" action="cancel" onClick={erase}>
              {text.erase}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}

const formatTime = (time: number, language: string) =>
  new Intl.DateTimeFormat(language, { timeStyle: 'medium', numberingSystem: 'latn' }).format(time)
