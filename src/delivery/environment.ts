/** All that delivery asks of the world around it, so that a test can hand in another. */
export interface DeliveryEnvironment {
  fetch(address: string, init: RequestInit): Promise<Response>
  /** Milliseconds since 1970. */
  now(): number
  /** 0 to 1, for the waits. */
  random(): number
  newId(): string
  online(): boolean
  /** Calls back when the browser comes online, until the end that it gives. */
  onOnline(run: () => void): () => void
  /** Calls back once, in so many milliseconds, unless ended before. */
  after(milliseconds: number, run: () => void): () => void
  /** Milliseconds that one request may take. */
  limit: number
  /** A request outlives the page that made it. */
  outlives: boolean
  /**
   * Watches, until the signal, whether the page's policy forbids a request to the address.
   * @returns asked once the request has failed: the browser says so a little later
   */
  policy(address: string, until: AbortSignal): () => Promise<boolean>
  /** The query string of the page's address. */
  search(): string
  /** Where the page keeps its globals. */
  globals: object
}

const hex = (bytes: Uint8Array) => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** The browser. Nothing is looked up before it is used: a page may exchange what it has. */
export const browserEnvironment: DeliveryEnvironment = {
  fetch: (address, init) => fetch(address, init),
  now: () => Date.now(),
  random: () => Math.random(),
  // `randomUUID` is there on secure pages only.
  newId: () => `msg_${hex(crypto.getRandomValues(new Uint8Array(16)))}`,
  online: () => navigator.onLine,
  onOnline(run) {
    addEventListener('online', run)
    return () => removeEventListener('online', run)
  },
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  limit: 10_000,
  get outlives() {
    return 'keepalive' in Request.prototype
  },
  policy(address, signal) {
    let forbids = false
    const look = ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
      if (disposition === 'enforce' && address.startsWith(blockedURI)) forbids = true
    }
    document.addEventListener('securitypolicyviolation', look, { signal })
    return () => new Promise(done => setTimeout(() => done(forbids)))
  },
  search: () => location.search,
  get globals() {
    return window
  },
}
