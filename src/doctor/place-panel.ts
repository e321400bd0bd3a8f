import { removeFromTopLayer, showInTopLayer } from '../lib/top-layer'

/**
 * Puts the panel where it is seen. Where the check stands in the page: right below its card, in the flow, where it covers
 * nothing and belongs to no other check. Where it opens, its place in the page is nothing or a button in a line: there the
 * panel is pinned to the window's edge, in the top layer, and moves into the dialog while one is open, since that makes
 * all else on the page inert.
 */
export function placePanel(panel: HTMLElement, shadow: ShadowRoot, isInFlow: boolean): void {
  panel.classList.toggle('pinned', !isInFlow)
  const dialog = shadow.querySelector<HTMLDialogElement>('dialog:modal')
  const home = (!isInFlow && dialog) || shadow
  if (panel.parentNode !== home) home.append(panel)
  if (isInFlow) removeFromTopLayer(panel)
  else showInTopLayer(panel)
}
