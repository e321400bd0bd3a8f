import type { Problem } from '../events/events'
import { attempt } from '../lib/attempt'
import { TAG_NAME } from './tag-name'

/** A selector, or the element itself. */
export type Target = string | Element | null | undefined

/** Null where the target is none, or no selector. */
const find = (target: Target): Element | null =>
  (typeof target === 'string' ? attempt(() => document.querySelector(target)) : target) ?? null

const parsed = () => document.readyState !== 'loading'

/** The element that a target is or gets: its own, where the target is such an element already. */
export function findOrCreateElement<T extends Element>(target: Target, create: () => T): T {
  const found = find(target)
  return found?.localName === TAG_NAME ? (found as T) : create()
}

/**
 * Puts the element in its place: into its target, else right after the tag, where that stands in the body, else at the
 * end of `main`, else of `body`; at once where that is there, else when the document is parsed.
 *
 * @param onMissing called where there is a target that nothing answers to
 * @param signal ends the waiting
 */
export function insertElement(
  element: Element,
  target: Target,
  tag: Element | null,
  onMissing: (problem: Problem) => void,
  signal: AbortSignal,
): void {
  if (element.isConnected) return
  const found = find(target)
  const inBody = !!tag && !!document.body?.contains(tag)
  if (found) found.append(element)
  else if (!parsed() && (target || !inBody))
    document.addEventListener('DOMContentLoaded', () => insertElement(element, target, tag, onMissing, signal), {
      once: true,
      signal,
    })
  else {
    if (target)
      onMissing({
        code: 'target',
        message: `There is no "${target}"`,
        hint: 'It stands where it would without a target.',
      })
    if (inBody) tag.after(element)
    else (document.querySelector('main') ?? document.body).append(element)
  }
}
