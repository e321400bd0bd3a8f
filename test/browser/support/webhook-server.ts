import type { IncomingMessage, ServerResponse } from 'node:http'
import { startServer } from '../../../scripts/serve/static'

/** A POST request whose body was received completely. */
export interface ReceivedRequest {
  body: Buffer
  headers: IncomingMessage['headers']
  /** Time of receipt, in milliseconds since 1970. */
  at: number
}

/** How a simulated webhook responds. */
interface WebhookBehavior {
  /** CORS headers: allowed for any page, absent, or for a different origin. Decide whether pages may read the response. */
  cors: 'any' | 'none' | 'wrong'
  /** The request body is not read before the response. */
  unread?: true
  /** @param attempt number of the POST within one run, counted from 1 */
  answer(response: ServerResponse, attempt: number): void
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(code, headers).end(code === 204 ? undefined : 'an answer')
  }
const once =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse, attempt: number) =>
    (attempt === 1 ? status(code, headers) : status(200))(response)
const exposed = { 'retry-after': '30', 'access-control-expose-headers': 'retry-after' }

/** Delay of a slow response in milliseconds: longer than the page's other requests take, shorter than the time limit. */
const SLOW_RESPONSE = 300

/** Every simulated behaviour of a webhook, by name. */
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
  'is slow': { cors: 'any', answer: response => void setTimeout(status(200), SLOW_RESPONSE, response) },
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

/** A server of simulated webhooks. The URL selects the behaviour. */
export interface WebhookServer {
  /**
   * The URL of a webhook with this behaviour.
   * @param run name that separates the requests of one test case from those of others
   */
  hookUrl(problem: WebhookBehaviorName, run: string): string
  /** The requests received so far in a run. */
  receivedRequests(run: string): ReceivedRequest[]
  /** Waits until the browser has closed the last connection of the run. */
  waitForClosedConnection(run: string): Promise<void>
  /** Waits until `count` requests were received in a run. */
  waitForRequests(run: string, count: number): Promise<void>
  close(): Promise<void>
}

export async function openWebhookServer(): Promise<WebhookServer> {
  const arrivals = new Map<string, ReceivedRequest[]>()
  const attempts = new Map<string, number>()
  const closed = new Map<string, Promise<void>>()
  const waiting = new Set<() => void>()
  const of = (run: string) => arrivals.get(run) ?? []

  const { address, close } = await startServer((request, response) => {
    const [, name = '', run = ''] = decodeURIComponent(request.url ?? '').split('/')
    const problem = webhookBehaviors[name as WebhookBehaviorName] as WebhookBehavior | undefined
    const origin = problem?.cors === 'wrong' ? 'https://other.example' : (request.headers.origin ?? '*')
    // Browsers silently repeat a request that fails on a reused connection, so no connection is reused.
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
    const attempt = (attempts.get(run) ?? 0) + 1
    attempts.set(run, attempt)
    closed.set(run, new Promise(done => response.once('close', done)))
    if (problem.unread) return problem.answer(response, attempt)
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      arrivals.set(run, [...of(run), { body: Buffer.concat(parts), headers: request.headers, at: Date.now() }])
      for (const check of waiting) check()
      problem.answer(response, attempt)
    })
  })
  return {
    hookUrl: (problem, run) => `${address}/${encodeURIComponent(problem)}/${run}`,
    receivedRequests: of,
    waitForClosedConnection: async run => closed.get(run),
    waitForRequests: (run, count) =>
      new Promise(done => {
        const check = () => {
          if (of(run).length < count) return
          waiting.delete(check)
          done()
        }
        waiting.add(check)
        check()
      }),
    close,
  }
}
