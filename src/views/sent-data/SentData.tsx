import type { LogEntry } from '../../delivery/delivery-log'
import { deliveryTexts } from '../../i18n/en-delivery'
import { fill } from '../../lib/fill'
import { Button } from '../Button'
import { Disclosure } from '../Disclosure'
import type { ScreenProps } from '../props'

interface SentDataProps extends ScreenProps {
  /** What left, or waits, the first first. */
  entries: readonly LogEntry[]
  /** Sends the same text again. */
  resend(id: string): void
  /** Erases what waits. */
  erase(): void
}

/** What has left this page: each request with its address, its very text and what came of it. */
export function SentData({ ctx, entries, resend, erase }: SentDataProps) {
  const { session, options } = ctx
  const text = { ...deliveryTexts, ...ctx.text }
  if (!entries.length)
    return (
      <p>
        {options.webhook && session.declined.value ? text.declinedNote : text.leavesNothing} {text.stays}
      </p>
    )
  return (
    <ol class="left">
      {entries.map(({ id, type, address, body, at, tries, state }) => (
        <li key={id} class="note" data-state={state}>
          <b>{fill(type === 'readiness.completed' ? text.sentResult : text.sentContact, { address })}</b>
          <p role="status">
            <i aria-hidden="true" /> {text[state]}
          </p>
          <small>{fill(text.sentAt, { time: clock(at, ctx.instrument.language), n: tries })}</small>
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

const clock = (time: number, language: string) =>
  new Intl.DateTimeFormat(language, { timeStyle: 'medium', numberingSystem: 'latn' }).format(time)
