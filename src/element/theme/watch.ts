/**
 * Calls back whenever the page's colour scheme or custom properties may have changed.
 * @param probe an element of class `probe`, beside the inner root
 */
export function watchTheme(probe: HTMLElement, onChange: () => void): void {
  for (const event of ['transitionend', 'animationstart']) probe.addEventListener(event, onChange)
}
