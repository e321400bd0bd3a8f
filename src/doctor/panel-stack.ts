/** Distance between two pinned panels, in CSS pixels. */
const GAP = 6

/**
 * All panels that are pinned to the edge of the window. They are found through the document, because each check runs its
 * own copy of this code and the copies share no state.
 */
const findPinnedPanels = (check: Element): HTMLElement[] =>
  [...document.querySelectorAll(check.localName)].flatMap(
    ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.doctor.pinned') ?? [],
  )

/** Stacks the pinned panels of the page: each one is placed above the previous one. */
export function stackPanels(check: Element): void {
  let bottom = 0
  for (const panel of findPinnedPanels(check)) {
    panel.style.bottom = `${bottom}px`
    bottom += panel.offsetHeight + GAP
  }
}

/**
 * Updates the height limits and positions of all pinned panels after a panel was added or removed. An expanded panel
 * leaves space for the headers of the others.
 */
export function limitAndStackPanels(check: Element): void {
  const panels = findPinnedPanels(check)
  for (const { style } of panels) style.setProperty('--_others', `${panels.length - 1}`)
  stackPanels(check)
}

/** Event that is dispatched on the other pinned panels when one is expanded: two expanded panels do not fit. */
export const COLLAPSE_EVENT = 'fold'

/** Collapses all pinned panels of the page except the given one. */
export function collapseOtherPanels(check: Element, panel: HTMLElement): void {
  for (const other of findPinnedPanels(check)) if (other !== panel) other.dispatchEvent(new Event(COLLAPSE_EVENT))
}
