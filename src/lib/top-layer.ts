/**
 * Puts an element into the browser's top layer, above all that the page has, whatever its `z-index`. It takes no focus.
 * Firefox before 125 and Chrome before 114 have no such thing: there a `z-index` has to do.
 */
export function showInTopLayer(element: HTMLElement | null): void {
  if (!element?.isConnected || !('showPopover' in element)) return
  element.popover = 'manual'
  if (!element.matches(':popover-open')) element.showPopover()
}

/** Takes it out of there. */
export function removeFromTopLayer(element: HTMLElement): void {
  element.popover = null
}
