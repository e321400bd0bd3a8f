import { attempt } from '../lib/attempt'
import { type SaveMode, webStorageOf } from './web-storage'

/** Stores one text. No method throws: if web storage is blocked or full, nothing is stored. */
export interface SavedText {
  /** Returns the stored text, or `null` if there is none or it has expired. */
  read(): string | null
  write(text: string): void
  erase(): void
}

/** How long a text stays in `localStorage`, in milliseconds (30 days). */
export const DEVICE_STORAGE_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Creates a store that keeps one text under `key` in web storage.
 *
 * @param onProblem called once, with the error of the first failed write
 */
export function createSavedText(save: SaveMode, key: string, onProblem: (error: unknown) => void): SavedText {
  let isReported = false
  return {
    read: () =>
      attempt(() => {
        const entry = webStorageOf(save)?.getItem(key) ?? null
        if (entry === null || save === 'tab') return entry
        // On the device the text follows the time of expiry and a space.
        const separator = entry.indexOf(' ')
        if (Number(entry.slice(0, separator)) > Date.now()) return entry.slice(separator + 1)
        webStorageOf(save)?.removeItem(key)
        return null
      }) ?? null,
    write: text =>
      attempt(
        () =>
          webStorageOf(save)?.setItem(
            key,
            save === 'device' ? `${Date.now() + DEVICE_STORAGE_LIFETIME_MS} ${text}` : text,
          ),
        error => {
          if (!isReported) onProblem(error)
          isReported = true
        },
      ),
    erase: () => attempt(() => webStorageOf(save)?.removeItem(key)),
  }
}
