/**
 * Stops key events of text fields before they reach the page's keyboard shortcuts. Outside the shadow root, the target of a
 * key event is the host element, so the page cannot see that the visitor is typing. Key events that the check has handled
 * (`defaultPrevented`) are stopped too. Escape and Tab are passed on, because the page's dialogs need them.
 */
export function hideTypingFromPage(root: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, stopOwnKeys)
}

/** The same function for every root, so that a second call for a root adds no second listener. */
const stopOwnKeys = (event: Event) => {
  const { target, key, defaultPrevented } = event as KeyboardEvent
  const isOwn = defaultPrevented || (target as Element).matches('input,select,textarea')
  if (isOwn && key !== 'Escape' && key !== 'Tab') event.stopPropagation()
}
