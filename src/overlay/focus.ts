/**
 * What has the focus, in whatever open shadow root, and in closed ones that the check itself stands in; null where nothing
 * of the page's has.
 */
export function focused(check: Element): Element | null {
  let found = (check.getRootNode() as Document).activeElement ?? document.activeElement
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement
  return found === document.body ? null : found
}

/** Focuses the first of these that is still there and takes it. The page does not scroll. */
export function focusFirst(...places: (Element | null | undefined)[]): void {
  for (const place of places) {
    if (!place?.isConnected) continue
    ;(place as HTMLElement).focus({ preventScroll: true })
    if ((place.getRootNode() as Document).activeElement === place) return
  }
}
