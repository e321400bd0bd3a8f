import { toKebab } from '../../../src/options/names'

const words: Record<string, string> = { cta: 'call to action', url: 'address', utm: 'UTM', assets: 'later files' }

/** An option's name in words: `brandUrl` is “Brand address”. */
export function titleOf(name: string): string {
  const title = toKebab(name)
    .split('-')
    .map(part => words[part] ?? part)
    .join(' ')
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** Markdown of the options' descriptions as plain text and code, in turn: what stands at odd places is code. */
export const proseOf = (markdown: string): string[] => markdown.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').split('`')
