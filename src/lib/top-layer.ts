/**
 * Shows an element in the browser's top layer: above all content of the page, whatever its `z-index`. The focus does not move.
 * Firefox before 125 and Chrome before 114 do not support popovers: there the element's `z-index` decides.
 */
export function showInTopLayer(element: HTMLElement | null): void {
  if (!element?.isConnected || !('showPopover' in element)) return
  element.popover = 'manual'
  if (!element.matches(':popover-open')) element.showPopover()
}

/** Removes an element from the browser's top layer. */
export function removeFromTopLayer(element: HTMLElement): void {
  element.popover = null
}
