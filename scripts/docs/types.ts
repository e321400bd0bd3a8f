import { type OptionParser, texts } from '../../src/options/parsers'
import { type OptionName, optionTable } from '../../src/options/table'

/** The values of an option that is given, as TypeScript writes their type. */
export function givenType(name: OptionName): string {
  const kind = optionTable[name] as OptionParser<unknown>
  if (kind.presence) return 'boolean'
  if (kind.choices) return kind.choices.map(choice => `'${choice}'`).join(' | ')
  if (kind === texts) return 'string | Readonly<Record<string, string>>'
  return typeof kind.fallback === 'number' ? 'number' : 'string'
}

/** The type of an option that applies: null where it is not given and has no default. */
export const optionType = (name: OptionName): string =>
  `${givenType(name)}${optionTable[name].fallback === null ? ' | null' : ''}`

/** The type of `context`. */
export const contextType = 'Readonly<Record<string, string>>'
