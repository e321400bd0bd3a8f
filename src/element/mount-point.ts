import type { Problem } from '../events/events'
import { attempt } from '../lib/attempt'
import { isInBody, pageDocument } from '../lib/page-document'

/** Tag name of the element. */
export const TAG_NAME = 'readiness-check'

/** Where a check is mounted: a CSS selector, or the element itself. */
export type Target = string | Element | null | undefined

/** Returns the target element, or null if there is none or the selector is invalid. */
const findTarget = (target: Target): Element | null =>
  (typeof target === 'string' ? attempt(() => pageDocument.querySelector(target)) : target) ?? null

const isParsed = () => pageDocument.readyState !== 'loading'

/** Returns the target if it is a `<readiness-check>`, else a new element. */
export function findOrCreateElement<T extends Element>(target: Target, create: () => T): T {
  const found = findTarget(target)
  return found?.localName === TAG_NAME ? (found as T) : create()
}

/**
 * Returns the element that decides where a check is mounted: its target, or the script tag if that is in the body, else
 * `main`, else `body`. Null while the page is parsed and may still contain the place.
 */
export function findPlace(target: Target, tag: Element | null): Element | null {
  const found = findTarget(target)
  const ownPlace = isInBody(tag) ? tag : null
  if (found || !isParsed()) return found ?? (target ? null : ownPlace)
  return ownPlace ?? pageDocument.querySelector('main') ?? pageDocument.body
}

/**
 * Inserts the element right after its place if that is the script tag, else at the end of its place. Waits until the
 * document is parsed if the place does not exist yet.
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
  const place = findPlace(target, tag)
  if (!place) {
    const insertLater = () => insertElement(element, target, tag, onMissing, signal)
    pageDocument.addEventListener('DOMContentLoaded', insertLater, { once: true, signal })
    return
  }
  if (target && !findTarget(target))
    onMissing({
      code: 'target',
      message: `No element matches "${target}"`,
      hint: 'The check is shown where it would be without a target.',
    })
  // The methods of another element, because a form of the page may contain a field named "append".
  const { after, append } = element
  Reflect.apply(place === tag ? after : append, place, [element])
}
