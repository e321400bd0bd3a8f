/** Longest delay of `setTimeout`, in milliseconds. With a longer delay browsers call back at once. */
const MAX_TIMEOUT = 2 ** 31 - 1

/**
 * Waits for the condition of the option `open-on` that opens the check without a click, then calls `onMet` once.
 *
 * @param openOn value of the option: `load`, `delay:<seconds>`, `scroll:<percent>` or `exit`; `click` never calls
 *   `onMet`
 * @param signal stops waiting when aborted
 */
export function waitForAutoOpen(openOn: string, signal: AbortSignal, onMet: () => void): void {
  const controller = new AbortController()
  const stopSignal = controller.signal
  signal.addEventListener('abort', () => controller.abort(), { signal: stopSignal })
  const once = () => {
    controller.abort()
    onMet()
  }
  const [kind, amount] = openOn.split(':')
  if (kind === 'load' || kind === 'delay') waitWhileVisible(Number(amount ?? 0) * 1000, stopSignal, once)
  if (kind === 'scroll') waitForScroll(Number(amount) / 100, stopSignal, once)
  if (kind === 'exit') waitForExit(stopSignal, once)
}

/**
 * Calls back after a time in milliseconds. Time in which the tab is hidden or the page is prerendered does not count.
 */
function waitWhileVisible(delay: number, signal: AbortSignal, onMet: () => void) {
  let remaining = Math.min(delay, MAX_TIMEOUT)
  let startedAt: number | null = null
  let timer = 0
  const pause = () => {
    clearTimeout(timer)
    if (startedAt !== null) remaining -= performance.now() - startedAt
    startedAt = null
  }
  const update = () => {
    pause()
    if (document.visibilityState === 'hidden' || (document as { prerendering?: boolean }).prerendering) return
    startedAt = performance.now()
    timer = window.setTimeout(onMet, remaining)
  }
  for (const type of ['visibilitychange', 'prerenderingchange']) document.addEventListener(type, update, { signal })
  signal.addEventListener('abort', pause, { once: true })
  update()
}

/** Calls back when the page is scrolled down by a share (0 to 1) of its scrollable height. */
function waitForScroll(share: number, signal: AbortSignal, onMet: () => void) {
  const check = () => {
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement
    const maxScroll = scrollHeight - clientHeight
    // One pixel of tolerance, because browsers may stop within a pixel of the end.
    if (maxScroll > 0 && scrollTop + 1 >= maxScroll * share) onMet()
  }
  document.addEventListener('scroll', check, { passive: true, signal })
}

/** Calls back when the pointer leaves the window at the top, towards the browser's tabs and address bar. */
function waitForExit(signal: AbortSignal, onMet: () => void) {
  const check = (event: MouseEvent) => {
    if (!event.relatedTarget && event.clientY <= 0) onMet()
  }
  document.addEventListener('mouseout', check, { capture: true, signal })
  document.documentElement.addEventListener('mouseleave', check, { signal })
}
