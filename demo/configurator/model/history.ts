import { isSame, type State } from './state'

/** The states gone through, for undo and redo. A plain value. */
export interface History {
  past: readonly State[]
  present: State
  future: readonly State[]
  /** The field that is being changed: all its changes, until another is or the gesture ends, are one step. */
  field: string | null
}

/** So many steps can be taken back. */
const STEPS = 200

export const begin = (present: State): History => ({ past: [], present, future: [], field: null })

/**
 * The history after a change; the same one where nothing differs.
 * @param field what is changed, where many changes may come in one gesture (typing, dragging); null is a step of its own
 */
export function change(history: History, next: State, field: string | null = null): History {
  const { past, present } = history
  if (isSame(present, next)) return history
  const goesOn = field !== null && field === history.field
  return { past: goesOn ? past : [...past, present].slice(-STEPS), present: next, future: [], field }
}

/** Ends the gesture: the next change is a step of its own. To be called when a field loses focus or a drag ends. */
export const settle = (history: History): History => (history.field === null ? history : { ...history, field: null })

export function undo(history: History): History {
  const { past, present, future } = history
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future], field: null } : history
}

export function redo(history: History): History {
  const { past, present, future } = history
  const [next, ...later] = future
  return next ? { past: [...past, present], present: next, future: later, field: null } : history
}
