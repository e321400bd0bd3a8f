import type { Instrument } from '../instrument/schema'
import { parseSavedSession, type SavedSession, serializeSavedSession } from './saved-session'
import type { SavedText } from './saved-text'

/** The state of a run as the session knows it. The store adds the ids. */
export type RunState = Pick<SavedSession, 'answers' | 'at' | 'done' | 'declined'>

/**
 * Saves the run of this tab. On the device all tabs share one text, so that two tabs could overwrite each other's answers.
 * Therefore:
 *
 * - A tab notices that another tab has written. Then the run with more answers stays on the device; of two with as many,
 *   the newer one.
 * - Each tab also keeps a copy of its own run for itself, and continues with it after a reload. If the same run was
 *   continued in another tab, it continues with that. If any tab has erased the answers, the copy is void.
 */
export interface RunStore {
  /** Returns the saved run that this tab can continue, or `null`. */
  read(): SavedSession | null
  /** Saves the state of the run. */
  write(state: RunState): void
  /** Removes what this tab has saved. What other tabs have saved stays. */
  withdraw(): void
  /** Erases all saved runs of this check. */
  erase(): void
  /** Begins another run, with an id of its own. */
  startRun(): void
  /** Returns what another tab has done with this run: whether it was completed, and whether it was last declined. */
  readOtherTab(): { isCompleted: boolean; isDeclined: boolean }
}

/** @param getStore returns the store of the option `save`; called at each access */
export function createRunStore(getStore: () => SavedText, instrument: () => Instrument): RunStore {
  let run = createId()
  let branch = run
  /** The text on the device when this tab has last read or written it. */
  let knownText: string | null = null
  const parse = (text: string | null) => parseSavedSession(text, instrument())
  /** Returns what the device holds; `null` if nothing, or if tabs share no text. */
  const readShared = () => parse(getStore().tab ? getStore().read() : null)

  return {
    read() {
      const { tab, read } = getStore()
      const text = read()
      const shared = parse(text)
      const copy = parse(tab?.read() ?? null)
      const own = copy?.slot && copy.slot !== shared?.slot ? null : copy
      const isContinued = own && own.branch === shared?.branch && countAnswers(own) <= countAnswers(shared)
      const saved = isContinued ? shared : (own ?? shared)
      knownText = saved?.branch === shared?.branch ? text : null
      run = saved?.run || createId()
      branch = saved?.branch || run
      return saved
    },
    write(state) {
      const { tab, read, write } = getStore()
      const shared = readShared()
      const other = read() === knownText ? null : shared
      // Two tabs have continued the same run in different ways.
      if (other?.branch === branch) branch = createId()
      const completed = [...new Set([...(shared?.completed ?? []), ...(state.done ? [run] : [])])]
      const saved = { ...state, run, branch, completed, slot: tab ? shared?.slot || createId() : '' }
      const text = serializeSavedSession(saved)
      if (!other || countAnswers(other) <= countAnswers(state)) {
        write(text)
        knownText = text
      } else if (state.done) write(serializeSavedSession({ ...other, completed }))
      tab?.write(read() === null ? serializeSavedSession({ ...saved, slot: '' }) : text)
    },
    withdraw() {
      const { tab, read, erase } = getStore()
      if (!tab || read() === knownText) erase()
      tab?.erase()
    },
    erase() {
      getStore().erase()
      knownText = null
    },
    startRun() {
      run = branch = createId()
    },
    readOtherTab() {
      const shared = readShared()
      const isOtherText = getStore().read() !== knownText
      return {
        isCompleted: !!shared?.completed.includes(run),
        isDeclined: isOtherText && shared?.run === run && shared.declined,
      }
    },
  }
}

const createId = () => Math.random().toString(36).slice(2)

const countAnswers = ({ answers }: RunState) => Object.keys(answers).length
