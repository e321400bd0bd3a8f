/**
 * As much of the idea of signals as a small tree that is drawn whole needs: values that are read, and effects that run
 * again when one they read has changed. Its names and meaning are those of `@preact/signals-core`, whose 1.2 KB (brotli)
 * for graphs of cached computations the budget of the tag's file does not allow.
 */
export interface ReadonlySignal<T> {
  /** Reading it in an effect makes the effect run again after each change. */
  readonly value: T
  /** The value, without that. */
  peek(): T
}

export interface Signal<T> extends ReadonlySignal<T> {
  value: T
}

interface Effect {
  run(): void
  /** Where it is waited for: the watchers of each signal that it read. */
  waiting: Set<Set<Effect>>
}

let running: Effect | null = null
let batches = 0
const due = new Set<Effect>()

/** A value that can be watched. To set an equal value (`Object.is`) is no change. */
export function signal<T>(value: T): Signal<T> {
  const watchers = new Set<Effect>()
  return {
    get value() {
      if (running) {
        watchers.add(running)
        running.waiting.add(watchers)
      }
      return value
    },
    set value(next) {
      if (Object.is(next, value)) return
      value = next
      batch(() => {
        for (const effect of watchers) due.add(effect)
      })
    },
    peek: () => value,
  }
}

/** A value made of others, anew at each reading: what is costly to make remembers for itself. */
export const computed = <T>(make: () => T): ReadonlySignal<T> => ({
  get value() {
    return make()
  },
  peek: () => track(null, make),
})

/** Makes several changes one: effects run once, at the end of the outermost batch. */
export function batch<T>(change: () => T): T {
  batches++
  try {
    return change()
  } finally {
    try {
      // What an effect itself makes due runs in the same sweep: a set takes more while it is gone through.
      if (batches === 1) for (const effect of due) effect.run()
    } finally {
      batches--
    }
  }
}

/**
 * Runs at once, and again after each change of a signal that it read the last time.
 *
 * @returns an end to it
 */
export function effect(work: () => void): () => void {
  const forget = () => {
    for (const watchers of own.waiting) watchers.delete(own)
    own.waiting.clear()
    due.delete(own)
  }
  const own: Effect = {
    waiting: new Set(),
    run() {
      forget()
      track(own, work)
    },
  }
  batch(own.run)
  return forget
}

function track<T>(reader: Effect | null, read: () => T): T {
  const outer = running
  running = reader
  try {
    return read()
  } finally {
    running = outer
  }
}
