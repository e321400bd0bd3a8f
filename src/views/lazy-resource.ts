import { type ReadonlySignal, signal } from '@preact/signals'

/** A later file, as far as it has come: null until it is asked for. */
export interface LazyResource<T> {
  readonly state: ReadonlySignal<T | 'busy' | 'failed' | null>
  /** What it holds, once that is there. */
  readonly value: T | null
  /** Asks for it, unless it is there or on its way. */
  load(): void
}

/** Holds what `source` gives for all views together, so that it is asked for once. */
export function createLazyResource<T extends object>(source: () => Promise<T>): LazyResource<T> {
  const state = signal<T | 'busy' | 'failed' | null>(null)
  return {
    state,
    get value() {
      const now = state.value
      return typeof now === 'object' ? now : null
    },
    load() {
      if (state.peek() && state.peek() !== 'failed') return
      state.value = 'busy'
      source().then(
        loaded => {
          state.value = loaded
        },
        () => {
          state.value = 'failed'
        },
      )
    },
  }
}
