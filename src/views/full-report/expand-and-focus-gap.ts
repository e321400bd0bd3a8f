import { waitForRender } from '../wait-for-render'

/**
 * Expands a gap in the list of gaps (and the section that hides it), moves the focus to the button of the gap and scrolls
 * there.
 *
 * @param from any element of the same screen
 * @param id the id of the gap, which is the id of its question
 */
export async function expandAndFocusGap(from: Element, id: string): Promise<void> {
  const gap = from.closest('[data-screen]')?.querySelector<HTMLElement>(`[data-gap="${id}"]`)
  if (!gap) return
  const outerToggle = gap.closest('.folded')?.parentElement?.querySelector<HTMLElement>(':scope > .fold')
  const gapToggle = gap.querySelector<HTMLElement>('.fold')
  for (const toggle of [outerToggle, gapToggle]) if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click()
  await waitForRender()
  gapToggle?.focus({ preventScroll: true })
  // Centred, because a fixed bar at the top of the page could cover the gap and its content continues below the button.
  gapToggle?.scrollIntoView?.({ block: 'center' })
}
