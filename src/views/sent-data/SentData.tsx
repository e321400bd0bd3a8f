import type { DeliveryLogEntry } from '../../delivery/delivery-log'
import { deliveryTexts } from '../../i18n/en-delivery'
import { fillPlaceholders } from '../../lib/fill-placeholders'
import { Button } from '../Button'
import { Disclosure } from '../Disclosure'
import type { ScreenProps } from '../props'

interface SentDataProps extends ScreenProps {
  /** Messages that were sent, wait, or were handed to the page; oldest first. */
  entries: readonly DeliveryLogEntry[]
  /** Sends the request with this id again, with the same body. */
  resend(id: string): void
  /** Deletes all requests that wait or could be sent again. */
  discard(): void
}

/**
 * Shows the visitor all data that was sent from this page or handed to it: each message with its address, exact body and
 * state.
 */
export function SentData({ ctx, entries, resend, discard }: SentDataProps) {
  const { session, options } = ctx
  const text = { ...deliveryTexts, ...ctx.text }
  const isDeclined = session.isSendingDeclined.value
  // A result that the page stopped has not left.
  const hasLeft = entries.some(({ state, type }) => state !== 'stopped' || type === 'readiness.contact')
  const isEarlierVisitPossible = session.shownResult.value?.origin === 'reload'
  return (
    <>
      {!hasLeft && (
        <p>
          {options.webhook && isDeclined && !entries.length
            ? text.declinedNote
            : isEarlierVisitPossible
              ? text.leavesNothingSince
              : text.leavesNothing}{' '}
          {text.stays}
        </p>
      )}
      {entries.length > 0 && (
        <ol class="left">
          {entries.map(entry => (
            <SentMessage key={entry.id} ctx={ctx} text={text} entry={entry} resend={resend} discard={discard} />
          ))}
        </ol>
      )}
      {hasLeft && isDeclined && <p>{text.declined}</p>}
    </>
  )
}

interface SentMessageProps extends Pick<SentDataProps, 'ctx' | 'resend' | 'discard'> {
  text: typeof deliveryTexts
  entry: DeliveryLogEntry
}

/** One message with its address, state and body, and buttons to send it again or not at all. */
function SentMessage({ ctx, text, entry, resend, discard }: SentMessageProps) {
  const { id, address, body, at, tries, state } = entry
  const time = formatTime(at, ctx.instrument.language)
  return (
    <li class="note" data-state={state}>
      <b>{fillPlaceholders(titleOf(entry, text), { address, event: entry.type })}</b>
      <p role="status">
        <i aria-hidden="true" /> {state === 'handed' ? text.handedOver : text[state]}
      </p>
      <small>{fillPlaceholders(tries ? text.sentAt : text.madeAt, { time, n: tries })}</small>
      {body === null ? (
        state !== 'stopped' && <small> {text.notKept}</small>
      ) : (
        <Disclosure ctx={ctx} label={text.exactly}>
          <pre>{body}</pre>
        </Disclosure>
      )}
      {body !== null && (state === 'failed' || state === 'unconfirmed') && (
        <Button kind="link" action="resend" onClick={() => resend(id)}>
          {text.resend}
        </Button>
      )}{' '}
      {body !== null && (state === 'failed' || state === 'waiting') && (
        <Button kind="link" action="cancel" onClick={discard}>
          {text.erase}
        </Button>
      )}
    </li>
  )
}

const titleOf = ({ type, address }: DeliveryLogEntry, text: typeof deliveryTexts) => {
  if (type === 'readiness.completed') return text.sentResult
  if (type === 'readiness.contact') return address ? text.sentContact : text.handedContact
  return text.counting
}

const formatTime = (time: number, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', numberingSystem: 'latn' }).format(time)
