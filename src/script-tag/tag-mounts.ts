import { TAG_NAME } from '../element/mount-point'
import type { ReadinessCheckElement } from '../element/public-types'
import { pageDocument } from '../lib/page-document'

/**
 * Attribute of every element that a script tag has mounted. Clones of the page and saved copies of it keep the attribute,
 * so that the tag recognises the element when it runs again.
 */
export const MOUNTED_BY_TAG = 'data-readiness-tag'

/** An element that a script tag has mounted, and where. */
export interface TagMount {
  element: ReadinessCheckElement
  /** The tag, or null if it was not found. */
  tag: HTMLScriptElement | null
  target: string | null
  /** The script tag, or the element that contains the check. */
  place: Element
  /** Path of the page's address when the check was mounted. */
  path: string
}

/** Mounts by tag and by element. A tag that has run without mounting an element has null. */
export type TagMounts = WeakMap<Element, TagMount | null>

const selector = `${TAG_NAME}[${MOUNTED_BY_TAG}]`

/**
 * Returns the element that an earlier run of a tag has left at `place`: another evaluation of the file, on this page or before
 * the page was cloned or saved. An element of another tag that is still on the page is not returned.
 */
export function findLeftElement(
  mounts: TagMounts,
  tag: HTMLScriptElement | null,
  place: Element,
): ReadinessCheckElement | undefined {
  return [...pageDocument.querySelectorAll<ReadinessCheckElement>(selector)].find(element => {
    const owner = mounts.get(element)?.tag
    if (owner && (owner === tag || !owner.isConnected) && owner.isEqualNode(tag)) return true
    const isAtPlace = element === tag?.nextElementSibling || element.parentElement === place
    return isAtPlace && !(owner?.isConnected && owner !== tag)
  })
}

/**
 * Whether an element comes from a saved copy of the page, and the tag, which ran before the browser had parsed the element,
 * has mounted another one in front of it.
 */
export const isSurplus = (mounts: TagMounts, element: Element): boolean =>
  !mounts.has(element) && element.matches(`${selector}+${selector}`)
