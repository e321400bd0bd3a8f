/** Calls `action` and returns its value. If it throws, returns the value of `onError`, or undefined without `onError`. */
export function attempt<T, E = undefined>(action: () => T, onError?: (error: unknown) => E): T | E {
  try {
    return action()
  } catch (error) {
    return onError?.(error) as E
  }
}
