import { BUILT_IN_LOCALES } from '../../src/i18n/languages'
import { optionDocs } from '../../src/options/option-docs'
import { type OptionParser, urlOrTextsParser } from '../../src/options/parsers'
import { type OptionName, optionTable } from '../../src/options/table'

/** Returns the TypeScript type of an option's valid values. */
function optionValueType(name: OptionName): string {
  const kind = optionTable[name] as OptionParser<unknown>
  if (kind.isTrueByPresence) return 'boolean'
  if (kind.choices) return kind.choices.map(choice => `'${choice}'`).join(' | ')
  if (kind === urlOrTextsParser) return 'string | Readonly<Record<string, string>>'
  return typeof kind.fallback === 'number' ? 'number' : 'string'
}

/** Returns the TypeScript type of a resolved option: with `null` if the option has no default. */
export const optionType = (name: OptionName): string =>
  `${optionValueType(name)}${optionTable[name].fallback === null ? ' | null' : ''}`

/**
 * Returns the TypeScript type of an option's attribute, with the values that an editor can offer as a union: for an option
 * that accepts other texts too, the values that its documentation names.
 */
export function attributeType(name: OptionName): string {
  const parser = optionTable[name] as OptionParser<unknown>
  if (parser.isTrueByPresence || parser.choices) return optionValueType(name)
  if (typeof parser.fallback === 'number') return wholeNumbersOf(parser).join(' | ') || 'number'
  const named = [...optionDocs[name].values.matchAll(/`([^`]+)`/g)].map(([, value = '']) =>
    value.replace('SECONDS', '10').replace('PERCENT', '50'),
  )
  const values = new Set([...named, ...(name === 'locale' ? ['en', ...BUILT_IN_LOCALES] : [])])
  return [...[...values].map(value => `'${value}'`), 'string'].join(' | ')
}

/** Returns the values of a number option if they are few whole numbers; otherwise an empty list. */
function wholeNumbersOf({ parse }: OptionParser<unknown>): number[] {
  const isStepWhole = parse(1.5) === undefined
  const values = Array.from({ length: 100 }, (_, value) => value).filter(value => parse(value) !== undefined)
  return isStepWhole && values.length <= 10 ? values : []
}

/** TypeScript type of the option `context`. */
export const contextType = 'Readonly<Record<string, string>>'
