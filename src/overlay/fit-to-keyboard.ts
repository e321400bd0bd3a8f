/**
 * Keeps a box that fills the window within what an on-screen keyboard leaves of it. Keyboards do not change the window's
 * own height, of which `dvh` is made.
 */
export function fitToKeyboard(box: HTMLElement, signal: AbortSignal): void {
  const view = window.visualViewport
  if (!view) return
  const follow = () => {
    // A visitor who zooms in wants to see a part of it larger, not all of it smaller.
    const covered = view.scale < 1.05 && innerHeight - view.height > 1
    box.style.setProperty('--_height', covered ? `${view.height}px` : null)
    box.style.setProperty('--_top', covered ? `${view.offsetTop}px` : null)
  }
  for (const change of ['resize', 'scroll']) view.addEventListener(change, follow, { signal })
  follow()
}
