/** Returns what `run` returns or, where `run` throws, what `onError` returns: undefined without one. */
export function attempt<T, E = undefined>(run: () => T, onError?: (error: unknown) => E): T | E {
  try {
    return run()
  } catch (error) {
    return onError?.(error) as E
  }
}
