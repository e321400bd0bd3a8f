import type { DeliveryEnvironment } from '../../../src/delivery/environment'

/** What the hook does with a request: answers, or rejects as a browser does. */
export type Hook = (address: string, init: RequestInit) => Response | Promise<Response>

/** A world whose clock stands until it is put forward, with a hook that a test plays. */
export interface TestWorld extends DeliveryEnvironment {
  /** Every request, in order. */
  requests: { address: string; init: RequestInit; at: number }[]
  hook: Hook
  /** The page's policy forbids every request. */
  forbidden: boolean
  /** Timers and listeners that are still there. */
  pending(): number
  /** Puts the clock forward, and lets everything happen that is due on the way. */
  pass(milliseconds: number): Promise<void>
  goOffline(): void
  goOnline(): void
  setSearch(search: string): void
}

/** Lets everything happen that waits for nothing but its turn. */
export const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

export const answer = (status: number, headers: Record<string, string> = {}): Hook => {
  return () => new Response(status === 204 ? null : 'whatever', { status, headers })
}

/** What a browser does where CORS forbids to read the answer, or there is none. */
export const reject: Hook = () => Promise.reject(new TypeError('Failed to fetch'))

export function testWorld(hook: Hook = answer(200)): TestWorld {
  let clock = Date.UTC(2026, 0, 1)
  let online = true
  let search = ''
  let ids = 0
  const timers = new Map<object, { at: number; run: () => void }>()
  const listeners = new Set<() => void>()
  const world: TestWorld = {
    requests: [],
    hook,
    fetch: async (address, init) => {
      world.requests.push({ address, init, at: clock })
      return world.hook(address, init)
    },
    now: () => clock,
    random: () => 0.5,
    newId: () => `msg_${++ids}`,
    online: () => online,
    onOnline(run) {
      listeners.add(run)
      return () => listeners.delete(run)
    },
    after(milliseconds, run) {
      const timer = {}
      timers.set(timer, { at: clock + milliseconds, run })
      return () => timers.delete(timer)
    },
    limit: 10_000,
    outlives: true,
    policy: () => async () => world.forbidden,
    forbidden: false,
    search: () => search,
    globals: {},
    pending: () => timers.size + listeners.size,
    async pass(milliseconds) {
      const end = clock + milliseconds
      for (;;) {
        await settle()
        const next = [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0]
        if (!next) break
        clock = Math.max(clock, next[1].at)
        timers.delete(next[0])
        next[1].run()
      }
      clock = end
      await settle()
    },
    goOffline: () => {
      online = false
    },
    goOnline() {
      online = true
      for (const run of [...listeners]) run()
    },
    setSearch: given => {
      search = given
    },
  }
  return world
}
