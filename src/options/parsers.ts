/** One kind of value: how it is read, from text or from a call, and what stands where nothing valid is given. */
export interface OptionParser<T> {
  fallback: T
  /** What a partner may write, in a few words. */
  expects: string
  /** The value; where it is not valid, undefined or an exception. Text is never empty, but for presence. */
  parse(raw: unknown): T | undefined
  /** True by presence: the empty text is a value. */
  presence?: true
  /** Every value, where only a few names are allowed. */
  choices?: readonly string[]
  /** The custom property by which a page's style sheet sets the same. */
  property?: string
  /** The custom property that replaces the option in the dark scheme. */
  darkProperty?: string
}

const isText = (raw: unknown): raw is string => typeof raw === 'string'

/** Outside a browser nobody can tell: there, every value passes. */
const styles = (property: string, value: string): boolean => globalThis.CSS?.supports(property, value) ?? true

/** One of a few names; the first is the default. */
export const choice = <const T extends string>(...names: [T, ...T[]]): OptionParser<T> => ({
  fallback: names[0],
  expects: names.join(', '),
  choices: names,
  parse: raw => names.find(name => name === raw),
})

/** True by presence, false by `false`. */
export const presence: OptionParser<boolean> = {
  fallback: false,
  expects: 'true, false',
  parse: raw => `${raw}` !== 'false',
  presence: true,
}

/** A number within bounds, in multiples of `step`. As text, `px` may follow. */
export const number = (least: number, most: number, step: number, fallback: number): OptionParser<number> => ({
  fallback,
  expects: `${least} to ${most}`,
  parse: raw => {
    const value = isText(raw) ? Number(raw.replace(/px$/, '')) : raw
    return typeof value === 'number' && value >= least && value <= most && value % step === 0 ? value : undefined
  },
})

/** A text that passes. */
export const text = <T extends string | null>(
  fallback: T,
  expects = 'text',
  passes: (raw: string) => boolean = () => true,
): OptionParser<string | T> => ({ fallback, expects, parse: raw => (isText(raw) && passes(raw) ? raw : undefined) })

/** Any text, or nothing. */
export const optional = text(null)

/** An address, or texts by their keys, which are looked at one by one once they are used (`chunks/check-texts.ts`). */
export const texts: OptionParser<string | Readonly<Record<string, string>> | null> = {
  fallback: null,
  expects: 'an address, or texts by key',
  parse: raw => (isText(raw) || (typeof raw === 'object' && JSON.stringify(raw)) ? (raw as string) : undefined),
}

/** A CSS colour. Its hex digits may come without `#`, which would end an address. */
export const color: OptionParser<string | null> = {
  fallback: null,
  expects: 'an opaque CSS colour, such as #0a5',
  parse: raw => [raw, `#${raw}`].find((value): value is string => isText(value) && styles('color', value)),
}

/** A font family list, `inherit` or `system`. */
export const font = text('inherit', 'inherit, system, or a family list', raw => styles('font-family', raw))

/** An address that passes, given in full. Relative ones are resolved against `base`, that of the page. */
export const address = (
  expects: string,
  passes: (url: URL, base: string | undefined) => boolean,
): OptionParser<string | null> => ({
  fallback: null,
  expects,
  parse: raw => {
    const base = globalThis.document?.baseURI
    const url = new URL(isText(raw) ? raw : '', base)
    return isText(raw) && passes(url, base) ? url.href : undefined
  },
})

/** Where a visitor's result may go: a whole address that nobody on the way can read, and that bears no secret. */
export const webhookAddress = text(null, 'a whole https address (or http on localhost), without credentials', raw => {
  const { protocol, hostname, username, password } = new URL(raw)
  if (username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
})
