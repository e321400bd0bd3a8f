/** What is wrong with an instrument, where, and how to mend it. */
export interface InstrumentProblem {
  /** JSON pointer to the place: `/questions/3/options/1/level`. */
  path: string
  /** What is so, in a sentence without its end stop. */
  message: string
  /** What to do, in a sentence. */
  mend: string
}

export type Path = readonly PropertyKey[]
export type Problems = Generator<InstrumentProblem, void, undefined>

export const problem = (path: Path, message: string, mend: string): InstrumentProblem => ({
  path: pointer(path),
  message,
  mend,
})

/** The fault in one line. */
export const formatProblem = ({ path, message, mend }: InstrumentProblem): string => `${path}: ${message}. ${mend}`

/** RFC 6901. */
const pointer = (path: Path) =>
  path.length ? path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') : '/'
