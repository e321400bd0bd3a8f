import type { Asked } from './wording'
import type { WordsFiles } from './words-files'

/** What comes in a later file, by the file's short name. Where it has `styles`, the shadow root is given them. */
export interface LaterFiles extends WordsFiles {
  /** What the result has besides the band and the gaps. */
  depth: typeof import('./depth')
  /** The panel that `debug` asks for. */
  doctor: typeof import('./doctor')
  /** Where the check stands, but in the page: dialog, drawer, and what opens them. */
  modes: typeof import('./modes')
  /** What leaves the page. */
  delivery: typeof import('./delivery')
  /** The report as a PDF. */
  pdf: typeof import('../../report/pdf')
  /** Puts other words into a check. */
  words: { tailor(asked: Asked): Promise<void>; styles: string }
}

/** A later file's name, and the hash that it is checked against before it runs. */
export interface LaterFile {
  file: string
  integrity: string
}

/** Loads a later file for one check. */
export type LoadHere = <Name extends keyof LaterFiles>(name: Name) => Promise<LaterFiles[Name]>

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
