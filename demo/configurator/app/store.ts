/** What the configurator stands at: its history, its address, and what it says aloud. */
import { computed, effect, signal } from '@preact/signals'
import { fromFragment, toFragment } from '../model/address'
import { begin, change, redo, settle, undo } from '../model/history'
import { initial, type Patch, type Preview, type State, set } from '../model/state'
import { changesBetween } from './changes'

const opened = fromFragment(location.hash)
const history = signal(begin(opened.state))

/** What was wrong with the address that the page was opened with; null where nothing was, or once it was read. */
export const addressFault = signal(opened.problem)

export const state = computed(() => history.value.present)
export const canUndo = computed(() => history.value.past.length > 0)
export const canRedo = computed(() => history.value.future.length > 0)

/** Whether the panes stand one behind the other. */
export const isNarrow = () => matchMedia('(width < 60rem)').matches

/** Which pane stands in front; where there is room, the settings stand beside the other two. */
export const pane = signal<'settings' | 'preview' | 'snippet'>(isNarrow() ? 'settings' : 'preview')

/** Which part of the settings is shown. */
export const section = signal('themes')

/** What is said to those who listen to the page. */
export const spoken = signal('')

export function say(sentence: string): void {
  // The same sentence twice is a change all the same.
  spoken.value = sentence + (spoken.peek() === sentence ? '\u00a0' : '')
}

/** @param field what is changed, where its changes come one after the other and are to be undone as one */
export function put(patch: Patch, field: string | null = null): void {
  stepped.value = ''
  history.value = change(history.peek(), set(state.peek(), patch), field)
}

/** Puts another state in place, as one step. How the preview stands stays. */
export function replace(next: State): void {
  stepped.value = ''
  history.value = change(history.peek(), { ...next, preview: state.peek().preview })
}

/** The visitor leaves a field: what comes next is a step of its own. */
export const leaveField = (): void => {
  history.value = settle(history.peek())
}

/** How the preview stands is no step to be undone. */
export function look(preview: Partial<Preview>): void {
  history.value = { ...history.peek(), present: set(state.peek(), { preview }) }
}

/** What the last step back or forth has changed, until something else is. */
export const stepped = signal('')

const step = (move: typeof undo, done: string, isOne: boolean) => {
  if (!isOne) return
  const before = state.peek()
  const next = move(history.peek())
  history.value = { ...next, present: { ...next.present, preview: before.preview } }
  const { what, section: where } = changesBetween(before, state.peek())
  stepped.value = `${done}: ${what}`
  say(`${done}: ${what}.`)
  if (where) section.value = where
  else pane.value = 'snippet'
}
export const back = () => step(undo, 'Undone', canUndo.peek())
export const forth = () => step(redo, 'Done again', canRedo.peek())

export const startAnew = () => {
  replace(initial)
  say('All options are back at their defaults. Undo brings yours back.')
}

/** The address that leads here, for a colleague. */
export const link = (): string => location.href.replace(/#.*$/, '') + toFragment(state.peek())

/** Browsers refuse more than a hundred changes of the address in half a minute. */
const PAUSE = 400

/** Keeps the address of the page as the state is, and the state as an address that is put in by hand. */
export function followAddress(): void {
  let timer = 0
  let first = true
  effect(() => {
    state.value
    clearTimeout(timer)
    if (first) first = false
    else timer = window.setTimeout(() => globalThis.history.replaceState(null, '', link()), PAUSE)
  })
  addEventListener('hashchange', () => {
    const { state: found, problem } = fromFragment(location.hash)
    addressFault.value = problem
    history.value = change(history.peek(), found)
  })
}

const isText = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(range|color|checkbox|radio|button|file)$/.test(target.type))

/** Ctrl+Z, or Command+Z, where no text field has its own. */
export function listenForKeys(): void {
  addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) forth()
    else back()
  })
}
