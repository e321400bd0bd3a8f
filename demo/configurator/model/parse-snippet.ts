import { findMostSimilarKey } from '../../../src/i18n/most-similar-key'
import { cssCustomProperties } from '../../../src/options/css-custom-properties'
import { type OptionName, optionNameByAttribute, toCamelCase, toKebabCase } from '../../../src/options/table'
import { type AttributeValue, decodeEntities, findCustomProperties, findTags, type MarkupTag } from './find-tags'
import { CodeExpression, parseLiteral } from './parse-literal'
import { type DarkColors, darkColorNames, darkProperty, initialState, parseBase, patchState, type State } from './state'
import { findProblem, isContextName, parseColor, parseOption, quoteValue, type ValueProblem } from './values'
import { hostedPageParameters } from './write-snippet'

/** What was read from a pasted snippet. */
export interface ParsedSnippet {
  state: State
  /** What was not taken over, and why: a sentence or two each. */
  notes: string[]
}

/** Longest part of a snippet that is read, in characters. */
const MAX_LENGTH = 1_000_000
/** Most notes that are shown. */
const MAX_NOTES = 30
/** Most calls that are read. */
const MAX_CALLS = 20

/** The options from one source, by attribute name. `spell` returns the name as that source spells it. */
interface Layer {
  entries: [name: string, value: unknown][]
  spell(name: string): string
}

/**
 * The sources of options, the strongest first, as in the widget. In the hosted page, the query string overrides the
 * element.
 */
const SOURCES = ['call', 'frame', 'element', 'global', 'tag', 'query', 'style'] as const
type Source = (typeof SOURCES)[number]

/** Attributes of HTML and frameworks, which are no options, on any element. */
const OTHER_ATTRIBUTES =
  /^(?:id|class|classname|style|slot|hidden|lang|dir|title|role|tabindex|ref|key|is|part|on.*|aria-.*|v-.*|x-.*|:.*|@.*|\[.*|\(.*|#.*|suppresshydrationwarning)$/
/** Attributes of a script tag that are no options. */
const OTHER_TAG_ATTRIBUTES =
  /^(?:src|async|defer|type|integrity|crossorigin|nonce|referrerpolicy|fetchpriority|blocking|charset|language|nomodule|data-cfasync|data-no-.*)$/

/**
 * Reads the state from a pasted snippet of any kind, as the configurator or the docs write it, or changed by hand. No
 * code of it is run.
 * @returns `null` if the text contains no check
 */
export function parseSnippet(pasted: string): ParsedSnippet | null {
  const notes: string[] = []
  const cut = pasted.slice(0, MAX_LENGTH)
  if (pasted.length > MAX_LENGTH) notes.push(`Only the first ${MAX_LENGTH} letters were read.`)
  // Copied from the source of a page that shows the snippet as an example, so its `<` are escaped.
  const text = !cut.includes('<') && /&lt;(?:script|readiness-check|iframe|div)/i.test(cut) ? decodeEntities(cut) : cut
  const found = collect(text, notes)
  return found && { state: mergeSources(found, notes), notes: limitNotes(notes) }
}

/** The options, dark colours and base address found in a snippet. */
interface Found {
  layers: Record<Source, Layer[]>
  dark: DarkColors
  base: string
}

function collect(text: string, notes: string[]): Found | null {
  const layers: Found['layers'] = { call: [], frame: [], element: [], global: [], tag: [], query: [], style: [] }
  const dark: DarkColors = {}
  let base = ''
  let hasCheck = false
  const tags = findTags(text)
  const attributeOf = ({ attributes }: MarkupTag, name: string): string => {
    const value = attributes.find(([given]) => given.toLowerCase() === name)?.[1]
    return typeof value === 'string' ? value : value && typeof value.braces === 'string' ? value.braces : ''
  }
  const addStyles = (properties: [string, string][]) => {
    hasCheck ||= properties.length > 0
    const entries: [string, unknown][] = []
    for (const [name, value] of properties) {
      const darkName = darkColorNames.find(color => darkProperty(color) === name)
      const known = cssCustomProperties.find(property => property.name === name)
      if (darkName) {
        const color = parseColor(value)
        if (color) dark[darkName] ??= color
        else notes.push(`“${name}” cannot be ${quoteValue(value)}. Use a CSS colour.`)
      } else if (known) entries.push([toKebabCase(known.option), value])
      else
        notes.push(
          unknownOptionNote(
            name,
            cssCustomProperties.map(property => property.name),
          ),
        )
    }
    const spell = (name: string) =>
      cssCustomProperties.find(({ option, isDark }) => !isDark && toKebabCase(option) === name)?.name ?? name
    layers.style.push({ entries, spell })
  }
  const addAddress = (address: string, source: 'query' | 'frame') => {
    base ||= parseBase(address.trim()) || ''
    const [, query = ''] = /\?([^#]*)/.exec(address) ?? []
    const entries = [...new URLSearchParams(query)].filter(([name]) => !/^(again|v|ver)$/.test(name))
    for (const [name] of entries)
      if (source === 'frame' && !hostedPageParameters.includes(name) && optionNameByAttribute.has(name))
        notes.push(`The hosted page does not heed “${name}” in its address: write it in the page itself.`)
    layers[source].push({ entries, spell: name => name })
  }
  const addScript = (code: string) => {
    for (const { source, target, options } of callsIn(code)) {
      if (target instanceof CodeExpression) notes.push(`The place is worked out by code: ${quoteValue(target.code)}.`)
      // A target that the snippet itself contains is not set as the option `target`.
      const isInSnippet =
        typeof target === 'string' &&
        target.startsWith('#') &&
        new RegExp(`\\bid\\s*=\\s*["']?${escapeRegExp(target.slice(1))}\\b`).test(text)
      const entries = isPlainObject(options) ? fromObject(options) : []
      if (options instanceof CodeExpression)
        notes.push(`Options that are worked out by code are not read: ${quoteValue(options.code)}.`)
      if (typeof target === 'string' && target && !isInSnippet) entries.push(['target', target])
      layers[source].push({ entries, spell: toCamelCase })
    }
  }

  const checks = tags.filter(({ name }) => name === 'readiness-check')
  if (checks.length > 1) notes.push(`There are ${checks.length} checks in it: the first is read.`)
  hasCheck ||= checks.length > 0
  for (const tag of tags) {
    const address = attributeOf(tag, 'src')
    const style = tag.attributes.find(([name]) => name.toLowerCase() === 'style')?.[1]
    if (typeof style === 'string') addStyles(findCustomProperties(style))
    else if (style) addStyles(propertiesOf(style.braces))
    if (tag.name === 'style') addStyles(findCustomProperties(tag.content))
    else if (tag.name === 'script' && /readiness-check\.js/.test(address)) {
      hasCheck = true
      layers.tag.push({ entries: attributesOf(tag, 'data-', notes), spell: name => `data-${name}` })
      addAddress(address, 'query')
    } else if (tag.name === 'script') addScript(tag.content)
    else if (tag.name === 'iframe' && address && /hosted\.html|readiness/.test(address + attributeOf(tag, 'title'))) {
      hasCheck = true
      addAddress(address, 'frame')
    } else if (tag === checks[0]) {
      layers.element.push({ entries: attributesOf(tag, '', notes), spell: name => name })
      if (tag.hasChildren)
        notes.push('What stands inside the element, shown until the check is there, is not kept here.')
    }
  }
  if (!tags.some(({ name }) => name === 'script' || name === 'readiness-check')) {
    addScript(text)
    // Only an address, as in site builders and PHP, or only a style sheet.
    if (!hasCheck) {
      const address = addressIn(text)
      if (address) addAddress(decodeEntities(address), address.includes('hosted.html') ? 'frame' : 'query')
      hasCheck ||= !!address
    }
    if (!tags.length) addStyles(findCustomProperties(text))
  } else if (!tags.some(({ name, content }) => name === 'script' && content)) addScript(text)
  const hasOptions = Object.values(layers).some(list => list.some(({ entries }) => entries.length))
  return hasCheck || hasOptions || Object.keys(dark).length ? { layers, dark, base } : null
}

/** Returns the first address of `readiness-check.js` or `hosted.html` in a text; empty if there is none. */
function addressIn(text: string): string {
  const at = text.search(/readiness-check\.js|hosted\.html/)
  if (at < 0) return ''
  const [before = ''] = /[^\s"'<>()]*$/.exec(text.slice(Math.max(0, at - 1000), at)) ?? []
  const [behind = ''] = /^[^\s"'<>()]*/.exec(text.slice(at)) ?? []
  return before + behind
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Returns the attributes of a tag that set options, or that may be misspelt options, by attribute name. */
function attributesOf({ attributes }: MarkupTag, prefix: '' | 'data-', notes: string[]): Layer['entries'] {
  return attributes.flatMap(([written, value]): Layer['entries'] => {
    if (written.startsWith('...')) {
      notes.push(`“${written}” is worked out by code: not read.`)
      return []
    }
    const lower = written.toLowerCase()
    if (/^on[a-z]*readiness-|^onreadiness-|^@readiness-/.test(lower))
      notes.push(`The listener “${written}” is not kept here.`)
    if (
      prefix === 'data-'
        ? OTHER_TAG_ATTRIBUTES.test(lower)
        : OTHER_ATTRIBUTES.test(lower) && !optionNameByAttribute.has(lower)
    )
      return []
    const name = optionOf(written, prefix)
    if (name && lower.replaceAll('-', '') !== (prefix + name).replaceAll('-', ''))
      notes.push(`“${written}” is read as “${prefix}${name}”: so it is written there.`)
    // On a script tag, an attribute without `data-` that is no option belongs to the browser.
    if (!name && prefix && !lower.startsWith(prefix) && OTHER_ATTRIBUTES.test(lower)) return []
    return [[name ?? (prefix ? lower.replace(/^data-/, '') : lower), toPlainValue(value)]]
  })
}

/**
 * Returns the attribute name of the option that a name means, in any spelling, with or without `data-`; undefined if
 * none.
 */
function optionOf(written: string, prefix: string): string | undefined {
  const names = [written.toLowerCase(), toKebabCase(written)]
  const bare = names.map(name => name.replace(/^data-/, ''))
  return (prefix ? [...bare, ...names] : [...names, ...bare]).find(
    name => optionNameByAttribute.has(name) || isContext(name),
  )
}

const isContext = (name: string) => name.startsWith('context-') && isContextName(name.slice('context-'.length))

const toPlainValue = (value: AttributeValue): unknown =>
  value === null ? '' : typeof value === 'string' ? value : value.braces

/**
 * Returns the options of an object by attribute name. `context` becomes one entry for each of its texts, as in the
 * widget.
 */
const fromObject = (given: object): Layer['entries'] =>
  Object.entries(given).flatMap(([name, value]): Layer['entries'] =>
    name === 'context' && isPlainObject(value)
      ? Object.entries(value).map(([key, text]) => [`context-${key}`, text])
      : [[toKebabCase(name), value]],
  )

/** Returns the `--rc-…` properties of a JSX style object. */
const propertiesOf = (style: unknown): [string, string][] =>
  Object.entries(Object(style instanceof CodeExpression ? {} : style))
    .filter(([name, value]) => name.startsWith('--rc-') && typeof value === 'string')
    .map(([name, value]) => [name, `${value}`])

/** A piece of code that sets options. */
interface Call {
  source: 'call' | 'global'
  target?: unknown
  options: unknown
}

/** Finds the options that code sets by `mount()`, `update()` and the global `readinessCheck.options`. */
function callsIn(code: string): Call[] {
  const calls: Call[] = []
  const pattern =
    /\b(mount|update)\s*\(|\breadinessCheck\b[^;\n{}]{0,40}\boptions\s*(?:,|=(?!=))|\breadinessCheck['"\]]*\s*(?:\|\|)?=(?!=)/g
  for (let match = pattern.exec(code), left = MAX_CALLS; match && left > 0; match = pattern.exec(code), left--) {
    const [found, method] = match
    const first = parseLiteral(code, pattern.lastIndex)
    if (method === 'mount') {
      const next = /\S/.exec(code.slice(first.end, first.end + 20))
      const second = next?.[0] === ',' ? parseLiteral(code, first.end + next.index + 1) : undefined
      // A `mount()` of another library has other arguments.
      if (typeof first.value === 'string' || typeof second?.value === 'object')
        calls.push({ source: 'call', target: first.value ?? undefined, options: second?.value })
    } else if (method) {
      if (isPlainObject(first.value)) calls.push({ source: 'call', options: first.value })
    } else if (/options\s*(?:,|=)$/.test(found)) calls.push({ source: 'global', options: first.value })
    else if (isPlainObject(first.value) && Object.hasOwn(first.value, 'options'))
      calls.push({ source: 'global', options: Reflect.get(first.value, 'options') })
  }
  return calls
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof CodeExpression) && !Array.isArray(value)

/** Merges all sources into one state. The strongest source of an option decides, even if its value is invalid. */
function mergeSources({ layers, dark, base }: Found, notes: string[]): State {
  const decided = new Map<string, unknown>()
  const context: [string, unknown][] = []
  for (const { entries, spell } of SOURCES.flatMap(source => layers[source]))
    for (const [name, raw] of entries) {
      const option = optionNameByAttribute.get(name)
      if (raw instanceof CodeExpression)
        notes.push(`“${spell(name)}” is worked out by code: ${quoteValue(raw.code)}. Set it here.`)
      else if (isContext(name)) context.push([name.slice('context-'.length), `${raw ?? ''}`])
      else if (!option && notes.length <= MAX_NOTES)
        notes.push(unknownOptionNote(spell(name), [...optionNameByAttribute.keys()].map(spell)))
      else if (option && !decided.has(option)) {
        const problem = findProblem(option, raw, spell(name))
        if (problem) notes.push(toSentences(problem))
        if (problem || parseOption(option, raw) !== undefined) decided.set(option, raw)
        if (option === 'words' && isPlainObject(raw)) notes.push(...invalidTextNotes(raw))
      }
    }
  // Reversed, because in `fromEntries` the last entry of a name wins, and the strongest source comes first.
  const contexts = Object.fromEntries(context.reverse())
  const options = Object.fromEntries(decided) as { [Name in OptionName]?: never }
  return patchState(initialState, { options: { ...options, context: contexts as Record<string, string> }, dark, base })
}

const toSentences = ({ message, hint }: ValueProblem) => `${message}. ${hint}`

/** A note on a name that is no option, with the closest option if there is one. */
function unknownOptionNote(name: string, names: readonly string[]): string {
  const right = findMostSimilarKey(name.slice(0, 60), names)
  return `${quoteValue(name)} is no option. ${right ? `Use "${right}".` : 'It is left out.'}`
}

/** Notes on the texts of `words` that are not valid. */
const invalidTextNotes = (words: object): string[] => {
  const kept = Object(parseOption('words', words))
  return Object.keys(words)
    .filter(key => !Object.hasOwn(kept, key))
    .slice(0, MAX_NOTES)
    .map(key => `The text for ${quoteValue(key)} cannot be read. Write a plain text.`)
}

/** Removes repeated notes, and cuts the list off after `MAX_NOTES`. */
const limitNotes = (notes: readonly string[]): string[] => {
  const all = [...new Set(notes)]
  return all.length > MAX_NOTES ? [...all.slice(0, MAX_NOTES), `And ${all.length - MAX_NOTES} more.`] : all
}
