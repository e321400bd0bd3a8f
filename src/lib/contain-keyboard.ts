/**
 * Keeps what is typed in a field from the page's hotkeys: outside the shadow root a key event seems to come from the
 * element, so that a page cannot tell that somebody types. What the check has answered itself stays inside too.
 * Escape and Tab go through, for the page's dialogs.
 */
export function containKeyboard(root: HTMLElement): void {
  const keep = (event: Event) => {
    const { target, key, defaultPrevented } = event as KeyboardEvent
    const typed = defaultPrevented || (target as Element).matches('input,select,textarea')
    if (typed && key !== 'Escape' && key !== 'Tab') event.stopPropagation()
  }
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep)
}
