/** What has the focus, in whatever open shadow root; null where nothing of the page's has. */
export function focused(): Element | null {
  let { activeElement: found } = document as DocumentOrShadowRoot
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement
  return found === document.body ? null : found
}

/** Focuses the first of these that is still there and takes it. The page does not scroll. */
export function focusFirst(...places: (Element | null | undefined)[]): void {
  for (const place of places) {
    if (!place?.isConnected) continue
    ;(place as HTMLElement).focus({ preventScroll: true })
    if (focused() === place) return
  }
}
