/**
 * Calls back whenever the page's colour scheme or custom properties may have changed, and whenever the check is shown
 * again: browsers tell nothing while it is hidden, and WebKit does not even work colours out.
 * @param probe an element of class `probe`, beside the inner root
 */
export function watchTheme(probe: HTMLElement, onChange: () => void): void {
  // The first start is that of mounting, unless the check was hidden then. Safari knows `checkVisibility` since 17.4.
  let mounting = probe.checkVisibility?.() ?? false
  probe.addEventListener('transitionend', onChange)
  probe.addEventListener('animationstart', () => {
    if (!mounting) onChange()
    mounting = false
  })
}
