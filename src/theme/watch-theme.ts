/**
 * Calls `onChange` whenever the page's colour scheme or custom properties may have changed, and whenever the check is shown
 * again: while it is hidden, browsers raise no transition events, and WebKit does not compute colours.
 *
 * @param probe an element of class `probe`, beside the inner root
 */
export function watchTheme(probe: HTMLElement, onChange: () => void): void {
  // The first animation starts when the check is mounted, unless it is hidden then: that is no change. Safari supports
  // `checkVisibility` since 17.4.
  let isFirstStart = probe.checkVisibility?.() ?? false
  probe.addEventListener('transitionend', onChange)
  probe.addEventListener('animationstart', () => {
    if (!isFirstStart) onChange()
    isFirstStart = false
  })
}
