import { findPlace } from '../element/mount-point'
import type { ReadinessCheckElement } from '../element/public-types'
import { listScriptTags } from './find-script-tag'
import { MOUNTED_BY_TAG, type TagMounts } from './tag-mounts'

/**
 * Waits, after the page has removed an element that a script tag has mounted, until the place of the check is there again:
 * pages with a router, and frameworks that hydrate, replace the content of the page without running the tag in it. The
 * place is there again if another tag of the file is on the page, or if the container of the check was replaced. An element
 * that was removed alone stays removed.
 *
 * @param mountForTag mounts the check of a tag: a new element, or the given one
 */
export function followRemovedElement(
  mounts: TagMounts,
  element: ReadinessCheckElement,
  mountForTag: (tag: HTMLScriptElement | null, element?: ReadinessCheckElement) => void,
): void {
  const mount = mounts.get(element)
  if (!mount) return
  const { tag, target, place, path } = mount
  const look = () => {
    const isMoved = element.isConnected || !element.hasAttribute(MOUNTED_BY_TAG)
    if (isMoved || isPlaceBack()) observer.disconnect()
  }
  const isPlaceBack = () => {
    if (!tag || tag.isConnected) {
      const found = findPlace(target, tag)
      // Without a target any page has a place. The check belongs to the page on which the tag ran.
      const isBack = found && found !== place && (target || path === location.pathname)
      if (isBack) mountForTag(tag, element)
      return isBack
    }
    // The tag may be added again without the element.
    mounts.delete(tag)
    const tags = listScriptTags(tag)
    for (const other of tags) if (!mounts.has(other)) mountForTag(other)
    return tags.length > 0
  }
  const observer = new MutationObserver(look)
  // A task later, because a page that moves the element removes it first.
  setTimeout(() => {
    observer.observe(document, { childList: true, subtree: true })
    look()
  })
}
