import { attempt } from '../lib/attempt'

// In a sandboxed frame, reading `sessionStorage` throws.
const keyOf = (instance: string) => `readiness-check:${instance}:dismissed`

/** Notes, for this tab, that the visitor has sent away what came unasked: the one mark that is set without an answer. */
export const noteDismissal = (instance: string): void => attempt(() => sessionStorage.setItem(keyOf(instance), '1'))

/** Whether the visitor has sent it away in this tab. */
export const isDismissed = (instance: string): boolean => !!attempt(() => sessionStorage.getItem(keyOf(instance)))
