import { attempt } from '../lib/attempt'
import type { Session } from '../session/session'

/**
 * Returns the session with methods that pass exceptions to `onError` instead of throwing. Listeners and timers call
 * these methods, and an exception there would be reported as an error of the host page. After an exception, a method
 * returns an empty array: nothing is chosen and nothing is missing.
 */
export const catchSessionErrors = (session: Session, onError: (error: unknown) => void): Session =>
  Object.fromEntries(
    Object.entries(session).map(([name, member]) => [
      name,
      typeof member !== 'function'
        ? member
        : (...args: unknown[]) =>
            attempt(
              () => member(...args),
              error => {
                onError(error)
                return []
              },
            ),
    ]),
  ) as unknown as Session
