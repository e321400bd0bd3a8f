import { attempt } from '../lib/attempt'
import { type SaveMode, webStorages } from './web-storage'

/** Stores one text. No method throws: if web storage is blocked or full, nothing is stored. */
export interface SavedText {
  /** Returns the stored text, or `null` if there is none or it has expired. */
  read(): string | null
  write(text: string): void
  /** Erases the text, also what an earlier value of the option `save` has left. */
  erase(): void
  /** For texts on the device, which all tabs share: a place for this tab's own copy. */
  tab?: Pick<SavedText, 'read' | 'write' | 'erase'> | undefined
}

/** How long a text stays in `localStorage`, in milliseconds (30 days). */
export const DEVICE_STORAGE_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Returns the text of a stored entry that follows the time of expiry and a space; `null` if that time has passed or is
 * missing.
 */
export function unexpiredText(entry: string): string | null {
  const separator = entry.indexOf(' ')
  return Number(entry.slice(0, separator)) > Date.now() ? entry.slice(separator + 1) : null
}

/**
 * Creates a store that keeps one text under `key` in web storage.
 *
 * @param onProblem called once, with the error of the first failed write
 * @param lifetime how long the text stays on the device, in milliseconds
 */
export function createSavedText(
  save: SaveMode,
  key: string,
  onProblem: (error: unknown) => void,
  lifetime = DEVICE_STORAGE_LIFETIME_MS,
): SavedText {
  let isReported = false
  const report = (error: unknown) => {
    if (!isReported) onProblem(error)
    isReported = true
  }
  const remove = (storage: () => Storage) => attempt(() => storage().removeItem(key))
  const erase = () => webStorages.forEach(remove)
  const createIn = (storage: () => Storage, expires: boolean) => ({
    read: () =>
      attempt(() => {
        const entry = storage().getItem(key)
        if (entry === null || !expires) return entry
        const text = unexpiredText(entry)
        if (text === null) remove(storage)
        return text
      }) ?? null,
    write: (text: string) =>
      attempt(() => storage().setItem(key, expires ? `${Date.now() + lifetime} ${text}` : text), report),
    erase: () => remove(storage),
  })
  const [session, local] = webStorages
  // `tab` is an own member in each case, because a page may add one to `Object.prototype`.
  if (save === 'none') return { read: () => null, write: () => {}, erase, tab: undefined }
  return save === 'tab'
    ? { ...createIn(session, false), erase, tab: undefined }
    : { ...createIn(local, true), erase, tab: createIn(session, true) }
}
