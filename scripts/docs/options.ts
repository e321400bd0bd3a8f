import { meanings } from '../../src/options/meanings'
import { kebab } from '../../src/options/names'
import { type OptionName, table as options } from '../../src/options/table'
import { table } from './generated'

/** The default, as it stands in a table. */
export const fallback = (name: OptionName) => {
  const value = options[name].fallback
  return value === null ? 'none' : `\`${value}\``
}

/** The options that work in this version, as a Markdown table in the spelling of attributes. */
export const optionsTable = () =>
  table(
    ['option', 'values', 'meaning', 'default'],
    (Object.keys(options) as OptionName[])
      .filter(name => meanings[name].works)
      .map(name => {
        const { values, means, or } = meanings[name]
        return [`\`${kebab(name)}\``, values, means, or ?? fallback(name)]
      }),
  )
