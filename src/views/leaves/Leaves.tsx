import type { Entry } from '../../delivery/ledger'
import { fill } from '../../lib/fill'
import { leaves } from '../../words/leaves'
import { Button } from '../Button'
import { Fold } from '../Fold'
import type { ScreenProps } from '../props'

interface LeavesProps extends ScreenProps {
  /** What left, or waits, the first first. */
  entries: readonly Entry[]
  /** Sends the same text again. */
  resend(id: string): void
  /** Erases what waits. */
  erase(): void
}

/** What has left this page: each request with its address, its very text and what came of it. */
export function Leaves({ app, entries, resend, erase }: LeavesProps) {
  const { session, options } = app
  const text = { ...leaves, ...app.text }
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
          <small>{fill(text.sentAt, { time: clock(at, app.instrument.language), n: tries })}</small>
          <Fold app={app} label={text.exactly}>
            <pre>{body}</pre>
          </Fold>
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
