import type { Session } from '../session/session'
import { createLater } from './later'
import type { AppProps, Stage } from './props'

/** Makes of what the element hands over what the views read. */
export const createStage = ({ session, options, words, details, advice }: AppProps, fail: Fail): Stage => ({
  session: guard(session, fail),
  later: createLater(details),
  get text() {
    return words.value
  },
  get instrument() {
    return session.instrument.value
  },
  get options() {
    return options.value
  },
  get advice() {
    return advice.value
  },
})

type Fail = (fault: unknown) => void

/**
 * The same session, whose exceptions go to `fail`: its methods are called from listeners and timers, where an exception
 * would surface as the host page's own.
 */
function guard(session: Session, fail: Fail): Session {
  const guarded: Session = { ...session }
  for (const name of ['start', 'resume', 'answer', 'next', 'back', 'change', 'again', 'restart'] as const)
    guarded[name] = (...given: unknown[]) => {
      try {
        return (session[name] as (...given: unknown[]) => never)(...given)
      } catch (fault) {
        fail(fault)
        return true as never
      }
    }
  return guarded
}
