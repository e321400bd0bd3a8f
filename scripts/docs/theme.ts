import { themes } from '../../demo/configurator/themes'
import { cssCustomProperties } from '../../src/options/css-custom-properties'
import { optionDocs } from '../../src/options/option-docs'
import { type OptionName, toKebabCase } from '../../src/options/table'
import { cssPartDescriptions } from '../../src/views/css-part-descriptions'
import { markdownTable } from './generated'
import { defaultMarkdown, propertyDescription } from './options'

/** The options of the look, in the order in which the documentation lists them. */
const lookOptions: OptionName[] = [
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

/** Returns the Markdown table of the custom properties. */
export const propertiesTable = () =>
  markdownTable(
    ['custom property', 'values', 'meaning'],
    cssCustomProperties.map(property => [
      `\`${property.name}\``,
      optionDocs[property.option].values,
      propertyDescription(property),
    ]),
  )

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** Returns Markdown as HTML. Only code spans occur. */
const toHtml = (text: string) => escapeHtml(text).replace(/`([^`]*)`/g, '<code>$1</code>')
const row = (cells: string[]) => `<tr>${cells.map(cell => `<td>${toHtml(cell)}</td>`).join('')}</tr>`
const htmlTable = (head: string[], rows: string[][]) =>
  [
    '<table>',
    `<thead><tr>${head.map(cell => `<th scope="col">${cell}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(row),
    '</tbody></table>',
  ].join('\n')

/** Returns the HTML table of everything that changes the look: options, custom properties and parts. */
export const lookTable = () =>
  htmlTable(
    ['name', 'what it is', 'values', 'meaning', 'default'],
    [
      ...lookOptions.map(name => {
        const { values, description } = optionDocs[name]
        return [`\`${toKebabCase(name)}\``, 'option', values, description, defaultMarkdown(name)]
      }),
      ...cssCustomProperties.map(property => [
        `\`${property.name}\``,
        'custom property',
        optionDocs[property.option].values,
        propertyDescription(property),
        `as \`${toKebabCase(property.option)}\``,
      ]),
      ...Object.entries(cssPartDescriptions).map(([name, description]) => [
        `\`::part(${name})\``,
        'part',
        'CSS rules of your own',
        description,
        'none',
      ]),
    ],
  )

/** Returns the HTML table of the ready-made themes. */
export const themesTable = () =>
  htmlTable(
    ['theme', 'which organisation it suits', 'accent, card, text', 'in the dark'],
    themes.map(({ name, description, options, dark }) => [
      name,
      description,
      [options.accent, options.surface, options.textColor].map(color => `\`${color}\``).join(' '),
      dark
        ? Object.values(dark)
            .map(color => `\`${color}\``)
            .join(' ')
        : 'the same',
    ]),
  )
