import type { Problem } from '../events/events'
import { attempt } from '../lib/attempt'

/** Tag name of the element. */
export const TAG_NAME = 'readiness-check'

/** Where a check is mounted: a CSS selector, or the element itself. */
export type Target = string | Element | null | undefined

/** Returns the target element, or null if there is none or the selector is invalid. */
const findTarget = (target: Target): Element | null =>
  (typeof target === 'string' ? attempt(() => document.querySelector(target)) : target) ?? null

const isParsed = () => document.readyState !== 'loading'

/** Returns the target if it is a `<readiness-check>`, else a new element. */
export function findOrCreateElement<T extends Element>(target: Target, create: () => T): T {
  const found = findTarget(target)
  return found?.localName === TAG_NAME ? (found as T) : create()
}

/**
 * Inserts the element into its target, else right after the script tag if that is in the body, else at the end of `main`,
 * else of `body`. Waits until the document is parsed if the position does not exist yet.
 *
 * @param onMissing called if no element matches the target
 * @param signal cancels the waiting
 */
export function insertElement(
  element: Element,
  target: Target,
  tag: Element | null,
  onMissing: (problem: Problem) => void,
  signal: AbortSignal,
): void {
  if (element.isConnected) return
  const found = findTarget(target)
  const inBody = !!tag && !!document.body?.contains(tag)
  if (found) found.append(element)
  else if (!isParsed() && (target || !inBody))
    document.addEventListener('DOMContentLoaded', () => insertElement(element, target, tag, onMissing, signal), {
      once: true,
      signal,
    })
  else {
    if (target)
      onMissing({
        code: 'target',
        message: `No element matches "${target}"`,
        hint: 'The check is shown where it would be without a target.',
      })
    if (inBody) tag.after(element)
    else (document.querySelector('main') ?? document.body).append(element)
  }
}
