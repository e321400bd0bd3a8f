import { attempt } from '../lib/attempt'

/** Where texts are stored so that they survive a reload: nowhere, in this tab, or on this device for 30 days. */
export type SaveMode = 'none' | 'tab' | 'device'

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
 * Creates a store that keeps one text under `key` in web storage. In a sandboxed frame the property `localStorage`
 * itself throws, so each method looks up the storage again.
 *
 * @param onProblem called once, with the error of the first failed write
 */
export function createSavedText(save: SaveMode, key: string, onProblem: (error: unknown) => void): SavedText {
  let isReported = false
  const storage = () => (save === 'device' ? localStorage : sessionStorage)
  if (save === 'none') return { read: () => null, write: () => {}, erase: () => {} }
  return {
    read: () =>
      attempt(() => {
        const entry = storage().getItem(key)
        if (entry === null || save === 'tab') return entry
        // On the device the text follows the time of expiry and a space.
        const separator = entry.indexOf(' ')
        if (Number(entry.slice(0, separator)) > Date.now()) return entry.slice(separator + 1)
        storage().removeItem(key)
        return null
      }) ?? null,
    write: text =>
      attempt(
        () => storage().setItem(key, save === 'device' ? `${Date.now() + DEVICE_STORAGE_LIFETIME_MS} ${text}` : text),
        error => {
          if (!isReported) onProblem(error)
          isReported = true
        },
      ),
    erase: () => attempt(() => storage().removeItem(key)),
  }
}

/**
 * Returns the storage key of an instance's answers. It differs by instrument and version, so that versions never mix.
 */
export const savedSessionKey = (instance: string, instrument: { id: string; version: string }) =>
  `readiness-check:${instance}:${instrument.id}@${instrument.version}`
