import { builtInLocale } from './languages'

/** Whether there are words for it. */
const known = (tag: string) => /^en\b/i.test(tag) || builtInLocale(tag)

/** The language that is wanted: the option's; else the first, of the nearest `lang` and the browser's, that there are words for. */
export function chooseLocale(host: Element, option: string): string {
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
