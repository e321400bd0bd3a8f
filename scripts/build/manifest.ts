import { TAG_NAME } from '../../src/element/mount-point'
import { eventDocs } from '../../src/events/event-docs'
import { cssCustomProperties } from '../../src/options/css-custom-properties'
import { optionDocs } from '../../src/options/option-docs'
import { type OptionName, optionTable, toKebabCase } from '../../src/options/table'
import { cssPartDescriptions } from '../../src/views/css-part-descriptions'
import { parseMember } from '../docs/element'
import { checkMemberDocs } from '../docs/method-docs'
import { defaultMarkdown, propertyDescription } from '../docs/options'
import { attributeType, optionType } from '../docs/types'

/**
 * Returns the description of the element as a Custom Elements Manifest
 * (https://github.com/webcomponents/custom-elements-manifest), for editors and documentation tools. It is generated
 * from the same tables as the README.
 */
export function customElementsManifest() {
  const names = Object.keys(optionTable) as OptionName[]
  const described = names.map(name => {
    const { values, description } = optionDocs[name]
    return { name, description: `${description} Values: ${values}.` }
  })
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/npm/index.js',
        declarations: [
          {
            kind: 'class',
            name: 'ReadinessCheckElement',
            customElement: true,
            tagName: TAG_NAME,
            description:
              'The ISO/IEC 42001 readiness check. Indicative; not legal advice, not an audit, not certification.',
            superclass: { name: 'HTMLElement' },
            attributes: described.map(({ name, description }) => ({
              name: toKebabCase(name),
              fieldName: name,
              description,
              type: { text: attributeType(name) },
              default: defaultMarkdown(name).replaceAll('`', ''),
            })),
            members: [
              ...described.map(({ name, description }) => ({
                kind: 'field',
                name,
                description,
                attribute: toKebabCase(name),
                type: { text: optionType(name) },
                default: defaultMarkdown(name).replaceAll('`', ''),
              })),
              ...Object.values(checkMemberDocs).map(doc => {
                const { name, parameters, type } = parseMember(doc)
                const { description } = doc
                if (!parameters) return { kind: 'field', name, description, readonly: true, type: { text: type } }
                return {
                  kind: 'method',
                  name,
                  description,
                  parameters: parameters.map(({ name, type, isOptional }) => ({
                    name,
                    type: { text: type },
                    ...(isOptional && { optional: true }),
                  })),
                  return: { type: { text: type } },
                }
              }),
            ],
            events: Object.entries(eventDocs).map(([name, { when, detail }]) => ({
              name,
              type: { text: `CustomEvent<EventDetails['${name}']>` },
              description: [when, detail && `Detail: ${detail}.`].filter(Boolean).join(' '),
            })),
            slots: [{ name: '', description: 'Fallback: shown until the check is ready, and if it never is.' }],
            cssParts: Object.entries(cssPartDescriptions).map(([name, description]) => ({ name, description })),
            cssProperties: cssCustomProperties.map(property => ({
              name: property.name,
              description: propertyDescription(property),
            })),
          },
        ],
        exports: [
          {
            kind: 'js',
            name: 'ReadinessCheckElement',
            declaration: { name: 'ReadinessCheckElement', module: 'dist/npm/index.js' },
          },
        ],
      },
      {
        kind: 'javascript-module',
        path: 'dist/npm/auto.js',
        exports: [
          {
            kind: 'custom-element-definition',
            name: TAG_NAME,
            declaration: { name: 'ReadinessCheckElement', module: 'dist/npm/index.js' },
          },
        ],
      },
    ],
  }
}
