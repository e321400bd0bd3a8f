import { eventMeanings } from '../../src/delivery/meanings'
import { TAG } from '../../src/element/name'
import type { Kind } from '../../src/options/kinds'
import { meanings } from '../../src/options/meanings'
import { kebab } from '../../src/options/names'
import { properties } from '../../src/options/properties'
import { type OptionName, table } from '../../src/options/table'
import { parts } from '../../src/views/parts'

const methods: Record<string, string> = {
  open: 'Opens the dialog or drawer.',
  close: 'Closes it.',
  reset: 'Erases the answers, saved ones too, and goes back to the start.',
  update: 'Gives options of the strongest kind; answers stay.',
  destroy: 'Takes the check away, with every listener and timer.',
}

/**
 * The element as a Custom Elements Manifest (https://github.com/webcomponents/custom-elements-manifest), for editors and
 * documentation: made of the same tables as the options themselves.
 */
export function manifest() {
  const names = Object.keys(table) as OptionName[]
  const described = names.map(name => {
    const { values, means } = meanings[name]
    return { name, description: `${means} ${values}`, kind: table[name] as Kind<unknown> }
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
            tagName: TAG,
            description:
              'The ISO/IEC 42001 readiness check. Indicative; not legal advice, not an audit, not certification.',
            superclass: { name: 'HTMLElement' },
            attributes: described.map(({ name, description, kind }) => ({
              name: kebab(name),
              fieldName: name,
              description,
              type: { text: kind.presence ? 'boolean' : 'string' },
              ...(kind.fallback !== null && { default: `${kind.fallback}` }),
            })),
            members: [
              ...described.map(({ name, description }) => ({
                kind: 'field',
                name,
                description,
                attribute: kebab(name),
                type: { text: `Options['${name}']` },
              })),
              { kind: 'field', name: 'ready', readonly: true, type: { text: 'Promise<void>' } },
              { kind: 'field', name: 'result', readonly: true, type: { text: 'Result | null' } },
              ...Object.entries(methods).map(([name, description]) => ({ kind: 'method', name, description })),
            ],
            events: Object.entries(eventMeanings).map(([name, { when, detail }]) => ({
              name,
              type: { text: `CustomEvent<EventDetails['${name}']>` },
              description: [when, detail].filter(Boolean).join('. Detail: '),
            })),
            slots: [{ name: '', description: 'Shown until the check is there, and if it never comes.' }],
            cssParts: Object.entries(parts).map(([name, description]) => ({ name, description })),
            cssProperties: Object.entries(properties).map(([name, { means }]) => ({ name, description: means })),
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
            name: TAG,
            declaration: { name: 'ReadinessCheckElement', module: 'dist/npm/index.js' },
          },
        ],
      },
    ],
  }
}
