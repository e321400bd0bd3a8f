/** How long work goes on before the page has its turn, in milliseconds. */
const STRETCH = 8

/** Rests where enough was done. Rejects with the signal's reason once that was aborted. */
export type YieldToMain = () => Promise<void>

/** Work in stretches, so that the page stays responsive. */
export function runInSlices(signal: AbortSignal | undefined): YieldToMain {
  let since = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - since < STRETCH) return
    await turn()
    signal?.throwIfAborted()
    since = performance.now()
  }
}

/** After what waits already. A message, because timers are slowed down in a tab that is not looked at. */
const turn = () =>
  new Promise<void>(done => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
