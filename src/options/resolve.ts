import { attempt } from '../lib/attempt'
import { editDistance } from '../lib/edit-distance'
import type { OptionParser } from './parsers'
import { type OptionName, type Options, optionNameByAttribute, optionTable, toCamelCase, toKebabCase } from './table'

/**
 * The unchecked options from one source, such as the attributes of the element or the query string of the script's address.
 */
export interface OptionLayer {
  /** The names are spelt as attributes spell them (`heading-level`). */
  entries: [name: string, raw: unknown][]
  /** Returns a name as this source spells it, for messages. */
  formatName(name: string): string
}

/** A problem with an option. `hint` says what the partner can write instead. */
export interface OptionProblem {
  code: 'option'
  message: string
  hint: string
}

/** Returns the attributes of the element or, with the prefix `data-`, of the script tag. */
export const layerFromAttributes = (element: Element, prefix = ''): OptionLayer => ({
  entries: [...element.attributes]
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, value }) => [name.slice(prefix.length), value]),
  formatName: name => prefix + name,
})

/** Returns the parameters in the query string of a URL. */
export const layerFromQuery = (url: string): OptionLayer => ({
  entries: [...new URL(url).searchParams],
  formatName: name => name,
})

/** Returns the options of a call or of the global object. Each entry of `context` becomes an entry `context-NAME`. */
export const layerFromObject = (given: object): OptionLayer => ({
  entries: Object.entries(given).flatMap(([name, value]): [string, unknown][] =>
    name === 'context'
      ? Object.entries(value ?? {}).map(([key, text]) => [`context-${key}`, text])
      : [[toKebabCase(name), value]],
  ),
  formatName: toCamelCase,
})

/**
 * Returns the custom properties (`--rc-…`) that apply in both colour schemes, as the page's style sheets set them on the
 * element or on one of its ancestors.
 */
export const layerFromStyle = (style: CSSStyleDeclaration): OptionLayer => ({
  entries: (Object.entries(optionTable) as [string, OptionParser<unknown>][]).flatMap(([name, { property }]) =>
    property ? [[toKebabCase(name), style.getPropertyValue(property).trim()]] : [],
  ),
  formatName: name =>
    (optionTable[optionNameByAttribute.get(name) as OptionName] as OptionParser<unknown>).property as string,
})

/** Returns the problem of an invalid value. The message quotes at most 99 characters of the value. */
export const createInvalidOptionProblem = (name: string, raw: unknown, option = name as OptionName): OptionProblem =>
  problem(
    `"${name}" cannot be ${attempt(() => JSON.stringify(raw))?.slice(0, 99) ?? 'that'}`,
    optionTable[option].expects,
  )

/** @param correction what the partner can write instead */
const problem = (message: string, correction: string): OptionProblem => ({
  code: 'option',
  message,
  hint: `Use ${correction}.`,
})

/**
 * Returns the value of every option, and the problems of the given values. The first layer that has an option decides:
 * if its value is invalid, the default applies and weaker layers are ignored. Null, undefined and empty text (except for
 * options that are true by presence) count as not given.
 *
 * @param layers ordered by precedence, the strongest first
 */
export function resolveOptions(layers: readonly OptionLayer[]): { options: Options; problems: OptionProblem[] } {
  // Without a prototype: what the page has added to `Object.prototype` is neither an option nor in the way of one.
  const decided: Record<string, unknown> = Object.create(null)
  const context: Record<string, string> = Object.create(null)
  const problems: OptionProblem[] = []
  for (const { entries, formatName: spell } of layers)
    for (const [name, raw] of entries) {
      const option = optionNameByAttribute.get(name)
      if (option) {
        const { parse, fallback, isTrueByPresence }: OptionParser<unknown> = optionTable[option]
        if (option in decided || raw == null || (raw === '' && !isTrueByPresence)) continue
        const value = attempt(() => parse(raw))
        decided[option] = value ?? fallback
        if (value === undefined) problems.push(createInvalidOptionProblem(spell(name), raw, option))
      } else if (/^context-[a-z0-9_-]+$/.test(name)) context[name.slice(8)] ??= `${raw}`
      else {
        const nearest = nearestOption(name)
        if (nearest) problems.push(problem(`"${spell(name)}" is no option`, `"${spell(nearest)}"`))
      }
    }
  const defaults = Object.entries(optionTable).map(([name, { fallback }]) => [name, fallback])
  return { options: { ...Object.fromEntries(defaults), ...decided, context: { ...context } } as Options, problems }
}

/** Minimum length of the longer of two names that are compared: shorter names are similar to too many other words. */
const MIN_COMPARED_LENGTH = 6

/** Returns the attribute name of the option that a misspelt name probably means: at most two edits away. */
const nearestOption = (name: string): string | undefined =>
  [...optionNameByAttribute.keys()].find(
    option => Math.max(option.length, name.length) >= MIN_COMPARED_LENGTH && editDistance(name, option) <= 2,
  )
