import { type ReadonlySignal, signal } from '@preact/signals-core'

/** Content that is loaded on demand, such as a chunk, with its loading state. */
export interface LazyResource<T> {
  /** The loaded content, `busy` while it loads, `failed` after a failure, `null` before `load()` is called. */
  readonly state: ReadonlySignal<T | 'busy' | 'failed' | null>
  /** The loaded content, or `null` if it is not loaded. */
  readonly loaded: T | null
  /** Starts loading, unless the content is loaded or loading. Tries again after a failure. */
  load(): void
}

/** Creates a resource that calls `source` once for all views that use it, and again only after a failure. */
export function createLazyResource<T extends object>(source: () => Promise<T>): LazyResource<T> {
  const state = signal<T | 'busy' | 'failed' | null>(null)
  return {
    state,
    get loaded() {
      const current = state.value
      return typeof current === 'object' ? current : null
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
