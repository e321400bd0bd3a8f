/** How long work may block the main thread, in milliseconds. */
const SLICE_MS = 8

/**
 * Yields to the main thread if the current slice of work has used up its time. Rejects with the signal's reason if the
 * signal is aborted.
 */
export type YieldToMain = () => Promise<void>

/** Returns a function for long work to call often, so that the page stays responsive. */
export function createYieldToMain(signal: AbortSignal | undefined): YieldToMain {
  let sliceStart = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - sliceStart < SLICE_MS) return
    await nextTask()
    signal?.throwIfAborted()
    sliceStart = performance.now()
  }
}

/** Resolves in a new task, after the tasks in the queue. Uses a message, because browsers throttle timers in hidden tabs. */
const nextTask = () =>
  new Promise<void>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
