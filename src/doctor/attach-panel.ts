import { removeFromTopLayer, showInTopLayer } from '../lib/top-layer'

/**
 * Attaches the panel where it is visible.
 *
 * `isInFlow` true (inline mode): directly below the card of its check, in the document flow, so that the panel covers
 * nothing and clearly belongs to this check.
 *
 * `isInFlow` false (overlay modes): the check has no box of its own in the page, or only a button, so the panel is pinned
 * to the edge of the window, in the top layer. While a modal dialog is open, the panel is moved into the dialog, because
 * everything outside the dialog is inert.
 */
export function attachPanelWhereVisible(panel: HTMLElement, shadow: ShadowRoot, isInFlow: boolean): void {
  panel.classList.toggle('pinned', !isInFlow)
  const dialog = shadow.querySelector<HTMLDialogElement>('dialog:modal')
  const parent = (!isInFlow && dialog) || shadow
  if (panel.parentNode !== parent) parent.append(panel)
  if (isInFlow) removeFromTopLayer(panel)
  else showInTopLayer(panel)
}
