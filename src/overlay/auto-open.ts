/** A longer wait than browsers can keep, in milliseconds, would end at once. */
const LONGEST = 2 ** 31 - 1

/**
 * Calls back once, when that has happened which opens the check unasked.
 *
 * @param openOn as the option says it
 * @param signal ends the waiting
 */
export function waitForAutoOpen(openOn: string, signal: AbortSignal, come: () => void): void {
  const done = new AbortController()
  const until = done.signal
  signal.addEventListener('abort', () => done.abort(), { signal: until })
  const once = () => {
    done.abort()
    come()
  }
  const [kind, amount] = openOn.split(':')
  if (kind === 'load' || kind === 'delay') afterSeen(Number(amount ?? 0) * 1000, until, once)
  if (kind === 'scroll') afterScroll(Number(amount) / 100, until, once)
  if (kind === 'exit') onExit(until, once)
}

/** After so many milliseconds in which the page could be seen: in a hidden tab, or before it is shown at all, none passes. */
function afterSeen(span: number, signal: AbortSignal, come: () => void) {
  let left = Math.min(span, LONGEST)
  let since: number | null = null
  let timer = 0
  const pause = () => {
    clearTimeout(timer)
    if (since !== null) left -= performance.now() - since
    since = null
  }
  const follow = () => {
    pause()
    if (document.visibilityState === 'hidden' || Reflect.get(document, 'prerendering')) return
    since = performance.now()
    timer = window.setTimeout(come, left)
  }
  for (const change of ['visibilitychange', 'prerenderingchange']) document.addEventListener(change, follow, { signal })
  signal.addEventListener('abort', pause, { once: true })
  follow()
}

/** When the page is scrolled so far, as a share of all that there is to scroll. */
function afterScroll(share: number, signal: AbortSignal, come: () => void) {
  const look = () => {
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement
    const room = scrollHeight - clientHeight
    // At the very end browsers may stop within a pixel of it.
    if (room > 0 && scrollTop + 1 >= room * share) come()
  }
  document.addEventListener('scroll', look, { passive: true, signal })
}

/** When the pointer leaves the window at its top, where tabs and addresses are. */
function onExit(signal: AbortSignal, come: () => void) {
  const look = (event: MouseEvent) => {
    if (!event.relatedTarget && event.clientY <= 0) come()
  }
  document.addEventListener('mouseout', look, { capture: true, signal })
  document.documentElement.addEventListener('mouseleave', look, { signal })
}
