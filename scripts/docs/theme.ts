import { themes } from '../../demo/configurator/themes'
import { cssProperties } from '../../src/options/css-properties'
import { toKebab } from '../../src/options/names'
import { optionDocs } from '../../src/options/option-docs'
import type { OptionName } from '../../src/options/table'
import { parts } from '../../src/views/parts'
import { table } from './generated'
import { defaultOf, propertyDescription } from './options'

/** What makes a house's look, in the order in which it is told. */
const look: OptionName[] = [
  'colorScheme',
  'accent',
  'surface',
  'textColor',
  'radius',
  'font',
  'density',
  'brandName',
  'brandLogo',
  'brandUrl',
]

/** The custom properties, as a Markdown table. */
export const propertiesTable = () =>
  table(
    ['custom property', 'values', 'meaning'],
    cssProperties.map(property => [
      `\`${property.name}\``,
      optionDocs[property.option].values,
      propertyDescription(property),
    ]),
  )

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** The little Markdown that descriptions have: code. */
const html = (text: string) => escaped(text).replace(/`([^`]*)`/g, '<code>$1</code>')
const row = (cells: string[]) => `<tr>${cells.map(cell => `<td>${html(cell)}</td>`).join('')}</tr>`
const body = (head: string[], rows: string[][]) =>
  [
    '<table>',
    `<thead><tr>${head.map(cell => `<th scope="col">${cell}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(row),
    '</tbody></table>',
  ].join('\n')

/** Everything by which the look is set, in one HTML table: options, custom properties and parts. */
export const lookTable = () =>
  body(
    ['name', 'what it is', 'values', 'meaning', 'default'],
    [
      ...look.map(name => {
        const { values, description } = optionDocs[name]
        return [`\`${toKebab(name)}\``, 'option', values, description, defaultOf(name)]
      }),
      ...cssProperties.map(property => [
        `\`${property.name}\``,
        'custom property',
        optionDocs[property.option].values,
        propertyDescription(property),
        `as \`${toKebab(property.option)}\``,
      ]),
      ...Object.entries(parts).map(([name, description]) => [
        `\`::part(${name})\``,
        'part',
        'CSS rules of your own',
        description,
        'none',
      ]),
    ],
  )

/** The themes to begin with, as an HTML table. */
export const themesTable = () =>
  body(
    ['theme', 'whose house it looks like', 'accent, card, text', 'in the dark'],
    themes.map(({ name, about, options, dark }) => [
      name,
      about,
      [options.accent, options.surface, options.textColor].map(color => `\`${color}\``).join(' '),
      dark
        ? Object.values(dark)
            .map(color => `\`${color}\``)
            .join(' ')
        : 'the same',
    ]),
  )
