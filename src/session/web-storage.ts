/** Where texts are stored so that they survive a reload: nowhere, in this tab, or on this device for 30 days. */
export type SaveMode = 'none' | 'tab' | 'device'

/** Beginning of all keys of this widget in web storage. */
export const KEY_PREFIX = 'readiness-check:'

/**
 * The storages of the tab and of the device. In a sandboxed frame the properties `sessionStorage` and `localStorage`
 * themselves throw, so each access is guarded and looks them up again.
 */
export const webStorages = [() => sessionStorage, () => localStorage] as const

/**
 * Returns the storage key of an instance's answers. It differs by instrument and version, so that versions never mix.
 */
export const savedSessionKey = (instance: string, instrument: { id: string; version: string }) =>
  `${KEY_PREFIX}${instance}:${instrument.id}@${instrument.version}`
