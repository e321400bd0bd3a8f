import { type OptionParser, urlOrTextsParser } from '../../src/options/parsers'
import { type OptionName, optionTable } from '../../src/options/table'

/** Returns the TypeScript type of an option's valid values. */
export function optionValueType(name: OptionName): string {
  const kind = optionTable[name] as OptionParser<unknown>
  if (kind.isTrueByPresence) return 'boolean'
  if (kind.choices) return kind.choices.map(choice => `'${choice}'`).join(' | ')
  if (kind === urlOrTextsParser) return 'string | Readonly<Record<string, string>>'
  return typeof kind.fallback === 'number' ? 'number' : 'string'
}

/** Returns the TypeScript type of a resolved option: with `null` if the option has no default. */
export const optionType = (name: OptionName): string =>
  `${optionValueType(name)}${optionTable[name].fallback === null ? ' | null' : ''}`

/** TypeScript type of the option `context`. */
export const contextType = 'Readonly<Record<string, string>>'
