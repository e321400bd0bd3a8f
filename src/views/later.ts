import type { Details } from '../instrument/details'
import { type ReadonlySignal, signal } from '../session/signals'

/** The long texts, as far as they have come: null until they are asked for. */
export interface Later {
  readonly state: ReadonlySignal<Details | 'busy' | 'failed' | null>
  /** Asks for them, unless they are there or on their way. */
  load(): void
}

/** Holds what `source` gives for all views together, so that it is asked for once. */
export function createLater(source: () => Promise<Details>): Later {
  const state = signal<Details | 'busy' | 'failed' | null>(null)
  return {
    state,
    load() {
      if (state.peek() && state.peek() !== 'failed') return
      state.value = 'busy'
      source().then(
        details => {
          state.value = details
        },
        () => {
          state.value = 'failed'
        },
      )
    },
  }
}
