/**
 * Calls back whenever the page's colour scheme or custom properties have changed, also while the check was hidden.
 * @param probe an element of class `probe`, beside the inner root
 */
export function watchTheme(probe: HTMLElement, onChange: () => void): void {
  const style = getComputedStyle(probe)
  const look = () => style.background + style.boxShadow + style.borderRadius
  let last = look()
  const compare = () => {
    const now = look()
    if (now === last) return
    last = now
    onChange()
  }
  probe.addEventListener('transitionend', compare)
  probe.addEventListener('animationstart', compare)
}
