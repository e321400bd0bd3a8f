import { byAttribute, nearestOption, toCamel, toKebab } from './names'
import type { OptionParser } from './parsers'
import { type OptionName, type Options, optionTable } from './table'

/** What one place says, before anything is checked: names in the attributes' spelling, and how that place spells them. */
export interface Layer {
  entries: [name: string, raw: unknown][]
  spell(name: string): string
}

/** Something a partner should know about an option. `hint` says what to write instead. */
export interface OptionProblem {
  code: 'option'
  message: string
  hint: string
}

/** The attributes of the element, or with `data-` those of the tag. */
export const fromAttributes = (element: Element, prefix = ''): Layer => ({
  entries: [...element.attributes]
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, value }) => [name.slice(prefix.length), value]),
  spell: name => prefix + name,
})

/** The query string of an address. */
export const fromQuery = (address: string): Layer => ({
  entries: [...new URL(address).searchParams],
  spell: name => name,
})

/** What a call or the global gives. Its `context` is taken apart into `context-NAME`. */
export const fromObject = (given: object): Layer => ({
  entries: Object.entries(given).flatMap(([name, value]): [string, unknown][] =>
    name === 'context'
      ? Object.entries(value ?? {}).map(([key, text]) => [`context-${key}`, text])
      : [[toKebab(name), value]],
  ),
  spell: toCamel,
})

/** The custom properties of both schemes, as the page has set them on the element or above it. */
export const fromStyle = (style: CSSStyleDeclaration): Layer => ({
  entries: (Object.entries(optionTable) as [string, OptionParser<unknown>][]).flatMap(([name, { property }]) =>
    property ? [[toKebab(name), style.getPropertyValue(property).trim()]] : [],
  ),
  spell: name => (optionTable[byAttribute.get(name) as OptionName] as OptionParser<unknown>).property as string,
})

/** A value that cannot be used, told no longer than it takes to find it. */
export const invalidOption = (name: string, raw: unknown, option = name as OptionName): OptionProblem =>
  problem(`"${name}" cannot be ${attempt(JSON.stringify, raw)?.slice(0, 99) ?? 'that'}`, optionTable[option].expects)

/** @param use what to write instead */
const problem = (message: string, use: string): OptionProblem => ({ code: 'option', message, hint: `Use ${use}.` })

/**
 * The options that hold, and what is wrong with those given. The first layer that names an option decides:
 * where its value is not valid, the default stands.
 * @param layers the strongest first
 */
export function resolve(layers: readonly Layer[]): { options: Options; problems: OptionProblem[] } {
  const decided: Record<string, unknown> = {}
  const context: Record<string, string> = {}
  const problems: OptionProblem[] = []
  for (const { entries, spell } of layers)
    for (const [name, raw] of entries) {
      const option = byAttribute.get(name)
      if (option) {
        const { parse, fallback, presence }: OptionParser<unknown> = optionTable[option]
        if (Object.hasOwn(decided, option) || raw == null || (raw === '' && !presence)) continue
        const value = attempt(parse, raw)
        decided[option] = value ?? fallback
        if (value === undefined) problems.push(invalidOption(spell(name), raw, option))
      } else if (/^context-[a-z0-9_-]+$/.test(name)) context[name.slice(8)] ??= `${raw}`
      else {
        const right = nearestOption(name)
        if (right) problems.push(problem(`"${spell(name)}" is no option`, `"${spell(right)}"`))
      }
    }
  const defaults = Object.entries(optionTable).map(([name, { fallback }]) => [name, fallback])
  return { options: { ...Object.fromEntries(defaults), ...decided, context } as Options, problems }
}

const attempt = <T>(parse: (raw: unknown) => T, raw: unknown): T | undefined => {
  try {
    return parse(raw)
  } catch {
    return undefined
  }
}
