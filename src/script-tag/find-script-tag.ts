import { isInBody, pageDocument } from '../lib/page-document'

/** An inline script of at least this many characters may contain the file itself; a shorter one only loads it. */
const MIN_INLINE_LENGTH = 9999

/** Whether the browser runs scripts of this type: consent tools give a script that waits for consent another type. */
const isScriptType = (type: string) => /^(|module|(text|application)\/javascript)$/.test(type)

/** Returns all tags on the page that load this file: by its name, or with the same address as `current`. */
export const listScriptTags = (current: HTMLScriptElement | null): HTMLScriptElement[] =>
  [...pageDocument.scripts].filter(
    ({ src, type }) =>
      src && isScriptType(type) && (/\/readiness-check(\.whole)?\.js([?#]|$)/.test(src) || src === current?.src),
  )

/**
 * Returns the tag of the running script, or null. `document.currentScript` is another script, or null, if a library or a
 * loader runs the file's code: jQuery evaluates the code of a snippet in an inline script of its own, or loads it by a
 * script in the head that has the address only. Then it is the first tag of the file whose code has not run.
 *
 * @param hasRun whether the code of a tag has run before
 */
export function findScriptTag(hasRun: (tag: Element) => boolean): HTMLScriptElement | null {
  const { currentScript } = pageDocument
  const current: HTMLScriptElement | null = currentScript instanceof HTMLScriptElement ? currentScript : null
  const tags = listScriptTags(current)
  const waiting = tags.filter(tag => tag !== current && !hasRun(tag))
  if (!current?.src) {
    const isOwnCode = current && current.text.length > MIN_INLINE_LENGTH
    return waiting[0] ?? (isOwnCode ? current : tags.at(-1)) ?? null
  }
  // The tag was removed while the file was loading. The page may have added a copy of it.
  if (!current.isConnected) return tags.find(tag => tag.isEqualNode(current)) ?? current
  // A script that was parsed from `<script src>` is not `async`, and one from `<script async src>` has the attribute. Only
  // jQuery 1 sets the attribute, and adds its scripts at the start of the head.
  const before = current.previousElementSibling
  const isFirst = !before || (before instanceof HTMLScriptElement && before.src === current.src)
  const isByLibrary = current.async && (isFirst || !current.hasAttribute('async')) && !isInBody(current)
  if (!isByLibrary || Object.keys(current.dataset).length > 0) return current
  const isSnippet = (tag: HTMLScriptElement) => tag.src === current.src && isInBody(tag)
  return waiting.find(isSnippet) ?? tags.find(isSnippet) ?? current
}
