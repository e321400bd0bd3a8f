import type { Options } from '../options/table'
import type { SessionEvent } from '../session/session'
import type { Delivering } from './later/delivery'

/** What leaves the page of one run. Nothing of it is loaded, unless the partner has configured something that leaves. */
export interface Leaving {
  /** Loads what delivers, which then is at work. Rejects where it does not come; may be asked again. */
  load(): Promise<Delivering>
  /** Passes on what the session has told, nothing at first, where anything may leave. */
  tell(event?: SessionEvent): void
  end(): void
}

/** @param begin loads what delivers, and sets it to work */
export function createLeaving(options: () => Options, begin: () => Promise<Delivering>): Leaving {
  let loading: Promise<Delivering> | null = null
  const load = () => {
    loading ??= begin().catch(fault => {
      loading = null
      throw fault
    })
    return loading
  }
  const passOn = (loaded: Promise<Delivering> | null, what: (delivering: Delivering) => void) => {
    // Where it does not come, the partner has been told.
    loaded?.then(what).catch(() => {})
  }
  return {
    load,
    tell(event) {
      const { webhook, contact, dataLayer } = options()
      if (webhook || dataLayer || contact === 'optional') passOn(load(), ({ tell }) => event && tell(event))
    },
    end: () => passOn(loading, ({ end }) => end()),
  }
}
