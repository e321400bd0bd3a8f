import { kebab } from '../../options/names'
import { type Layer, resolve } from '../../options/read'
import type { OptionName } from '../../options/table'
import type { Inputs, Place, PlacedLayer } from './inputs'
import { cut, say } from './say'
import type { Row } from './sections'

/** One thing that one place says. */
interface Saying {
  name: string
  raw: unknown
  layer: PlacedLayer
}

const sayings = (layers: readonly PlacedLayer[]): Saying[] =>
  layers.flatMap(layer => layer.entries.map(([name, raw]) => ({ name, raw, layer })))

const isContext = (name: string) => /^context-[a-z0-9_-]+$/.test(name)

/** Every option by the name that attributes use. The table itself is the tag's file's. */
const optionNames = (): Map<string, OptionName> => {
  const { context, ...options } = resolve([]).options
  return new Map((Object.keys(options) as OptionName[]).map(name => [kebab(name), name]))
}

/** What would hold, and what would be wrong, if nothing else were said. */
const alone = ({ name, raw, layer: { spell } }: Saying) => {
  const only: Layer = { entries: [[name, raw]], spell }
  return resolve([only])
}

/** Whether it says anything: the empty text does where presence is enough. */
const speaks = (saying: Saying) => {
  const { name, raw } = saying
  if (raw !== '') return raw != null
  const option = optionNames().get(name)
  return option ? alone(saying).options[option] === true : isContext(name)
}

const isFaulty = (saying: Saying) => alone(saying).faults.length > 0

/** Whether any option has come through. The style sheet does not come by the tag. */
export const isAnySaid = ({ layers }: Inputs): boolean => {
  const known = optionNames()
  return sayings(layers).some(saying => {
    const { name, layer } = saying
    return layer.place !== 'style' && (known.has(name) || isContext(name)) && speaks(saying)
  })
}

export const placeOf = (place: Place) => say(`place-${place}`)

/** A value as it can be shown. Texts of the partner's own are counted. */
const shown = (value: unknown): string => {
  if (value === null || value === undefined) return say('none')
  if (typeof value !== 'object') return cut(`${value}`)
  const { length } = Object.keys(value)
  return length === 1 ? say('textsOne') : say('texts', { n: length })
}

/** Who says an option first, by the name that attributes use; undefined where nobody does. */
export const sayerOf = (option: string, { layers }: Inputs): Place | undefined =>
  sayings(layers).find(saying => saying.name === option && speaks(saying))?.layer.place

/** The options by the name that attributes use, with what holds and who says so: what was said first, then the defaults. */
export function optionRows({ layers, options, darkProperties }: Inputs): Row[] {
  const said = sayings(layers).filter(speaks)
  const rows = [...optionNames()].map(([name, option]): Row => {
    const value = shown(options[option])
    const first = said.find(saying => saying.name === name)
    if (!first) return { name, value, about: say('byDefault'), isQuiet: true }
    const place = placeOf(first.layer.place)
    if (isFaulty(first)) return { name, value, about: say('invalid', { place }) }
    return { name, value, about: say('from', { place, spelled: first.layer.spell(name) }) }
  })
  const context = Object.keys(options.context).map((key): Row => {
    const name = `context-${key}`
    const place = said.find(saying => saying.name === name)?.layer.place
    // What it says may be about the visitor.
    return { name, value: say('hidden'), ...(place && { about: placeOf(place) }) }
  })
  const dark = darkProperties.map(([name, value]): Row => ({ name, value: cut(value), about: placeOf('style') }))
  const all = [...rows, ...context, ...dark]
  return [...all.filter(({ isQuiet }) => !isQuiet), ...all.filter(({ isQuiet }) => isQuiet)]
}

/** HTML's own attributes, which may stand on any element. */
const ofHtml =
  /^(id|class|style|hidden|lang|dir|slot|part|title|role|tabindex|inert|translate|is|nonce|exportparts|xmlns|data-.*|aria-.*|on.*)$/

/** What was said and is not used, and why. Values of what is no option are nobody's business. */
export function unusedRows({ layers }: Inputs): Row[] {
  const decided = new Map<string, Place>()
  const known = optionNames()
  return sayings(layers).flatMap((saying): Row[] => {
    const { name, raw, layer } = saying
    const spelled = layer.spell(name)
    const place = placeOf(layer.place)
    const isKnown = known.has(name) || isContext(name)
    if (!isKnown) {
      if (layer.place === 'element' && ofHtml.test(name)) return []
      return [{ name: spelled, value: place, about: say(isFaulty(saying) ? 'slip' : 'noOption') }]
    }
    if (!speaks(saying)) return []
    const stronger = decided.get(name)
    if (!stronger) {
      decided.set(name, layer.place)
      return []
    }
    const value = isContext(name) ? say('hidden') : shown(raw)
    return [{ name: spelled, value, about: say('overruled', { place: placeOf(stronger) }) }]
  })
}
