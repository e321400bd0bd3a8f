import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestPath } from './request-path'

/** A request that the demo's webhook received. */
export interface ReceivedRequest {
  /** Time of receipt, ISO 8601. */
  at: string
  contentType: string
  /** The unchanged body. */
  body: string
  /** Whether an earlier request had the same event id. */
  repeat: boolean
}

/** Largest accepted body in bytes: the check never sends more. */
const MAX_BODY = 20_000
/** How many requests are kept. */
const MAX_REQUESTS = 100

/** Reads the body of a request; `null` if it is too large. */
const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length > MAX_BODY) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

/** Returns the id of an event in JSON or form format; `null` if there is none. */
const idOf = (body: string): string | null => {
  try {
    return JSON.parse(body).id ?? null
  } catch {
    return new URLSearchParams(body).get('id')
  }
}

/**
 * Whether a request comes from a page of this server, or from no page at all. What was received may be personal data. A
 * page of another site cannot read it without CORS, but its name could lead to this computer (DNS rebinding).
 */
const isFromThisServer = ({ headers }: IncomingMessage): boolean =>
  /^((.+\.)?localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.host ?? '') &&
  ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)

/**
 * Creates the demo's webhook at `/hook`. POST requests are kept in memory. `GET /hook` is an event stream of all of
 * them, which the page `demo/arrivals` shows.
 */
export function createDemoWebhook() {
  const received: ReceivedRequest[] = []
  const ids = new Set<string>()
  const pages = new Set<ServerResponse>()
  const send = (page: ServerResponse, item: ReceivedRequest) => page.write(`data: ${JSON.stringify(item)}\n\n`)

  const receive = async (request: IncomingMessage): Promise<number> => {
    const body = await readBody(request)
    if (body === null) return 413
    const id = idOf(body)
    if (id === null) return 400
    const item = {
      at: new Date().toISOString(),
      contentType: request.headers['content-type'] ?? '',
      body,
      repeat: ids.has(id),
    }
    ids.add(id)
    received.push(item)
    if (received.length > MAX_REQUESTS) received.shift()
    for (const page of pages) send(page, item)
    return 204
  }

  return {
    /** Answers a request for `/hook`; returns false for other requests, which it leaves alone. */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      if (requestPath(request).pathname !== '/hook') return false
      if (request.method === 'GET' && !isFromThisServer(request)) {
        response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('Only for pages of this server\n')
        return true
      }
      // Pages of all origins may send, but none of them may read what others have sent.
      if (request.method !== 'GET') response.setHeader('access-control-allow-origin', '*')
      if (request.method === 'POST')
        void receive(request)
          .catch(() => 400)
          .then(status => response.writeHead(status).end())
      else if (request.method === 'GET') {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' }).write('\n')
        for (const item of received) send(response, item)
        pages.add(response)
        response.on('close', () => pages.delete(response))
      } else response.writeHead(204, { 'access-control-allow-headers': 'content-type' }).end()
      return true
    },
  }
}
