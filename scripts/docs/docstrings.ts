import { apiDocs, checkDocs, type MemberDoc } from '../../src/element/method-docs'
import { errorDocs } from '../../src/events/error-docs'
import { eventDocs } from '../../src/events/event-docs'
import { toCamel, toKebab } from '../../src/options/names'
import { optionDocs } from '../../src/options/option-docs'
import { type OptionName, optionTable } from '../../src/options/table'
import { defaultOf } from './options'
import { contextType, optionType } from './types'

/** The longest line, with the indentation of an interface's members. */
const WIDTH = 118

/** Words in lines that are not too long. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A docstring, in lines. Links, which lead nowhere from an editor, are left as their text. */
function docstring(...paragraphs: string[]): string[] {
  const texts = paragraphs.filter(Boolean).map(text => text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1'))
  const [first = ''] = texts
  if (texts.length === 1 && !first.startsWith('- ') && first.length + '/**  */'.length <= WIDTH)
    return [`/** ${first} */`]
  const lines = texts.flatMap((text, at) => {
    const isTight = at === 0 || text.startsWith('- ') || text.startsWith('@')
    return [...(isTight ? [] : ['']), ...wrapped(text, WIDTH - ' * '.length)]
  })
  return ['/**', ...lines.map(line => (line ? ` * ${line}` : ' *')), ' */']
}

/** A name as an interface spells it. */
const key = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`)
const optionNames = Object.keys(optionTable) as OptionName[]

function optionDocstring(name: OptionName | 'context') {
  const { description, values, hasEffect } = optionDocs[name]
  return docstring(
    `${description}${hasEffect ? '' : ' Without effect in this version.'}`,
    `Values: ${values}.`,
    name === 'context' ? '' : `@default ${defaultOf(name)}`,
  )
}

function eventDocstring(name: keyof typeof eventDocs) {
  const { when, detail } = eventDocs[name]
  return docstring(when, detail && `\`detail\` has ${detail}.`)
}

const eventNames = Object.keys(eventDocs) as (keyof typeof eventDocs)[]
const members = (docs: Record<string, MemberDoc>) =>
  Object.values(docs).flatMap(({ declaration, description }) => [...docstring(description), declaration])

/** The generated parts of the source files: name -> lines. They are members of interfaces, with their docstrings. */
export const codeParts = (): Record<string, string[]> => ({
  events: eventNames.flatMap(name => [...eventDocstring(name), `'${name}': Detail<'${name}'>`]),
  'error-codes': Object.entries(errorDocs).flatMap(([code, { cause, effect, remedy }]) => [
    ...docstring(cause, `The visitor sees: ${effect}`, `What to do: ${remedy}`),
    `${code}: true`,
  ]),
  'error-code': [
    ...docstring(
      'What kind of problem it is:',
      ...Object.entries(errorDocs).map(([code, { cause }]) => `- \`${code}\`: ${cause}`),
    ),
    'code: FaultCode',
  ],
  check: members(checkDocs),
  api: members(apiDocs),
  mount: docstring(apiDocs.mount.description),
})

const optionMembers = (memberOf: (name: OptionName | 'context', type: string) => string) =>
  ([...optionNames, 'context'] as const).flatMap(name => [
    ...optionDocstring(name),
    memberOf(name, name === 'context' ? contextType : optionType(name)),
  ])

const listeners = (propOf: (event: string) => string) =>
  eventNames.flatMap(name => [...eventDocstring(name), `${key(propOf(name))}?: Listener<'${name}'>`])

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * Types that the sources derive from the tables, by the name of their alias, written out with a docstring for each member:
 * name -> lines. The build puts them into the published declarations, since editors show no docstring of a derived type.
 */
export const writtenTypes = (): Record<string, string[]> => ({
  Options: optionMembers((name, type) => `readonly ${name}: ${type}`),
  GivenOptions: optionMembers(name => `readonly ${name}?: Options['${name}'] | null | undefined`),
  OptionProperties: optionMembers(name => `${name}: Options['${name}']`),
  OptionProps: [
    ...optionNames.flatMap(name => [
      ...optionDocstring(name),
      `${key(toKebab(name))}?: Written<Options['${name}']> | undefined`,
    ]),
    ...([...optionNames, 'context'] as const)
      .filter(name => name === 'context' || toKebab(name) !== name)
      .flatMap(name => [...optionDocstring(name), `readonly ${name}?: Options['${name}'] | null | undefined`]),
  ],
  Listeners: listeners(event => `on${event}`),
  VueListeners: listeners(event => `on${capitalized(toCamel(event))}`),
})
