/** Parses the values of one option, from text in markup or from a call, and holds the option's default. */
export interface OptionParser<T> {
  /** The default. It applies if no value is given or the given value is invalid. */
  fallback: T
  /** Short description of the allowed values, for error messages. */
  expects: string
  /**
   * Returns the value. An invalid `raw` returns undefined or throws. `raw` is never an empty text, except for options that
   * are true by presence.
   */
  parse(raw: unknown): T | undefined
  /** Whether an attribute without a value (empty text) means true. */
  isTrueByPresence?: true
  /** All allowed values, if only certain names are allowed. */
  choices?: readonly string[]
  /** The CSS custom property that sets the option in a page's style sheet. */
  property?: string
  /** The CSS custom property that replaces the option in the dark scheme. */
  darkProperty?: string
}

const isText = (raw: unknown): raw is string => typeof raw === 'string'

/** Whether the browser accepts a CSS value. Outside a browser every value is accepted. */
const isValidCss = (property: string, value: string): boolean => globalThis.CSS?.supports(property, value) ?? true

/** Accepts one of the given names; the first is the default. */
export const createChoiceParser = <const T extends string>(...names: [T, ...T[]]): OptionParser<T> => ({
  fallback: names[0],
  expects: names.join(', '),
  choices: names,
  parse: raw => names.find(name => name === raw),
})

/** Accepts a boolean: an attribute is true if it is present, unless its value is `false`. */
export const booleanParser: OptionParser<boolean> = {
  fallback: false,
  expects: 'true, false',
  parse: raw => `${raw}` !== 'false',
  isTrueByPresence: true,
}

/** Accepts a multiple of `step` from `min` to `max`. In text, the number may end in `px`. */
export const createNumberParser = (min: number, max: number, step: number, fallback: number): OptionParser<number> => ({
  fallback,
  expects: `${min} to ${max}`,
  parse: raw => {
    const value = isText(raw) ? Number(raw.replace(/px$/, '')) : raw
    return typeof value === 'number' && value >= min && value <= max && value % step === 0 ? value : undefined
  },
})

/** Accepts a text for which `isValid` returns true. */
export const createTextParser = <T extends string | null>(
  fallback: T,
  expects = 'text',
  isValid: (raw: string) => boolean = () => true,
): OptionParser<string | T> => ({ fallback, expects, parse: raw => (isText(raw) && isValid(raw) ? raw : undefined) })

/** Accepts any text; the default is null. */
export const optionalTextParser = createTextParser(null)

/**
 * Whether a URL has its scheme but no `//` after it, as in `https:host`. Browsers take it for a path on a page of the same
 * scheme, and for a host elsewhere: what is shown and what is requested could differ.
 */
const isAmbiguousUrl = (raw: string): boolean => /^\s*https?:(?!\/\/)/i.test(raw)

/** Accepts a URL, or an object of texts by key. `chunks/check-texts.ts` validates each text when the texts are applied. */
export const urlOrTextsParser: OptionParser<string | Readonly<Record<string, string>> | null> = {
  fallback: null,
  expects: 'an address, or texts by key',
  parse: raw =>
    (isText(raw) ? !isAmbiguousUrl(raw) : typeof raw === 'object' && JSON.stringify(raw)) ? (raw as string) : undefined,
}

/** Accepts a CSS colour. Hex digits may be given without `#`, since `#` would start the fragment of a URL. */
export const colorParser: OptionParser<string | null> = {
  fallback: null,
  expects: 'an opaque CSS colour, such as #0a5',
  parse: raw => [raw, `#${raw}`].find((value): value is string => isText(value) && isValidCss('color', value)),
}

/** Accepts a list of font families, `inherit` or `system`. */
export const fontParser = createTextParser('inherit', 'inherit, system, or a family list', raw =>
  isValidCss('font-family', raw),
)

/** Accepts a URL for which `isValid` returns true, and returns it as an absolute URL. The page is the base of relative URLs. */
export const createUrlParser = (
  expects: string,
  isValid: (url: URL, base: string | undefined) => boolean,
): OptionParser<string | null> => ({
  fallback: null,
  expects,
  parse: raw => {
    const base = globalThis.document?.baseURI
    const url = new URL(isText(raw) ? raw : '', base)
    return isText(raw) && !isAmbiguousUrl(raw) && isValid(url, base) ? url.href : undefined
  },
})

/**
 * Accepts an absolute https URL (or http on localhost), so that results are sent encrypted, and returns it in its normal
 * form, so that the request goes to the host that the visitor reads. Credentials are not allowed.
 */
export const webhookUrlParser: OptionParser<string | null> = {
  fallback: null,
  expects: 'a whole https address (or http on localhost), without credentials',
  parse: raw => {
    // Without a base, a relative URL throws.
    const { protocol, hostname, username, password, href } = new URL(isText(raw) && !isAmbiguousUrl(raw) ? raw : '')
    if (username || password) return undefined
    const isAllowed =
      protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
    return isAllowed ? href : undefined
  },
}
