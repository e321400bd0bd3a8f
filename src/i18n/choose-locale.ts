import { normalizeLanguageTag } from '../lib/language-tag'
import { findBuiltInLocale } from './languages'

/** Whether the widget has texts in the language of a BCP 47 tag. */
const hasTexts = (tag: string) => /^en\b/i.test(tag) || findBuiltInLocale(tag)

/**
 * Returns the language tag to use: the value of the option `locale` or, if that is `auto`, the first of the nearest
 * `lang` attribute and the browser's languages for which the widget has texts; `en` if there is none.
 */
export function chooseLocale(host: Element, option: string): string {
  if (option !== 'auto') return normalizeLanguageTag(option)
  return [nearestLanguage(host), ...navigator.languages].map(normalizeLanguageTag).find(hasTexts) ?? 'en'
}

/**
 * Returns the nearest `lang` attribute around an element, also outside the shadow roots that contain it; empty if there
 * is none.
 */
function nearestLanguage(host: Element): string {
  const ancestor = host.closest('[lang]')
  if (ancestor) return ancestor.getAttribute('lang') ?? ''
  const root = host.getRootNode()
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : ''
}
