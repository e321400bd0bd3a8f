/** Longest time, in milliseconds, to wait for an idle period after the page has loaded. */
const MAX_IDLE_WAIT = 2000

/** Calls back when the page has loaded (event `load`) and the browser is idle, so that the page's own work goes first. */
export function whenPageIsIdle(callback: () => void, signal: AbortSignal): void {
  const callUnlessAborted = () => {
    if (!signal.aborted) callback()
  }
  const waitUntilIdle = () => {
    // Safari has no `requestIdleCallback`.
    if ('requestIdleCallback' in window) requestIdleCallback(callUnlessAborted, { timeout: MAX_IDLE_WAIT })
    else setTimeout(callUnlessAborted)
  }
  if (document.readyState === 'complete') waitUntilIdle()
  else addEventListener('load', waitUntilIdle, { once: true, signal })
}
