import { errorDocs } from '../../src/events/error-docs'
import { eventDocs } from '../../src/events/event-docs'
import { optionDocs } from '../../src/options/option-docs'
import { type OptionName, optionTable, toCamelCase, toKebabCase } from '../../src/options/table'
import { checkMemberDocs, globalApiDocs, type MemberDoc } from './method-docs'
import { defaultMarkdown } from './options'
import { contextType, optionType } from './types'

/** Longest line of a docstring without its indentation, in characters. */
const WIDTH = 118

/** Breaks a text into lines of at most `width` characters. */
function wrapLines(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/**
 * Returns the lines of a docstring. Markdown links become their text, since their addresses are relative to the README.
 */
function docstring(...paragraphs: string[]): string[] {
  const texts = paragraphs.filter(Boolean).map(text => text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1'))
  const [first = ''] = texts
  if (texts.length === 1 && !first.startsWith('- ') && first.length + '/**  */'.length <= WIDTH)
    return [`/** ${first} */`]
  const lines = texts.flatMap((text, at) => {
    const isTight = at === 0 || text.startsWith('- ') || text.startsWith('@')
    return [...(isTight ? [] : ['']), ...wrapLines(text, WIDTH - ' * '.length)]
  })
  return ['/**', ...lines.map(line => (line ? ` * ${line}` : ' *')), ' */']
}

/** Returns a name as a member of an interface, in quotes if needed. */
const key = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`)
const optionNames = Object.keys(optionTable) as OptionName[]

function optionDocstring(name: OptionName | 'context') {
  const { description, values, hasEffect } = optionDocs[name]
  return docstring(
    `${description}${hasEffect ? '' : ' Without effect in this version.'}`,
    `Values: ${values}.`,
    name === 'context' ? '' : `@default ${defaultMarkdown(name)}`,
  )
}

function eventDocstring(name: keyof typeof eventDocs) {
  const { when, detail } = eventDocs[name]
  return docstring(when, detail && `\`detail\` has ${detail}.`)
}

const eventNames = Object.keys(eventDocs) as (keyof typeof eventDocs)[]
const members = (docs: Record<string, MemberDoc>) =>
  Object.values(docs).flatMap(({ declaration, description }) => [...docstring(description), declaration])

/** Returns the generated parts of source files: name -> lines. Most are members of interfaces with their docstrings. */
export const generatedCode = (): Record<string, string[]> => ({
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
    'code: ProblemCode',
  ],
  check: members(checkMemberDocs),
  api: members(globalApiDocs),
  mount: docstring(globalApiDocs.mount.description),
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
 * Returns the members of types that the sources derive from tables, each with its docstring: name of the type alias ->
 * lines. The build writes them into the published declarations, because editors show no docstrings for derived types.
 */
export const explicitTypes = (): Record<string, string[]> => ({
  Options: optionMembers((name, type) => `readonly ${name}: ${type}`),
  GivenOptions: optionMembers(name => `readonly ${name}?: Options['${name}'] | null | undefined`),
  OptionProperties: optionMembers(name => `${name}: Options['${name}']`),
  OptionProps: [
    ...optionNames.flatMap(name => [
      ...optionDocstring(name),
      `${key(toKebabCase(name))}?: Written<Options['${name}']> | undefined`,
    ]),
    ...([...optionNames, 'context'] as const)
      .filter(name => name === 'context' || toKebabCase(name) !== name)
      .flatMap(name => [...optionDocstring(name), `readonly ${name}?: Options['${name}'] | null | undefined`]),
  ],
  Listeners: listeners(event => `on${event}`),
  VueListeners: listeners(event => `on${capitalized(toCamelCase(event))}`),
})
