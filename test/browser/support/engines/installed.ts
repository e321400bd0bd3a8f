/** A browser that may be missing on this machine. */
export interface MaybeInstalled<Browser> {
  name: string
  /** Undefined where the browser is missing: its tests are skipped. */
  launch: (() => Promise<Browser>) | undefined
  /** For the titles of its tests. */
  note: string
}

/**
 * A browser with a launcher that fails where it is missing and `CI` is set: there nobody would notice skipped tests.
 * @param launch undefined where the browser is missing and cannot be installed
 */
export function requireInCi<Browser>(name: string, launch: (() => Promise<Browser>) | undefined): MaybeInstalled<Browser> {
  if (launch) return { name, launch, note: 'installed' }
  const note = `${name} is not installed and cannot be installed here`
  return { name, note, launch: process.env.CI ? () => Promise.reject(new Error(note)) : undefined }
}
