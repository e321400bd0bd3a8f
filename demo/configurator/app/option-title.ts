import { toKebabCase } from '../../../src/options/table'

/** Parts of option names that are shown as other words. */
const partTitles: Record<string, string> = { cta: 'call to action', url: 'address', utm: 'UTM', assets: 'later files' }

/** Returns an option's name as a title: “Brand address” for `brandUrl`. */
export function optionTitle(name: string): string {
  const title = toKebabCase(name)
    .split('-')
    .map(part => partTitles[part] ?? part)
    .join(' ')
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/**
 * Splits the Markdown of an option's description at its code spans: items with an odd index are code. Links become
 * their text.
 */
export const splitAtCode = (markdown: string): string[] => markdown.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').split('`')
