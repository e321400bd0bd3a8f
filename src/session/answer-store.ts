import { attempt } from '../lib/attempt'

/** Where a session's answers wait for a reload: nowhere, in this tab, or on this device for 30 days. */
export type SaveMode = 'none' | 'tab' | 'device'

/** One guarded place for one text. Nothing here throws: storage that is blocked or full behaves like none. */
export interface AnswerStore {
  read(): string | null
  write(text: string): void
  erase(): void
}

/** How long answers stay on a device, in milliseconds. */
export const DEVICE_LIFETIME = 30 * 24 * 60 * 60 * 1000

/**
 * Opens the place for `key`. Looking up the storage itself can throw (sandboxed frames), so it is done at each use.
 *
 * @param onFault told once, when something could not be written
 */
export function openStore(save: SaveMode, key: string, onProblem: (error: unknown) => void): AnswerStore {
  let told = false
  const storage = () => (save === 'device' ? localStorage : sessionStorage)
  if (save === 'none') return { read: () => null, write: () => {}, erase: () => {} }
  return {
    read: () =>
      attempt(() => {
        const text = storage().getItem(key)
        if (text === null || save === 'tab') return text
        const cut = text.indexOf(' ')
        if (Number(text.slice(0, cut)) > Date.now()) return text.slice(cut + 1)
        storage().removeItem(key)
        return null
      }) ?? null,
    write: text =>
      attempt(
        () => storage().setItem(key, save === 'device' ? `${Date.now() + DEVICE_LIFETIME} ${text}` : text),
        error => {
          if (!told) onProblem(error)
          told = true
        },
      ),
    erase: () => attempt(() => storage().removeItem(key)),
  }
}

/** The key under which an instance keeps its answers: another instrument or version never reads them. */
export const storeKey = (instance: string, instrument: { id: string; version: string }) =>
  `readiness-check:${instance}:${instrument.id}@${instrument.version}`
