import { nearestKey } from '../../../src/i18n/nearest-key'
import { cssProperties } from '../../../src/options/css-properties'
import { byAttribute, toCamel, toKebab } from '../../../src/options/names'
import type { OptionName } from '../../../src/options/table'
import { heeded } from './forms'
import { Expression, readLiteral } from './literal'
import { type AttributeValue, decoded, propertiesIn, type Tag, tagsIn } from './markup'
import { baseOf, type Dark, darkNames, darkPropertyOf, initial, type State, set } from './state'
import { accepted, colorOf, type Fault, faultOf, isContextName, shown } from './values'

/** What a pasted snippet says. */
export interface Read {
  state: State
  /** What was not taken over, and why, a sentence or two each. */
  notes: string[]
}

/** No snippet is longer, in letters. */
const LONGEST = 1_000_000
/** So many notes are told. */
const TOLD = 30
/** So many calls are looked at. */
const MOST_CALLS = 20

/** What one place says, names in the attributes' spelling. */
interface Layer {
  entries: [name: string, value: unknown][]
  spell(name: string): string
}

/** The places in their order of strength, as the widget has it. The hosted page puts its address over its element. */
const ORDER = ['call', 'frame', 'element', 'global', 'tag', 'query', 'style'] as const
type Place = (typeof ORDER)[number]

/** Attributes that mean something else, wherever they stand. */
const OTHERS =
  /^(?:id|class|classname|style|slot|hidden|lang|dir|title|role|tabindex|ref|key|is|part|on.*|aria-.*|v-.*|x-.*|:.*|@.*|\[.*|\(.*|#.*|suppresshydrationwarning)$/
const TAG_OTHERS =
  /^(?:src|async|defer|type|integrity|crossorigin|nonce|referrerpolicy|fetchpriority|blocking|charset|language|nomodule|data-cfasync|data-no-.*)$/

/**
 * Reads a snippet back: any of the five forms, as they are written here or in the docs, or by hand. Nothing of it is run.
 * @returns null where there is no check in it
 */
export function readSnippet(pasted: string): Read | null {
  const notes: string[] = []
  const cut = pasted.slice(0, LONGEST)
  if (pasted.length > LONGEST) notes.push(`Only the first ${LONGEST} letters were read.`)
  // Copied out of a page's source, where it is an example.
  const text = !cut.includes('<') && /&lt;(?:script|readiness-check|iframe|div)/i.test(cut) ? decoded(cut) : cut
  const found = collect(text, notes)
  return found && { state: settle(found, notes), notes: told(notes) }
}

interface Found {
  layers: Record<Place, Layer[]>
  dark: Dark
  base: string
}

function collect(text: string, notes: string[]): Found | null {
  const layers: Found['layers'] = { call: [], frame: [], element: [], global: [], tag: [], query: [], style: [] }
  const dark: Dark = {}
  let base = ''
  let isOurs = false
  const tags = tagsIn(text)
  const attributeOf = ({ attributes }: Tag, name: string): string => {
    const value = attributes.find(([given]) => given.toLowerCase() === name)?.[1]
    return typeof value === 'string' ? value : value && typeof value.braces === 'string' ? value.braces : ''
  }
  const styled = (properties: [string, string][]) => {
    isOurs ||= properties.length > 0
    const entries: [string, unknown][] = []
    for (const [name, value] of properties) {
      const darkName = darkNames.find(one => darkPropertyOf(one) === name)
      const known = cssProperties.find(property => property.name === name)
      if (darkName) {
        const color = colorOf(value)
        if (color) dark[darkName] ??= color
        else notes.push(`“${name}” cannot be ${shown(value)}. Use a CSS colour.`)
      } else if (known) entries.push([toKebab(known.option), value])
      else
        notes.push(
          unknown(
            name,
            cssProperties.map(property => property.name),
          ),
        )
    }
    const spell = (name: string) =>
      cssProperties.find(({ option, isDark }) => !isDark && toKebab(option) === name)?.name ?? name
    layers.style.push({ entries, spell })
  }
  const addressed = (address: string, place: 'query' | 'frame') => {
    base ||= baseOf(address.trim()) || ''
    const [, query = ''] = /\?([^#]*)/.exec(address) ?? []
    const entries = [...new URLSearchParams(query)].filter(([name]) => !/^(again|v|ver)$/.test(name))
    for (const [name] of entries)
      if (place === 'frame' && !heeded.includes(name) && byAttribute.has(name))
        notes.push(`The hosted page does not heed “${name}” in its address: write it in the page itself.`)
    layers[place].push({ entries, spell: name => name })
  }
  const scripted = (code: string) => {
    for (const { place, target, options } of callsIn(code)) {
      if (target instanceof Expression) notes.push(`The place is worked out by code: ${shown(target.code)}.`)
      // A place that comes with the snippet is no wish.
      const own =
        typeof target === 'string' &&
        target.startsWith('#') &&
        new RegExp(`\\bid\\s*=\\s*["']?${escaped(target.slice(1))}\\b`).test(text)
      const entries = isPlainObject(options) ? fromObject(options) : []
      if (options instanceof Expression)
        notes.push(`Options that are worked out by code are not read: ${shown(options.code)}.`)
      if (typeof target === 'string' && target && !own) entries.push(['target', target])
      layers[place].push({ entries, spell: toCamel })
    }
  }

  const checks = tags.filter(({ name }) => name === 'readiness-check')
  if (checks.length > 1) notes.push(`There are ${checks.length} checks in it: the first is read.`)
  isOurs ||= checks.length > 0
  for (const tag of tags) {
    const address = attributeOf(tag, 'src')
    const style = tag.attributes.find(([name]) => name.toLowerCase() === 'style')?.[1]
    if (typeof style === 'string') styled(propertiesIn(style))
    else if (style) styled(propertiesOf(style.braces))
    if (tag.name === 'style') styled(propertiesIn(tag.inner))
    else if (tag.name === 'script' && /readiness-check\.js/.test(address)) {
      isOurs = true
      layers.tag.push({ entries: attributesOf(tag, 'data-', notes), spell: name => `data-${name}` })
      addressed(address, 'query')
    } else if (tag.name === 'script') scripted(tag.inner)
    else if (tag.name === 'iframe' && address && /hosted\.html|readiness/.test(address + attributeOf(tag, 'title'))) {
      isOurs = true
      addressed(address, 'frame')
    } else if (tag === checks[0]) {
      layers.element.push({ entries: attributesOf(tag, '', notes), spell: name => name })
      if (tag.hasChildren)
        notes.push('What stands inside the element, shown until the check is there, is not kept here.')
    }
  }
  if (!tags.some(({ name }) => name === 'script' || name === 'readiness-check')) {
    scripted(text)
    // An address alone, as site builders and PHP have it, or a style sheet.
    if (!isOurs) {
      const address = addressIn(text)
      if (address) addressed(decoded(address), address.includes('hosted.html') ? 'frame' : 'query')
      isOurs ||= !!address
    }
    if (!tags.length) styled(propertiesIn(text))
  } else if (!tags.some(({ name, inner }) => name === 'script' && inner)) scripted(text)
  const says = Object.values(layers).some(list => list.some(({ entries }) => entries.length))
  return isOurs || says || Object.keys(dark).length ? { layers, dark, base } : null
}

/** The first address of a file of ours, with what stands before and behind it without a space. */
function addressIn(text: string): string {
  const at = text.search(/readiness-check\.js|hosted\.html/)
  if (at < 0) return ''
  const [before = ''] = /[^\s"'<>()]*$/.exec(text.slice(Math.max(0, at - 1000), at)) ?? []
  const [behind = ''] = /^[^\s"'<>()]*/.exec(text.slice(at)) ?? []
  return before + behind
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Attributes that say something, in the options' spelling. */
function attributesOf({ attributes }: Tag, prefix: '' | 'data-', notes: string[]): Layer['entries'] {
  return attributes.flatMap(([written, value]): Layer['entries'] => {
    if (written.startsWith('...')) {
      notes.push(`“${written}” is worked out by code: not read.`)
      return []
    }
    const lower = written.toLowerCase()
    if (/^on[a-z]*readiness-|^onreadiness-|^@readiness-/.test(lower))
      notes.push(`The listener “${written}” is not kept here.`)
    if (prefix === 'data-' ? TAG_OTHERS.test(lower) : OTHERS.test(lower) && !byAttribute.has(lower)) return []
    const name = optionOf(written, prefix)
    if (name && lower.replaceAll('-', '') !== (prefix + name).replaceAll('-', ''))
      notes.push(`“${written}” is read as “${prefix}${name}”: so it is written there.`)
    // On the tag, what bears no `data-` and is no option is the browser's.
    if (!name && prefix && !lower.startsWith(prefix) && OTHERS.test(lower)) return []
    return [[name ?? (prefix ? lower.replace(/^data-/, '') : lower), plain(value)]]
  })
}

/** The option that a name spells, in any case, with `data-` or without; undefined where it spells none. */
function optionOf(written: string, prefix: string): string | undefined {
  const names = [written.toLowerCase(), toKebab(written)]
  const bare = names.map(name => name.replace(/^data-/, ''))
  return (prefix ? [...bare, ...names] : [...names, ...bare]).find(name => byAttribute.has(name) || isContext(name))
}

const isContext = (name: string) => name.startsWith('context-') && isContextName(name.slice('context-'.length))

const plain = (value: AttributeValue): unknown =>
  value === null ? '' : typeof value === 'string' ? value : value.braces

/** What an object of options says. `context` is taken apart, as the widget does. */
const fromObject = (given: object): Layer['entries'] =>
  Object.entries(given).flatMap(([name, value]): Layer['entries'] =>
    name === 'context' && isPlainObject(value)
      ? Object.entries(value).map(([key, text]) => [`context-${key}`, text])
      : [[toKebab(name), value]],
  )

/** A style object of JSX. */
const propertiesOf = (style: unknown): [string, string][] =>
  Object.entries(Object(style instanceof Expression ? {} : style))
    .filter(([name, value]) => name.startsWith('--rc-') && typeof value === 'string')
    .map(([name, value]) => [name, `${value}`])

interface Call {
  place: 'call' | 'global'
  target?: unknown
  options: unknown
}

/** Where code gives options: `mount()`, `update()`, and what is put into the global. */
function callsIn(code: string): Call[] {
  const calls: Call[] = []
  const pattern =
    /\b(mount|update)\s*\(|\breadinessCheck\b[^;\n{}]{0,40}\boptions\s*(?:,|=(?!=))|\breadinessCheck['"\]]*\s*(?:\|\|)?=(?!=)/g
  for (let match = pattern.exec(code), left = MOST_CALLS; match && left > 0; match = pattern.exec(code), left--) {
    const [found, method] = match
    const first = readLiteral(code, pattern.lastIndex)
    if (method === 'mount') {
      const next = /\S/.exec(code.slice(first.end, first.end + 20))
      const second = next?.[0] === ',' ? readLiteral(code, first.end + next.index + 1) : undefined
      // A `mount` of somebody else's has other arguments.
      if (typeof first.value === 'string' || typeof second?.value === 'object')
        calls.push({ place: 'call', target: first.value ?? undefined, options: second?.value })
    } else if (method) {
      if (isPlainObject(first.value)) calls.push({ place: 'call', options: first.value })
    } else if (/options\s*(?:,|=)$/.test(found)) calls.push({ place: 'global', options: first.value })
    else if (isPlainObject(first.value) && Object.hasOwn(first.value, 'options'))
      calls.push({ place: 'global', options: Reflect.get(first.value, 'options') })
  }
  return calls
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Expression) && !Array.isArray(value)

/** The state that the places come to. The strongest that names an option decides, even where its value is not valid. */
function settle({ layers, dark, base }: Found, notes: string[]): State {
  const decided = new Map<string, unknown>()
  const context: [string, unknown][] = []
  for (const { entries, spell } of ORDER.flatMap(place => layers[place]))
    for (const [name, raw] of entries) {
      const option = byAttribute.get(name)
      if (raw instanceof Expression)
        notes.push(`“${spell(name)}” is worked out by code: ${shown(raw.code)}. Set it here.`)
      else if (isContext(name)) context.push([name.slice('context-'.length), `${raw ?? ''}`])
      else if (!option && notes.length <= TOLD) notes.push(unknown(spell(name), [...byAttribute.keys()].map(spell)))
      else if (option && !decided.has(option)) {
        const problem = faultOf(option, raw, spell(name))
        if (problem) notes.push(inWords(problem))
        if (problem || accepted(option, raw) !== undefined) decided.set(option, raw)
        if (option === 'words' && isPlainObject(raw)) notes.push(...lost(raw))
      }
    }
  // The first that names one decides.
  const contexts = Object.fromEntries(context.reverse())
  const options = Object.fromEntries(decided) as { [Name in OptionName]?: never }
  return set(initial, { options: { ...options, context: contexts as Record<string, string> }, dark, base })
}

const inWords = ({ message, hint }: Fault) => `${message}. ${hint}`

function unknown(name: string, names: readonly string[]): string {
  const right = nearestKey(name.slice(0, 60), names)
  return `${shown(name)} is no option. ${right ? `Use "${right}".` : 'It is left out.'}`
}

/** Texts that cannot be kept. */
const lost = (words: object): string[] => {
  const kept = Object(accepted('words', words))
  return Object.keys(words)
    .filter(key => !Object.hasOwn(kept, key))
    .slice(0, TOLD)
    .map(key => `The text for ${shown(key)} cannot be read. Write a plain text.`)
}

const told = (notes: readonly string[]): string[] => {
  const all = [...new Set(notes)]
  return all.length > TOLD ? [...all.slice(0, TOLD), `And ${all.length - TOLD} more.`] : all
}
