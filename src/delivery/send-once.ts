import { contentTypeByFormat, type WebhookFormat } from './body'
import type { DeliveryEnvironment } from './environment'

/**
 * Whether the widget reads the webhook's response: `read` needs a webhook that allows cross-origin reads (CORS),
 * `blind` sends with `no-cors` and learns nothing of the response.
 */
export type WebhookReplyMode = 'read' | 'blind'

/** One request to a webhook: URL, format, whether the response is read, and the exact body. */
export interface WebhookRequest {
  address: string
  format: WebhookFormat
  reply: WebhookReplyMode
  body: string
}

/**
 * The outcome of one request to a webhook.
 *
 * - `delivered`: the webhook answered with a status of 200 to 299.
 * - `unconfirmed`: the response could not be read, so the message may have been delivered.
 * - `offline`: the browser was offline.
 * - `forbidden`: the page's Content Security Policy blocked the request.
 * - `failed`: the webhook answered with an error `status`.
 * - `retry`: the webhook asks for another attempt, not before `retryAfter` milliseconds (0 if it does not say when).
 */
export type SendAttemptResult =
  | { outcome: 'delivered' | 'unconfirmed' | 'offline' | 'forbidden' }
  | { outcome: 'failed' | 'retry'; status: number; retryAfter: number }

/** Client error statuses after which a request is retried, as after every status of 500 or more. */
const retryStatuses = [408, 425, 429]

/**
 * Sends one request to a webhook, without retries. The body of the response is never read, so it may have any type and
 * length. The request is aborted after `environment.timeout`. Never rejects.
 */
export async function sendOnce(
  { address, format, reply, body }: WebhookRequest,
  environment: DeliveryEnvironment,
): Promise<SendAttemptResult> {
  const isBlind = reply === 'blind'
  const abortController = new AbortController()
  const isForbidden = environment.watchPolicy(address, abortController.signal)
  AbortSignal.timeout(environment.timeout).addEventListener('abort', () => abortController.abort())
  try {
    const response = await environment.fetch(address, {
      method: 'POST',
      body,
      headers: { 'content-type': contentTypeByFormat[format] },
      mode: isBlind ? 'no-cors' : 'cors',
      // A redirect does not show whether the first URL received the message, and could lead anywhere. With `no-cors`,
      // browsers accept no other value than `follow`.
      redirect: isBlind ? 'follow' : 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      keepalive: true,
      signal: abortController.signal,
    })
    if (isBlind) return { outcome: 'unconfirmed' }
    const { ok, status } = response
    if (ok) return { outcome: 'delivered' }
    const mayRetry = status >= 500 || retryStatuses.includes(status)
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), environment.now())
    return { outcome: mayRetry ? 'retry' : 'failed', status, retryAfter }
  } catch {
    // With `blind`, the policy may have blocked only a redirect, after the first URL had received the message.
    if (!isBlind && (await isForbidden())) return { outcome: 'forbidden' }
    // Browsers do not tell a page why a request failed: the webhook may have received the message and only not allow
    // the page to read the response.
    return { outcome: environment.isOnline() ? 'unconfirmed' : 'offline' }
  } finally {
    // Without this, the browser would download the whole response body, however long it is.
    abortController.abort()
  }
}

/**
 * Parses a `Retry-After` header (seconds or a date) to milliseconds from `now`. 0 if the header is missing or invalid.
 */
const parseRetryAfter = (header: string | null, now: number): number => {
  const seconds = Number(header ?? 0)
  return Math.max(0, (Number.isNaN(seconds) ? Date.parse(`${header}`) - now : seconds * 1000) || 0)
}

/**
 * Returns the milliseconds to wait before the next attempt: 1 s, 2 s, 4 s and so on, plus or minus up to half of that.
 * The random part keeps the visitors of a webhook that was down from retrying all at the same moment.
 *
 * @param tries number of attempts made so far
 * @param random a random number from 0 to 1
 */
export const retryDelay = (tries: number, random: number): number => 1000 * 2 ** (tries - 1) * (0.5 + random)
