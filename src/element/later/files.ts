import type { Details } from '../../instrument/details'

/** What comes in a later file, by the file's short name. Where it has `styles`, the shadow root is given them. */
export interface LaterFiles {
  /** The instrument's long texts. */
  details: Details
  /** What the result has besides the band and the gaps. */
  depth: typeof import('./depth')
  /** Where the check stands, but in the page: dialog, drawer, and what opens them. */
  modes: typeof import('./modes')
  /** What leaves the page. */
  delivery: typeof import('./delivery')
  /** The report as a PDF. */
  pdf: typeof import('../../report/pdf')
}

/**
 * Loads a later file.
 *
 * @param place a shadow root, which may hold what that takes
 * @param assets the partner's address for later files, or null
 * @throws Fault
 */
export type LoadLater = <Name extends keyof LaterFiles>(
  name: Name,
  place: ShadowRoot,
  assets: string | null,
) => Promise<LaterFiles[Name]>
