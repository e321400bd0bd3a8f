import type { CssCustomProperty } from '../../src/options/css-custom-properties'
import { optionDocs } from '../../src/options/option-docs'
import { type OptionName, optionTable as options, toKebabCase } from '../../src/options/table'
import { markdownTable } from './generated'

/** Returns the default of an option in Markdown; “none” if it has none. */
export const defaultMarkdown = (name: OptionName): string => {
  const { fallback } = options[name]
  return optionDocs[name].defaultText ?? (fallback === null ? 'none' : `\`${fallback}\``)
}

/** Returns the Markdown table of the options that have an effect in this version, named as attributes. */
export const optionsTable = () =>
  markdownTable(
    ['option', 'values', 'meaning', 'default'],
    (Object.keys(options) as OptionName[])
      .filter(name => optionDocs[name].hasEffect)
      .map(name => [
        `\`${toKebabCase(name)}\``,
        optionDocs[name].values,
        optionDocs[name].description,
        defaultMarkdown(name),
      ]),
  )

/** Returns a sentence about what a custom property does, in Markdown. */
export function propertyDescription({ option, isDark }: CssCustomProperty): string {
  const name = `\`${toKebabCase(option)}\``
  return isDark
    ? `Replaces ${name} in the dark scheme, whatever the option says.`
    : ['Sets', name, 'where the option is not given.', optionDocs[option].propertyNote].filter(Boolean).join(' ')
}
