import type { IncomingMessage, ServerResponse } from 'node:http'
import { listen } from '../../../scripts/serve/static'

/** A POST whose whole body has come. */
export interface ReceivedRequest {
  body: Buffer
  headers: IncomingMessage['headers']
  /** Milliseconds since 1970. */
  at: number
}

/** How a hook behaves. `turn` counts the POSTs of one run from 1; the body is read before, but for `unread`. */
interface WebhookBehavior {
  /** Whether a page may read the answer, and may send JSON. */
  cors: 'any' | 'none' | 'wrong'
  unread?: true
  answer(response: ServerResponse, turn: number): void
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(code, headers).end(code === 204 ? undefined : 'an answer')
  }
const once =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse, turn: number) =>
    (turn === 1 ? status(code, headers) : status(200))(response)
const exposed = { 'retry-after': '30', 'access-control-expose-headers': 'retry-after' }

/** Later than the page's other requests, sooner than its limit. */
const SLOW = 300

/** Every way in which a hook answers or does not. */
export const webhookBehaviors = {
  '200 with CORS': { cors: 'any', answer: status(200) },
  '200 without CORS': { cors: 'none', answer: status(200) },
  '200 with CORS for another page': { cors: 'wrong', answer: status(200) },
  '204': { cors: 'any', answer: status(204) },
  '301': { cors: 'any', answer: status(301, { location: '/elsewhere' }) },
  '307': { cors: 'any', answer: status(307, { location: '/elsewhere' }) },
  '400': { cors: 'any', answer: status(400) },
  '404': { cors: 'any', answer: status(404) },
  '410': { cors: 'any', answer: status(410) },
  '408, then 200': { cors: 'any', answer: once(408) },
  '425, then 200': { cors: 'any', answer: once(425) },
  '429 with Retry-After exposed, then 200': { cors: 'any', answer: once(429, exposed) },
  '429 with Retry-After hidden, then 200': { cors: 'any', answer: once(429, { 'retry-after': '30' }) },
  '500': { cors: 'any', answer: status(500) },
  '503, then 200': { cors: 'any', answer: once(503) },
  '503 without CORS': { cors: 'none', answer: status(503) },
  'closes before the answer': { cors: 'any', unread: true, answer: response => void response.socket?.destroy() },
  'closes after it has read the body': { cors: 'any', answer: response => void response.socket?.destroy() },
  hangs: { cors: 'any', answer: () => {} },
  'is slow': { cors: 'any', answer: response => void setTimeout(status(200), SLOW, response) },
  'answers garbage': { cors: 'any', answer: response => void response.socket?.end('\0\u0001garbage\r\n\r\n\0') },
  'answers without end': {
    cors: 'any',
    answer(response) {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.writeHead(200).on('drain', more)
      more()
    },
  },
} satisfies Record<string, WebhookBehavior>

export type WebhookBehaviorName = keyof typeof webhookBehaviors

/** A hook that behaves as the address says. */
export interface WebhookServer {
  /** The address of a hook that behaves so, for one run. */
  hookUrl(problem: WebhookBehaviorName, run: string): string
  /** What has come there so far. */
  receivedRequests(run: string): ReceivedRequest[]
  /** Waits until the browser has closed the last connection of the run. */
  waitForClosedConnection(run: string): Promise<void>
  /** Waits until this many have come. */
  waitForRequests(run: string, count: number): Promise<void>
  close(): Promise<void>
}

export async function openWebhookServer(): Promise<WebhookServer> {
  const arrivals = new Map<string, ReceivedRequest[]>()
  const turns = new Map<string, number>()
  const closed = new Map<string, Promise<void>>()
  const waiting = new Set<() => void>()
  const of = (run: string) => arrivals.get(run) ?? []

  const { address, close } = await listen((request, response) => {
    const [, name = '', run = ''] = decodeURIComponent(request.url ?? '').split('/')
    const problem = webhookBehaviors[name as WebhookBehaviorName] as WebhookBehavior | undefined
    const origin = problem?.cors === 'wrong' ? 'https://other.example' : (request.headers.origin ?? '*')
    // Browsers themselves send again what a connection that was used before has lost: here each is used once.
    response.setHeader('connection', 'close')
    if (problem && problem.cors !== 'none') response.setHeader('access-control-allow-origin', origin)
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', 'content-type')
      response.writeHead(204).end()
      return
    }
    if (!problem || request.method !== 'POST') {
      response.writeHead(problem ? 405 : 200).end()
      return
    }
    const turn = (turns.get(run) ?? 0) + 1
    turns.set(run, turn)
    closed.set(run, new Promise(done => response.once('close', done)))
    if (problem.unread) return problem.answer(response, turn)
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      arrivals.set(run, [...of(run), { body: Buffer.concat(parts), headers: request.headers, at: Date.now() }])
      for (const look of waiting) look()
      problem.answer(response, turn)
    })
  })
  return {
    hookUrl: (problem, run) => `${address}/${encodeURIComponent(problem)}/${run}`,
    receivedRequests: of,
    waitForClosedConnection: async run => closed.get(run),
    waitForRequests: (run, count) =>
      new Promise(done => {
        const look = () => {
          if (of(run).length < count) return
          waiting.delete(look)
          done()
        }
        waiting.add(look)
        look()
      }),
    close,
  }
}
