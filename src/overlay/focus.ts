/**
 * Returns the element that has the focus, searching open shadow roots and the closed ones that contain the check.
 * Returns `null` if only the body has the focus.
 */
export function findFocusedElement(check: Element): Element | null {
  let focused = (check.getRootNode() as Document).activeElement ?? document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused === document.body ? null : focused
}

/** Focuses the first of these elements that is in the document and accepts the focus. Does not scroll the page. */
export function focusFirstAvailable(...elements: (Element | null | undefined)[]): void {
  for (const element of elements) {
    if (!element?.isConnected) continue
    ;(element as HTMLElement).focus({ preventScroll: true })
    if ((element.getRootNode() as Document).activeElement === element) return
  }
}
