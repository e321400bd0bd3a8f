import { attempt } from '../lib/attempt'

// In a sandboxed frame, reading `sessionStorage` throws.
const storageKey = (instance: string) => `readiness-check:${instance}:dismissed`

/**
 * Saves for this tab that the visitor has dismissed the overlay that `open-on` opened. It is the only value that the
 * widget stores before the first answer.
 */
export const saveDismissal = (instance: string): void =>
  attempt(() => sessionStorage.setItem(storageKey(instance), '1'))

/** Returns whether the visitor has dismissed the automatically opened overlay of this instance in this tab. */
export const isDismissedInTab = (instance: string): boolean =>
  !!attempt(() => sessionStorage.getItem(storageKey(instance)))
