import type { IncomingMessage, ServerResponse } from 'node:http'

/** Something that came to the demo's hook. */
export interface Arrival {
  /** When it came, ISO 8601. */
  at: string
  contentType: string
  /** The very text. */
  body: string
  /** It has come before: its id is known. */
  repeat: boolean
}

/** The check sends 20,000 bytes at most. */
const MOST = 20_000
/** Of a demo, only the last ones are of interest. */
const KEPT = 100

const bodyOf = async (request: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length > MOST) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

/** The id of an event in any of the formats; null where there is none. */
const idOf = (body: string): string | null => {
  try {
    return JSON.parse(body).id ?? null
  } catch {
    return new URLSearchParams(body).get('id')
  }
}

/**
 * The demo's own receiver, at `/hook`: what is posted there is kept until the server stops, and told to every page that
 * listens (`GET /hook`, an event stream; `demo/arrivals` shows it).
 */
export function openArrivals() {
  const arrivals: Arrival[] = []
  const ids = new Set<string>()
  const pages = new Set<ServerResponse>()
  const tell = (page: ServerResponse, arrival: Arrival) => page.write(`data: ${JSON.stringify(arrival)}\n\n`)

  const take = async (request: IncomingMessage): Promise<number> => {
    const body = await bodyOf(request)
    if (body === null) return 413
    const id = idOf(body)
    if (id === null) return 400
    const arrival = {
      at: new Date().toISOString(),
      contentType: request.headers['content-type'] ?? '',
      body,
      repeat: ids.has(id),
    }
    ids.add(id)
    arrivals.push(arrival)
    if (arrivals.length > KEPT) arrivals.shift()
    for (const page of pages) tell(page, arrival)
    return 204
  }

  return {
    /** @returns whether the request was for the hook, and is answered */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      if (new URL(request.url ?? '', 'http://localhost').pathname !== '/hook') return false
      response.setHeader('access-control-allow-origin', '*')
      if (request.method === 'POST')
        void take(request)
          .catch(() => 400)
          .then(status => response.writeHead(status).end())
      else if (request.method === 'GET') {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' }).write('\n')
        for (const arrival of arrivals) tell(response, arrival)
        pages.add(response)
        response.on('close', () => pages.delete(response))
      } else response.writeHead(204, { 'access-control-allow-headers': 'content-type' }).end()
      return true
    },
  }
}
