import type { CssProperty } from '../../src/options/css-properties'
import { toKebab } from '../../src/options/names'
import { optionDocs } from '../../src/options/option-docs'
import { type OptionName, optionTable as options } from '../../src/options/table'
import { table } from './generated'

/** The default of an option, in Markdown. */
export const defaultOf = (name: OptionName): string => {
  const { fallback } = options[name]
  return optionDocs[name].defaultText ?? (fallback === null ? 'none' : `\`${fallback}\``)
}

/** The options that have an effect in this version, as a Markdown table in the spelling of attributes. */
export const optionsTable = () =>
  table(
    ['option', 'values', 'meaning', 'default'],
    (Object.keys(options) as OptionName[])
      .filter(name => optionDocs[name].hasEffect)
      .map(name => [`\`${toKebab(name)}\``, optionDocs[name].values, optionDocs[name].description, defaultOf(name)]),
  )

/** What a custom property does, in Markdown. */
export function propertyDescription({ option, isDark }: CssProperty): string {
  const name = `\`${toKebab(option)}\``
  return isDark
    ? `Replaces ${name} in the dark scheme, whatever the option says.`
    : ['Sets', name, 'where the option is not given.', optionDocs[option].propertyNote].filter(Boolean).join(' ')
}
