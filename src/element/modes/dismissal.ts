/** Storage can throw at its very name, in a sandboxed frame. */
const guarded = <T>(use: () => T): T | null => {
  try {
    return use()
  } catch {
    return null
  }
}

const keyOf = (instance: string) => `readiness-check:${instance}:dismissed`

/** Notes, for this tab, that the visitor has sent away what came unasked: the one mark that is set without an answer. */
export const noteDismissal = (instance: string): void =>
  void guarded(() => sessionStorage.setItem(keyOf(instance), '1'))

/** Whether the visitor has sent it away in this tab. */
export const isDismissed = (instance: string): boolean =>
  guarded(() => sessionStorage.getItem(keyOf(instance))) !== null
