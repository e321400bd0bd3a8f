import { rendered } from '../rendered'

/**
 * Opens a gap of the list, wherever that is folded away, and goes there: the focus on its button, the screen with it.
 *
 * @param from a node of the same result
 */
export async function focusGap(from: Element, id: string): Promise<void> {
  const gap = from.closest('[data-screen]')?.querySelector<HTMLElement>(`[data-gap="${id}"]`)
  if (!gap) return
  const around = gap.closest('.folded')?.parentElement?.querySelector<HTMLElement>(':scope > .fold')
  const own = gap.querySelector<HTMLElement>('.fold')
  for (const fold of [around, own]) if (fold?.getAttribute('aria-expanded') === 'false') fold.click()
  await rendered()
  own?.focus({ preventScroll: true })
  // In the middle: a page may have a bar at its top, and the gap goes on below.
  own?.scrollIntoView({ block: 'center' })
}
