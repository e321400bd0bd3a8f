/** Languages there are words for. */
const known = (tag: string) => /^en\b/i.test(tag)

const RIGHT_TO_LEFT = /Adlm|Arab|Hebr|Nkoo|Syrc|Thaa/

/**
 * The language of the frame: the option's; else the first, of the nearest `lang` and the browser's languages, that there
 * are words for.
 */
export function localeOf(host: Element, option: string): string {
  if (option !== 'auto') return option
  return [nearestLanguage(host), ...navigator.languages].find(known) ?? 'en'
}

/** The `lang` in force where the element stands, out of every shadow root it stands in. */
function nearestLanguage(host: Element): string {
  const found = host.closest('[lang]')
  if (found) return found.getAttribute('lang') ?? ''
  const root = host.getRootNode()
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : ''
}

/** The direction in which the language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
}
