import { attempt } from '../lib/attempt'

/** The browser functions and page state that delivery uses. Tests replace them with a fake. */
export interface DeliveryEnvironment {
  fetch(address: string, init: RequestInit): Promise<Response>
  /** Returns the current time in milliseconds since 1970. */
  now(): number
  /** Returns a random number from 0 to 1, for the retry delays. */
  random(): number
  /** Returns a new, random message id. */
  newId(): string
  /**
   * Makes this page responsible for a message, so that no other tab sends it as well. Resolves to a function that ends
   * the responsibility; to `null` if another tab is responsible.
   */
  claim(id: string): Promise<(() => void) | null>
  isOnline(): boolean
  /** Calls `run` each time the browser comes online. Returns a function that removes the listener. */
  onOnline(run: () => void): () => void
  /** Calls `run` once after a delay. Returns a function that cancels the timer. */
  setTimer(milliseconds: number, run: () => void): () => void
  /** Milliseconds after which a request is aborted. */
  timeout: number
  /** Whether the browser supports `keepalive`: then it completes a request even if the visitor leaves the page. */
  supportsKeepalive: boolean
  /**
   * Starts to watch for violations of the page's Content Security Policy by requests to an address, until the signal
   * aborts.
   * @returns a function to call after the request has failed. It resolves to `true` if the policy blocked the request,
   * and does so asynchronously because browsers report a violation shortly after the failure.
   */
  watchPolicy(address: string, until: AbortSignal): () => Promise<boolean>
  /** Returns the query string of the page's URL. */
  queryString(): string
  /** The object that holds the page's global variables. */
  globals: object
}

/** Longest delay of `setTimeout`, in milliseconds. With a longer delay browsers call back at once. */
const MAX_TIMEOUT = 2 ** 31 - 1

const toHex = (bytes: Uint8Array) => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')

/**
 * The `DeliveryEnvironment` of a real browser. Each browser function is looked up only when it is called, because the
 * page may replace the function.
 */
export const browserEnvironment: DeliveryEnvironment = {
  fetch: (address, init) => fetch(address, init),
  now: () => Date.now(),
  random: () => Math.random(),
  // `crypto.randomUUID` exists in secure contexts only.
  newId: () => `msg_${toHex(crypto.getRandomValues(new Uint8Array(16)))}`,
  claim: id =>
    new Promise(resolve => {
      // Not every page has locks: they need a secure context. There, messages are stored in the tab only.
      const locks: LockManager | undefined = navigator.locks
      const unlocked = () => resolve(() => {})
      if (!locks) return unlocked()
      const hold = (lock: Lock | null) =>
        lock ? new Promise<void>(release => resolve(release)) : Promise.resolve(resolve(null))
      attempt(() => locks.request(`readiness-check:${id}`, { ifAvailable: true }, hold).catch(unlocked), unlocked)
    }),
  isOnline: () => navigator.onLine,
  onOnline(run) {
    addEventListener('online', run)
    return () => removeEventListener('online', run)
  },
  setTimer(milliseconds, run) {
    const timer = setTimeout(run, Math.min(milliseconds, MAX_TIMEOUT))
    return () => clearTimeout(timer)
  },
  timeout: 10_000,
  get supportsKeepalive() {
    return 'keepalive' in Request.prototype
  },
  watchPolicy(address, signal) {
    let isBlocked = false
    const onViolation = ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
      if (disposition === 'enforce' && address.startsWith(blockedURI)) isBlocked = true
    }
    document.addEventListener('securitypolicyviolation', onViolation, { signal })
    return () => new Promise(resolve => setTimeout(() => resolve(isBlocked)))
  },
  queryString: () => location.search,
  get globals() {
    return window
  },
}
