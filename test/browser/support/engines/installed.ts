/** A browser that may be missing on this machine. */
export interface MaybeInstalled<Browser> {
  name: string
  /** Launches the browser; `undefined` if the browser is missing, so that its tests are skipped. */
  launch: (() => Promise<Browser>) | undefined
  /** Whether the browser is installed, as text for test titles. */
  note: string
}

/**
 * Describes a browser that may be missing. If the browser is missing and the environment variable `CI` is set, its
 * launcher rejects, so that the tests fail: skipped tests would not be noticed in CI.
 * @param launch `undefined` if the browser is missing and cannot be installed
 */
export function requireInCi<Browser>(
  name: string,
  launch: (() => Promise<Browser>) | undefined,
): MaybeInstalled<Browser> {
  if (launch) return { name, launch, note: 'installed' }
  const note = `${name} is not installed and cannot be installed here`
  return { name, note, launch: process.env.CI ? () => Promise.reject(new Error(note)) : undefined }
}
