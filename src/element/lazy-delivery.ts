import type { ComponentType } from 'preact'
import type { EventBase, Problem } from '../events/events'
import type { Options } from '../options/table'
import type { Session, SessionEvent } from '../session/session'
import type { ScreenProps } from '../views/props'

/** What delivers, at work, and the views of it. */
export interface RunningDelivery {
  handle(event: SessionEvent): void
  /** Stops timers and listeners. */
  end(): void
  /** What has left this page, to the letter. */
  Leaves: ComponentType<ScreenProps>
  /** The form after the result. */
  Contact: ComponentType<ScreenProps>
}

export interface DeliveryContext {
  session: Session
  /** As they are now. */
  options: () => Options
  /** The fields of every event of this instance. */
  base: EventBase
  /** The element that raises the events; null between two mounts: then no event is raised. */
  target: () => Element | null
  onProblem: (problem: Problem) => void
}

/** What the element expects of the chunk `delivery`. */
export interface DeliveryChunk {
  /** Sends what an earlier page of this run left, and from then on what the session tells. */
  deliver(setup: DeliveryContext): RunningDelivery
  styles: string
}

/** What leaves the page of one run. Nothing of it is loaded, unless the partner has configured something that leaves. */
export interface LazyDelivery {
  /** Loads what delivers, which then is at work. Rejects where it does not come; may be asked again. */
  load(): Promise<RunningDelivery>
  /** Passes on what the session has told, nothing at first, where anything may leave. */
  handle(event?: SessionEvent): void
  end(): void
}

/** @param begin loads what delivers, and sets it to work */
export function createLazyDelivery(options: () => Options, begin: () => Promise<RunningDelivery>): LazyDelivery {
  let loading: Promise<RunningDelivery> | null = null
  const load = () => {
    loading ??= begin().catch(problem => {
      loading = null
      throw problem
    })
    return loading
  }
  const passOn = (loaded: Promise<RunningDelivery> | null, what: (delivering: RunningDelivery) => void) => {
    // Where it does not come, the partner has been told.
    loaded?.then(what).catch(() => {})
  }
  return {
    load,
    handle(event) {
      const { webhook, contact, dataLayer } = options()
      if (webhook || dataLayer || contact === 'optional') passOn(load(), ({ handle: tell }) => event && tell(event))
    },
    end: () => passOn(loading, ({ end }) => end()),
  }
}
