import type { WebhookEvent } from '../events/webhook-schema'
import { fitsLimit, type WebhookFormat, writeBody } from './body'

/** What is to be sent: the text, or nothing; and where a listener went wrong, how. */
export interface PreparedBody {
  body: string | null
  listenerError?: string
}

/**
 * Lets the page change a payload, or stop it, and writes what comes of that. A listener that goes wrong has no effect:
 * the payload goes as it was.
 *
 * @param ask shows a copy to the page, in a holder where it may be replaced; false where the page stops the sending
 */
export function prepareBody(
  payload: WebhookEvent,
  format: WebhookFormat,
  ask: (holder: { payload: WebhookEvent }) => boolean,
): PreparedBody {
  const original = writeBody(payload, format)
  const holder = { payload: structuredClone(payload) }
  let wrong = ''
  // What a listener throws does not come here: the browser reports it to the window while the event is raised.
  const onError = () => {
    wrong = 'threw'
  }
  globalThis.addEventListener?.('error', onError)
  const goes = ask(holder)
  globalThis.removeEventListener?.('error', onError)
  if (!goes) return { body: null }
  if (!wrong)
    try {
      // Undefined for a function or nothing; and an object's own `toJSON` may make anything of it.
      const json: string | undefined = JSON.stringify(holder.payload)
      const body = json?.startsWith('{') && json !== '{}' ? writeBody(JSON.parse(json), format) : null
      if (body === null) wrong = 'left no payload'
      else if (body !== original && !fitsLimit(body)) wrong = 'left a payload that is too large'
      else return { body }
    } catch {
      wrong = 'left a payload that is no JSON'
    }
  return { body: original, listenerError: wrong }
}
