/**
 * Limits a box that fills the window to the area that an on-screen keyboard leaves free, as long as `signal` is not
 * aborted. An on-screen keyboard shrinks only the visual viewport, not the window's height, so the CSS unit `dvh` does
 * not help.
 */
export function fitToKeyboard(box: HTMLElement, signal: AbortSignal): void {
  const viewport = window.visualViewport
  if (!viewport) return
  const update = () => {
    // Pinch zoom shrinks the visual viewport too, but a visitor who zooms in wants to see a part of the box enlarged.
    const isCovered = viewport.scale < 1.05 && innerHeight - viewport.height > 1
    box.style.setProperty('--_height', isCovered ? `${viewport.height}px` : null)
    box.style.setProperty('--_top', isCovered ? `${viewport.offsetTop}px` : null)
  }
  for (const type of ['resize', 'scroll']) viewport.addEventListener(type, update, { signal })
  update()
}
