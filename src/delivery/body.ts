/** How a payload is written: JSON that calls itself text, flat keys as a form sends them, or JSON. */
export type WebhookFormat = 'simple' | 'form' | 'json'

/** The most that is sent, in bytes of the body. */
export const MAX_BODY_BYTES = 20_000

/** `simple` and `form` are of the few types that a browser sends to another origin without asking there first. */
export const contentTypes: Record<WebhookFormat, string> = {
  simple: 'text/plain;charset=UTF-8',
  form: 'application/x-www-form-urlencoded;charset=UTF-8',
  json: 'application/json',
}

/**
 * The exact text that is sent.
 * @throws what JSON cannot hold: a cycle, a big integer
 */
export const writeBody = (payload: unknown, format: WebhookFormat): string =>
  format === 'form' ? `${new URLSearchParams(flat(JSON.parse(JSON.stringify(payload))))}` : JSON.stringify(payload)

/**
 * Keys of the JSON, joined by `_`; `data` is left out, items of a list are numbered from 1, null is the empty text:
 * `band_name`, `gaps_1_title`, `context_utm_source`.
 */
const flat = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        flat(part, key === 'data' && !path.length ? [] : [...path, Array.isArray(value) ? `${+key + 1}` : key]),
      )
    : [[path.join('_'), `${value ?? ''}`]]

/** Whether so much may be sent. */
export const fitsLimit = (body: string): boolean => new Blob([body]).size <= MAX_BODY_BYTES
