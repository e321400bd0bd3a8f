import type { ComponentType } from 'preact'
import type { EventBase, Problem } from '../events/events'
import type { Options } from '../options/table'
import type { Session, SessionEvent } from '../session/session'
import type { ScreenProps } from '../views/props'

/** A running delivery: it sends results and contacts to the partner, and has the views for them. */
export interface RunningDelivery {
  /** Sends what the partner has configured for this event. */
  handleEvent(event: SessionEvent): void
  /** Stops timers and listeners. */
  stop(): void
  /** View that lists everything that was sent, word for word. */
  SentData: ComponentType<ScreenProps>
  /** The contact form after the result. */
  ContactForm: ComponentType<ScreenProps>
}

/** What the chunk `delivery` needs from the element. */
export interface DeliveryContext {
  session: Session
  /** Returns the current options. */
  options: () => Options
  /** Fields that every event of this instance has. */
  base: EventBase
  /** Returns the element that raises the events, or null while no element is mounted: then no event is raised. */
  target: () => Element | null
  onProblem: (problem: Problem) => void
}

/** Default export of the chunk `delivery`. */
export interface DeliveryChunk {
  /** Sends what an earlier page view of this instance could not send, and starts to handle session events. */
  deliver(context: DeliveryContext): RunningDelivery
  styles: string
}

/** Delivery of one instance. Its chunk is only loaded if the partner has configured a webhook, data layer or contact form. */
export interface LazyDelivery {
  /** Loads the chunk once and starts the delivery. Rejects if the chunk fails to load; the next call tries again. */
  load(): Promise<RunningDelivery>
  /** Passes a session event to the delivery, if one is configured. Without an event it only starts the delivery. */
  handleEvent(event?: SessionEvent): void
  /** Stops the timers and listeners of a delivery that was started. */
  stop(): void
}

/** @param start loads the chunk and starts the delivery */
export function createLazyDelivery(options: () => Options, start: () => Promise<RunningDelivery>): LazyDelivery {
  let loading: Promise<RunningDelivery> | null = null
  const load = () => {
    loading ??= start().catch(problem => {
      loading = null
      throw problem
    })
    return loading
  }
  // A failed load was already reported to the partner by `loadChunkAndStyles()`.
  const whenLoaded = (loaded: Promise<RunningDelivery> | null, action: (delivery: RunningDelivery) => void) => {
    loaded?.then(action).catch(() => {})
  }
  return {
    load,
    handleEvent(event) {
      const { webhook, contact, dataLayer } = options()
      if (webhook || dataLayer || contact === 'optional')
        whenLoaded(load(), delivery => event && delivery.handleEvent(event))
    },
    stop: () => whenLoaded(loading, delivery => delivery.stop()),
  }
}
