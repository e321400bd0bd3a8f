import { contentTypes, type WebhookFormat } from './body'
import type { DeliveryEnvironment } from './environment'

/** Whether the answer is read, which the hook has to allow, or not looked at. */
export type WebhookReply = 'read' | 'blind'

/** What is sent, where to and how. */
export interface WebhookRequest {
  address: string
  format: WebhookFormat
  reply: WebhookReply
  body: string
}

/** How one attempt went. `forbidden`: by the page's own policy, so that nothing left. `retry`: the hook asks for it, not before `after` milliseconds where it says so. */
export type Attempt =
  | { went: 'delivered' | 'unconfirmed' | 'offline' | 'forbidden' }
  | { went: 'failed' | 'retry'; status: number; after: number }

/** Answers by which a hook says: not now. Every 5xx is one too. */
const notNow = [408, 425, 429]

/**
 * Sends once. The body of the answer is never read, so it may be of any kind and length; what comes too late is not
 * waited for. Never rejects.
 */
export async function sendOnce(
  { address, format, reply, body }: WebhookRequest,
  world: DeliveryEnvironment,
): Promise<Attempt> {
  const blind = reply === 'blind'
  const end = new AbortController()
  const isForbidden = world.policy(address, end.signal)
  AbortSignal.timeout(world.limit).addEventListener('abort', () => end.abort())
  try {
    const response = await world.fetch(address, {
      method: 'POST',
      body,
      headers: { 'content-type': contentTypes[format] },
      mode: blind ? 'no-cors' : 'cors',
      // A redirect would tell nothing of the first address, and could lead anywhere; without CORS browsers insist.
      redirect: blind ? 'follow' : 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      keepalive: true,
      signal: end.signal,
    })
    if (blind) return { went: 'unconfirmed' }
    const { ok, status } = response
    if (ok) return { went: 'delivered' }
    const again = status >= 500 || notNow.includes(status)
    return { went: again ? 'retry' : 'failed', status, after: waitOf(response.headers.get('retry-after'), world.now()) }
  } catch {
    // Blind, it may have been forbidden to follow a redirect of what had arrived.
    if (!blind && (await isForbidden())) return { went: 'forbidden' }
    // Why else, a page is not told: the hook may have it all, and only not allow the answer to be read.
    return { went: world.online() ? 'unconfirmed' : 'offline' }
  } finally {
    // The body of the answer would be taken in even so; that of an answer without end, for ever.
    end.abort()
  }
}

/** `Retry-After` in milliseconds: it comes as seconds or as a date. 0 where there is none, or none that can be read. */
const waitOf = (header: string | null, now: number): number => {
  const seconds = Number(header ?? 0)
  return Math.max(0, (Number.isNaN(seconds) ? Date.parse(`${header}`) - now : seconds * 1000) || 0)
}

/**
 * Milliseconds to wait before the next attempt: 1 s, 2 s, 4 s … give or take half of it, so that the visitors of a hook
 * that was down do not all come back at once.
 *
 * @param tries made so far
 */
export const retryDelay = (tries: number, random: number): number => 1000 * 2 ** (tries - 1) * (0.5 + random)
