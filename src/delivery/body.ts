/** How a payload is serialised: `simple` is JSON sent as `text/plain`, `form` is flat form fields, `json` is JSON. */
export type WebhookFormat = 'simple' | 'form' | 'json'

/** Largest request body that is sent, in bytes. */
export const MAX_BODY_BYTES = 20_000

/**
 * The `Content-Type` header of each format. Browsers send the types of `simple` and `form` to another origin without a
 * CORS preflight request.
 */
export const contentTypeByFormat: Record<WebhookFormat, string> = {
  simple: 'text/plain;charset=UTF-8',
  form: 'application/x-www-form-urlencoded;charset=UTF-8',
  json: 'application/json',
}

/**
 * Returns the request body of a payload: the exact text that is sent.
 * @throws TypeError if JSON cannot represent the payload, as with a cycle or a BigInt
 */
export const serializeBody = (payload: unknown, format: WebhookFormat): string => {
  const json = replaceHalfCharacters(JSON.stringify(payload))
  return format === 'form' ? `${new URLSearchParams(flattenFields(JSON.parse(json)))}` : json
}

/**
 * Returns JSON with each half of a character replaced by U+FFFD, in keys too. `JSON.stringify` writes a half as an escape
 * (`\ud83d`) and whole characters as they are. Each escape is matched as a whole: in `\\ud83d` the backslash is escaped.
 */
const replaceHalfCharacters = (json: string): string =>
  json.replace(/\\(ud[89a-f][\da-f]{2}|.)/g, (sequence, code: string) => (code.length > 1 ? '\ufffd' : sequence))

/**
 * Returns the form fields of a JSON value as pairs of name and value. A name is the path of JSON keys, joined by `_`;
 * the top-level key `data` is omitted, items of an array are numbered from 1, and `null` becomes an empty string.
 * Example names: `band_name`, `gaps_1_title`, `context_utm_source`.
 */
const flattenFields = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        flattenFields(
          part,
          key === 'data' && !path.length ? [] : [...path, Array.isArray(value) ? `${+key + 1}` : key],
        ),
      )
    : [[path.join('_'), `${value ?? ''}`]]

/** Whether a request body has at most `MAX_BODY_BYTES` bytes. */
export const isBodyWithinSizeLimit = (body: string): boolean => new Blob([body]).size <= MAX_BODY_BYTES
