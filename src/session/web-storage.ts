/** Where texts are stored so that they survive a reload: nowhere, in this tab, or on this device for 30 days. */
export type SaveMode = 'none' | 'tab' | 'device'

/**
 * Returns the web storage of a save mode, or undefined if nothing is stored. In a sandboxed frame the property
 * `localStorage` itself throws, so each access looks up the storage again, inside `attempt()`.
 */
export const webStorageOf = (save: SaveMode): Storage | undefined =>
  save === 'none' ? undefined : save === 'device' ? localStorage : sessionStorage

/**
 * Returns the storage key of an instance's answers. It differs by instrument and version, so that versions never mix.
 */
export const savedSessionKey = (instance: string, instrument: { id: string; version: string }) =>
  `readiness-check:${instance}:${instrument.id}@${instrument.version}`
