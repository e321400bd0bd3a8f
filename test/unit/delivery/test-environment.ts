import type { DeliveryEnvironment } from '../../../src/delivery/environment'

/** Answers a request in place of the webhook: returns a response, or rejects as `fetch` does. */
export type WebhookHandler = (address: string, init: RequestInit) => Response | Promise<Response>

/**
 * A fake `DeliveryEnvironment`: its clock moves only when a test calls `advance`, and the test answers the requests.
 */
export interface TestEnvironment extends DeliveryEnvironment {
  /** All requests, in order. */
  requests: { address: string; init: RequestInit; at: number }[]
  /** Answers the requests. */
  webhook: WebhookHandler
  /** The locks of all tabs of one browser, by name: give several environments the same. */
  locks: Set<string>
  /** Whether the page's Content Security Policy blocks every request. */
  isForbidden: boolean
  /** Returns the number of active timers and listeners. */
  countPending(): number
  /** Moves the clock forward and runs the timers that are due. */
  advance(milliseconds: number): Promise<void>
  goOffline(): void
  goOnline(): void
  setQueryString(search: string): void
}

/** Runs pending promise callbacks. */
export const flushMicrotasks = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

/** Returns a webhook that answers every request with this status. */
export const respondWith = (status: number, headers: Record<string, string> = {}): WebhookHandler => {
  return () => new Response(status === 204 ? null : 'whatever', { status, headers })
}

/** A webhook whose response the page may not read (CORS), or that does not respond: `fetch` rejects. */
export const rejectFetch: WebhookHandler = () => Promise.reject(new TypeError('Failed to fetch'))

/** Creates a fake environment: online, on 1 January 2026, with a webhook that answers 200. */
export function createTestEnvironment(webhook: WebhookHandler = respondWith(200)): TestEnvironment {
  let clock = Date.UTC(2026, 0, 1)
  let online = true
  let search = ''
  let ids = 0
  const timers = new Map<object, { at: number; run: () => void }>()
  const listeners = new Set<() => void>()
  const environment: TestEnvironment = {
    requests: [],
    webhook,
    fetch: async (address, init) => {
      environment.requests.push({ address, init, at: clock })
      return environment.webhook(address, init)
    },
    now: () => clock,
    random: () => 0.5,
    newId: () => `msg_${++ids}`,
    locks: new Set(),
    async claim(id) {
      if (environment.locks.has(id)) return null
      environment.locks.add(id)
      return () => environment.locks.delete(id)
    },
    isOnline: () => online,
    onOnline(run) {
      listeners.add(run)
      return () => listeners.delete(run)
    },
    setTimer(milliseconds, run) {
      const timer = {}
      // Like real timers, which call back at once if the delay is longer.
      timers.set(timer, { at: clock + (milliseconds < 2 ** 31 ? milliseconds : 0), run })
      return () => timers.delete(timer)
    },
    timeout: 10_000,
    supportsKeepalive: true,
    watchPolicy: () => async () => environment.isForbidden,
    isForbidden: false,
    queryString: () => search,
    globals: {},
    countPending: () => timers.size + listeners.size,
    async advance(milliseconds) {
      const end = clock + milliseconds
      for (;;) {
        await flushMicrotasks()
        const next = [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0]
        if (!next) break
        clock = Math.max(clock, next[1].at)
        timers.delete(next[0])
        next[1].run()
      }
      clock = end
      await flushMicrotasks()
    },
    goOffline: () => {
      online = false
    },
    goOnline() {
      online = true
      for (const run of [...listeners]) run()
    },
    setQueryString: given => {
      search = given
    },
  }
  return environment
}
