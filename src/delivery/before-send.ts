import type { WebhookEvent } from '../events/webhook-schema'
import { isBodyWithinSizeLimit, serializeBody, type WebhookFormat } from './body'

/** The request body that `prepareRequestBody` produces. */
export interface PreparedRequestBody {
  /** The text to send; `null` if a listener stopped the request or failed. */
  body: string | null
  /**
   * How a listener of `readiness-before-send` failed, as the end of a sentence that begins with "The listener …".
   * Absent if none failed. Then `body` is `null`.
   */
  listenerError?: string
}

/**
 * Lets listeners of `readiness-before-send` change or stop a payload, then serialises the payload. If a listener throws
 * or leaves an unusable payload, nothing is sent: the listener may be a consent gate, or remove what must not leave.
 *
 * @param raiseBeforeSend raises the event with a holder of a copy of the payload, which listeners may change or
 * replace; returns `false` if a listener called `preventDefault()`
 */
export function prepareRequestBody(
  payload: WebhookEvent,
  format: WebhookFormat,
  raiseBeforeSend: (holder: { payload: WebhookEvent }) => boolean,
): PreparedRequestBody {
  const holder = { payload: structuredClone(payload) }
  const isChanged = (body: string) => body !== serializeBody(payload, format)
  let listenerError = ''
  // The browser does not throw a listener's error to the code that raised the event: it reports the error to the window
  // while the event is raised.
  const onError = () => {
    listenerError = 'threw'
  }
  globalThis.addEventListener?.('error', onError)
  const isAllowed = raiseBeforeSend(holder)
  globalThis.removeEventListener?.('error', onError)
  if (!isAllowed) return { body: null }
  if (!listenerError)
    try {
      // `JSON.stringify` returns undefined for a function or undefined, and an object's `toJSON` may return any value.
      const json: string | undefined = JSON.stringify(holder.payload)
      const body = json?.startsWith('{') && json !== '{}' ? serializeBody(JSON.parse(json), format) : null
      if (body === null) listenerError = 'left no payload'
      else if (isChanged(body) && !isBodyWithinSizeLimit(body)) listenerError = 'left a payload that is too large'
      else return { body }
    } catch {
      listenerError = 'left a payload that is no JSON'
    }
  return { body: null, listenerError }
}
