import { toKebab } from '../options/names'
import { type Layer, resolve } from '../options/resolve'
import type { OptionName } from '../options/table'
import type { Inputs, OptionSource, SourcedLayer } from './inputs'
import type { Row } from './sections'
import { text, truncate } from './text'

/** One thing that one place says. */
interface Setting {
  name: string
  raw: unknown
  layer: SourcedLayer
}

const sayings = (layers: readonly SourcedLayer[]): Setting[] =>
  layers.flatMap(layer => layer.entries.map(([name, raw]) => ({ name, raw, layer })))

const isContext = (name: string) => /^context-[a-z0-9_-]+$/.test(name)

/** Every option by the name that attributes use. The table itself is the tag's file's. */
const optionNames = (): Map<string, OptionName> => {
  const { context, ...options } = resolve([]).options
  return new Map((Object.keys(options) as OptionName[]).map(name => [toKebab(name), name]))
}

/** What would hold, and what would be wrong, if nothing else were said. */
const alone = ({ name, raw, layer: { spell } }: Setting) => {
  const only: Layer = { entries: [[name, raw]], spell }
  return resolve([only])
}

/** Whether it says anything: the empty text does where presence is enough. */
const speaks = (saying: Setting) => {
  const { name, raw } = saying
  if (raw !== '') return raw != null
  const option = optionNames().get(name)
  return option ? alone(saying).options[option] === true : isContext(name)
}

const isFaulty = (saying: Setting) => alone(saying).problems.length > 0

/** Whether any option has come through. The style sheet does not come by the tag. */
export const isAnyOptionSet = ({ layers }: Inputs): boolean => {
  const known = optionNames()
  return sayings(layers).some(saying => {
    const { name, layer } = saying
    return layer.source !== 'style' && (known.has(name) || isContext(name)) && speaks(saying)
  })
}

export const sourceName = (place: OptionSource) => text(`place-${place}`)

/** A value as it can be shown. Texts of the partner's own are counted. */
const shown = (value: unknown): string => {
  if (value === null || value === undefined) return text('none')
  if (typeof value !== 'object') return truncate(`${value}`)
  const { length } = Object.keys(value)
  return length === 1 ? text('textsOne') : text('texts', { n: length })
}

/** Who says an option first, by the name that attributes use; undefined where nobody does. */
export const sourceOf = (option: string, { layers }: Inputs): OptionSource | undefined =>
  sayings(layers).find(saying => saying.name === option && speaks(saying))?.layer.source

/** The options by the name that attributes use, with what holds and who says so: what was said first, then the defaults. */
export function optionRows({ layers, options, darkProperties }: Inputs): Row[] {
  const said = sayings(layers).filter(speaks)
  const rows = [...optionNames()].map(([name, option]): Row => {
    const value = shown(options[option])
    const first = said.find(saying => saying.name === name)
    if (!first) return { name, value, about: text('byDefault'), isQuiet: true }
    const place = sourceName(first.layer.source)
    if (isFaulty(first)) return { name, value, about: text('invalid', { place }) }
    return { name, value, about: text('from', { place, spelled: first.layer.spell(name) }) }
  })
  const context = Object.keys(options.context).map((key): Row => {
    const name = `context-${key}`
    const place = said.find(saying => saying.name === name)?.layer.source
    // What it says may be about the visitor.
    return { name, value: text('hidden'), ...(place && { about: sourceName(place) }) }
  })
  const dark = darkProperties.map(
    ([name, value]): Row => ({ name, value: truncate(value), about: sourceName('style') }),
  )
  const all = [...rows, ...context, ...dark]
  return [...all.filter(({ isQuiet }) => !isQuiet), ...all.filter(({ isQuiet }) => isQuiet)]
}

/** HTML's own attributes, which may stand on any element. */
const ofHtml =
  /^(id|class|style|hidden|lang|dir|slot|part|title|role|tabindex|inert|translate|is|nonce|exportparts|xmlns|data-.*|aria-.*|on.*)$/

/** What was said and is not used, and why. Values of what is no option are nobody's business. */
export function unusedRows({ layers }: Inputs): Row[] {
  const decided = new Map<string, OptionSource>()
  const known = optionNames()
  return sayings(layers).flatMap((saying): Row[] => {
    const { name, raw, layer } = saying
    const spelled = layer.spell(name)
    const place = sourceName(layer.source)
    const isKnown = known.has(name) || isContext(name)
    if (!isKnown) {
      if (layer.source === 'element' && ofHtml.test(name)) return []
      return [{ name: spelled, value: place, about: text(isFaulty(saying) ? 'slip' : 'noOption') }]
    }
    if (!speaks(saying)) return []
    const stronger = decided.get(name)
    if (!stronger) {
      decided.set(name, layer.source)
      return []
    }
    const value = isContext(name) ? text('hidden') : shown(raw)
    return [{ name: spelled, value, about: text('overruled', { place: sourceName(stronger) }) }]
  })
}
