/** State of the configurator's page: its undo history, its address, its panes, and its screen reader announcements. */
import { computed, effect, signal } from '@preact/signals'
import { stateFromFragment, stateToFragment } from '../model/address'
import { addState, createHistory, endStep, redo, undo } from '../model/history'
import { initialState, type PreviewSettings, patchState, type State, type StatePatch } from '../model/state'
import { describeChanges } from './describe-changes'

const opened = stateFromFragment(location.hash)

/** The state of the last opened link or pasted snippet. Somebody else may have chosen the addresses in it. */
export const linkedState = signal(opened.state)

const history = signal(createHistory(opened.state))

/**
 * Sentences about what was wrong with the address that the page was opened with; `null` if nothing, or once closed by
 * the user.
 */
export const addressProblem = signal(opened.problem)

/** The state that is shown. */
export const state = computed(() => history.value.present)
export const canUndo = computed(() => history.value.past.length > 0)
export const canRedo = computed(() => history.value.future.length > 0)

/** Whether the window is too narrow to show the panes side by side, so that one is shown at a time. */
export const matchesNarrowWindow = () => matchMedia('(width < 60rem)').matches

/** The pane that is shown. In a wide window, the settings are shown beside it as well. */
export const activePane = signal<'settings' | 'preview' | 'snippet'>(matchesNarrowWindow() ? 'settings' : 'preview')

/** Id of the settings section that is shown. */
export const activeSection = signal('themes')

/** Text of the page's live region, which screen readers read out. */
export const announcement = signal('')

/** Makes screen readers read a sentence out. */
export function announce(sentence: string): void {
  // An added no-break space makes a repeated sentence a change, so that screen readers read it again.
  announcement.value = sentence + (announcement.peek() === sentence ? '\u00a0' : '')
}

/**
 * Changes the state as one step of the undo history.
 * @param field name of the field that is edited: consecutive changes with the same name are undone as one
 */
export function applyPatch(patch: StatePatch, field: string | null = null): void {
  undoMessage.value = ''
  history.value = addState(history.peek(), patchState(state.peek(), patch), field)
}

/** Replaces the state by that of a pasted snippet, as one step of the undo history. The preview's settings stay. */
export function openSnippet(next: State): void {
  linkedState.value = next
  replaceState(next)
}

/** Replaces the state as one step of the undo history. The preview's settings stay. */
function replaceState(next: State): void {
  undoMessage.value = ''
  history.value = addState(history.peek(), { ...next, preview: state.peek().preview })
}

/** Ends the editing of a field: the next change is a new step of the undo history. */
export const endEdit = (): void => {
  history.value = endStep(history.peek())
}

/** Changes the preview's settings, which are no step of the undo history. */
export function setPreview(preview: Partial<PreviewSettings>): void {
  history.value = { ...history.peek(), present: patchState(state.peek(), { preview }) }
}

/** What the last undo or redo changed, such as “Undone: radius”; empty after the next change. */
export const undoMessage = signal('')

const step = (move: typeof undo, done: string, isPossible: boolean) => {
  if (!isPossible) return
  const before = state.peek()
  const next = move(history.peek())
  history.value = { ...next, present: { ...next.present, preview: before.preview } }
  const { summary, section: changedSection } = describeChanges(before, state.peek())
  undoMessage.value = `${done}: ${summary}`
  announce(`${done}: ${summary}.`)
  if (changedSection) activeSection.value = changedSection
  else activePane.value = 'snippet'
}
/** Undoes the last step and shows the changed setting. */
export const undoChange = () => step(undo, 'Undone', canUndo.peek())
/** Redoes the step that was undone last and shows the changed setting. */
export const redoChange = () => step(redo, 'Done again', canRedo.peek())

/** Resets every option to its default, as one step of the undo history. */
export const resetAll = () => {
  replaceState(initialState)
  announce('All options are back at their defaults. Undo restores yours.')
}

/** The address of this page with the state in its fragment. */
export const shareableLink = (): string => location.href.replace(/#.*$/, '') + stateToFragment(state.peek())

/**
 * Delay in milliseconds before a changed state is written to the address: browsers allow about 100 changes in 30
 * seconds.
 */
const ADDRESS_DELAY = 400

/** Writes each new state to the page's address, and reads the state when the user edits the address. */
export function syncWithAddress(): void {
  let timer = 0
  let first = true
  effect(() => {
    state.value
    clearTimeout(timer)
    if (first) first = false
    else timer = window.setTimeout(() => globalThis.history.replaceState(null, '', shareableLink()), ADDRESS_DELAY)
  })
  addEventListener('hashchange', () => {
    const { state: found, problem } = stateFromFragment(location.hash)
    addressProblem.value = problem
    linkedState.value = found
    history.value = addState(history.peek(), found)
  })
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(range|color|checkbox|radio|button|file)$/.test(target.type))

/**
 * Handles the keys for undo and redo (Ctrl or Command with Z or Y), except in text fields, which have their own undo.
 */
export function listenForUndoKeys(): void {
  addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redoChange()
    else undoChange()
  })
}
