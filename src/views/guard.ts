import type { Session } from '../session/session'

/**
 * The same session, whose exceptions go to `onFault`: its methods are called from listeners and timers, where an
 * exception would surface as the host page's own.
 */
export function guardSession(session: Session, onFault: (fault: unknown) => void): Session {
  const guarded: Record<string, unknown> = { ...session }
  for (const [name, member] of Object.entries(session))
    if (typeof member === 'function' && name !== 'chosen')
      guarded[name] = (...given: unknown[]) => {
        try {
          return member(...given)
        } catch (fault) {
          onFault(fault)
          return true
        }
      }
  return guarded as unknown as Session
}
