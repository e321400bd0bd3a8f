/** Between two, in pixels. */
const GAP = 6

/** The panels at the window's edge, found in the page: each check has a copy of this code, so they share no state. */
const pinned = (check: Element): HTMLElement[] =>
  [...document.querySelectorAll(check.localName)].flatMap(
    ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.doctor.pinned') ?? [],
  )

/** Puts each above the one before. */
export function stackPanels(check: Element): void {
  let below = 0
  for (const panel of pinned(check)) {
    panel.style.bottom = `${below}px`
    below += panel.offsetHeight + GAP
  }
}

/** The same when one has come or gone: an open one leaves room for the lines of the others. */
export function sharePanelSpace(check: Element): void {
  const panels = pinned(check)
  for (const { style } of panels) style.setProperty('--_others', `${panels.length - 1}`)
  stackPanels(check)
}

/** What the others hear when one is unfolded: two would not fit. */
export const COLLAPSE_EVENT = 'fold'

export function collapseOthers(check: Element, panel: HTMLElement): void {
  for (const other of pinned(check)) if (other !== panel) other.dispatchEvent(new Event(COLLAPSE_EVENT))
}
