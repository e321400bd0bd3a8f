import { isSameState, type State } from './state'

/** The states before and after the present one, for undo and redo. Immutable. */
export interface History {
  past: readonly State[]
  present: State
  future: readonly State[]
  /** Name of the field that is being edited: its consecutive changes are one step. `null` if no edit is under way. */
  field: string | null
}

/** Most steps that can be undone. */
const MAX_STEPS = 200

/** Returns a history with one state and nothing to undo. */
export const createHistory = (present: State): History => ({ past: [], present, future: [], field: null })

/**
 * Returns the history with a new present state; the same history if the state does not differ.
 * @param field name of the field that is edited, for edits of many changes (typing, dragging); `null` makes a step of
 * its own
 */
export function addState(history: History, next: State, field: string | null = null): History {
  const { past, present } = history
  if (isSameState(present, next)) return history
  const continuesEdit = field !== null && field === history.field
  return { past: continuesEdit ? past : [...past, present].slice(-MAX_STEPS), present: next, future: [], field }
}

/** Ends an edit, so that the next change is a new step. Called when a field loses focus or a drag ends. */
export const endStep = (history: History): History => (history.field === null ? history : { ...history, field: null })

/** Returns the history one step back; the same history if there is nothing to undo. */
export function undo(history: History): History {
  const { past, present, future } = history
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future], field: null } : history
}

/** Returns the history one step forward; the same history if there is nothing to redo. */
export function redo(history: History): History {
  const { past, present, future } = history
  const [next, ...later] = future
  return next ? { past: [...past, present], present: next, future: later, field: null } : history
}
