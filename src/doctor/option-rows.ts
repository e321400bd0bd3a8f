import { type OptionLayer, resolveOptions } from '../options/resolve'
import { type OptionName, toKebabCase } from '../options/table'
import type { DoctorInputs, OptionSource, SourcedLayer } from './inputs'
import type { FactRow } from './sections'
import { doctorText, truncateText } from './text'

/** The value of one option in one source. */
interface Setting {
  name: string
  /** The value before parsing. */
  raw: unknown
  layer: SourcedLayer
}

/** All settings of all sources, strongest source first. */
const listSettings = (layers: readonly SourcedLayer[]): Setting[] =>
  layers.flatMap(layer => layer.entries.map(([name, raw]) => ({ name, raw, layer })))

/** Whether the name is one of the options `context-*`. */
const isContext = (name: string) => /^context-[a-z0-9_-]+$/.test(name)

/** Map from the kebab-case name of each option, as attributes use it, to its name in calls. Without `context-*`. */
const optionsByAttributeName = (): Map<string, OptionName> => {
  const { context, ...options } = resolveOptions([]).options
  return new Map((Object.keys(options) as OptionName[]).map(name => [toKebabCase(name), name]))
}

/** Resolves a setting as if it were the only one: its parsed value and its problems. */
const resolveAlone = ({ name, raw, layer: { formatName } }: Setting) => {
  const only: OptionLayer = { entries: [[name, raw]], formatName }
  return resolveOptions([only])
}

/**
 * Whether a setting has a value. An empty text counts as a value only for boolean options, which are true if present.
 */
const hasValue = (setting: Setting) => {
  const { name, raw } = setting
  if (raw !== '') return raw != null
  const option = optionsByAttributeName().get(name)
  return option ? resolveAlone(setting).options[option] === true : isContext(name)
}

/** Whether the value of a setting is invalid. */
const isInvalid = (setting: Setting) => resolveAlone(setting).problems.length > 0

/**
 * Whether any known option is set, except by the style sheet. If none is set, the page may have removed the attributes of
 * the script tag.
 */
export const hasOptionsOutsideStyle = ({ layers }: DoctorInputs): boolean => {
  const knownNames = optionsByAttributeName()
  return listSettings(layers).some(setting => {
    const { name, layer } = setting
    return layer.source !== 'style' && (knownNames.has(name) || isContext(name)) && hasValue(setting)
  })
}

/** Label of an option source in the panel, such as "on the tag". */
export const optionSourceLabel = (source: OptionSource) => doctorText(`place-${source}`)

/** Formats an option value for the panel. Of an object of texts from the partner, only the number of texts is shown. */
const formatValue = (value: unknown): string => {
  if (value === null || value === undefined) return doctorText('none')
  if (typeof value !== 'object') return truncateText(`${value}`)
  const { length } = Object.keys(value)
  return length === 1 ? doctorText('textsOne') : doctorText('texts', { n: length })
}

/** Returns the strongest source that sets the option (in kebab-case); `undefined` if no source does. */
export const optionSourceOf = (option: string, { layers }: DoctorInputs): OptionSource | undefined =>
  listSettings(layers).find(setting => setting.name === option && hasValue(setting))?.layer.source

/**
 * Returns one row per option: its kebab-case name, the value in use and its source. Options that are set come before
 * defaults.
 */
export function optionRows({ layers, options, darkProperties }: DoctorInputs): FactRow[] {
  const settings = listSettings(layers).filter(hasValue)
  const rows = [...optionsByAttributeName()].map(([name, option]): FactRow => {
    const value = formatValue(options[option])
    const strongest = settings.find(setting => setting.name === name)
    if (!strongest) return { name, value, about: doctorText('byDefault'), isDefault: true }
    const place = optionSourceLabel(strongest.layer.source)
    if (isInvalid(strongest)) return { name, value, about: doctorText('invalid', { place }) }
    return { name, value, about: doctorText('from', { place, spelled: strongest.layer.formatName(name) }) }
  })
  const context = Object.keys(options.context).map((key): FactRow => {
    const name = `context-${key}`
    const source = settings.find(setting => setting.name === name)?.layer.source
    // The value may describe the visitor, so it is not shown.
    return { name, value: doctorText('hidden'), ...(source && { about: optionSourceLabel(source) }) }
  })
  const dark = darkProperties.map(
    ([name, value]): FactRow => ({ name, value: truncateText(value), about: optionSourceLabel('style') }),
  )
  const all = [...rows, ...context, ...dark]
  return [...all.filter(({ isDefault }) => !isDefault), ...all.filter(({ isDefault }) => isDefault)]
}

/** Matches the global HTML attributes, which any element may have. */
const GLOBAL_ATTRIBUTE =
  /^(id|class|style|hidden|lang|dir|slot|part|title|role|tabindex|inert|translate|is|nonce|exportparts|xmlns|data-.*|aria-.*|on.*)$/

/**
 * Returns one row per setting that is not used, with the reason: unknown option, or overruled by a stronger source. The
 * values of unknown names are not shown, since they may be private.
 */
export function unusedOptionRows({ layers }: DoctorInputs): FactRow[] {
  const strongestSource = new Map<string, OptionSource>()
  const knownNames = optionsByAttributeName()
  return listSettings(layers).flatMap((setting): FactRow[] => {
    const { name, raw, layer } = setting
    const spelled = layer.formatName(name)
    const place = optionSourceLabel(layer.source)
    const isKnown = knownNames.has(name) || isContext(name)
    if (!isKnown) {
      if (layer.source === 'element' && GLOBAL_ATTRIBUTE.test(name)) return []
      return [{ name: spelled, value: place, about: doctorText(isInvalid(setting) ? 'slip' : 'noOption') }]
    }
    if (!hasValue(setting)) return []
    const stronger = strongestSource.get(name)
    if (!stronger) {
      strongestSource.set(name, layer.source)
      return []
    }
    const value = isContext(name) ? doctorText('hidden') : formatValue(raw)
    return [{ name: spelled, value, about: doctorText('overruled', { place: optionSourceLabel(stronger) }) }]
  })
}
