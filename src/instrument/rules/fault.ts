/** What is wrong with an instrument, where, and how to mend it. */
export interface Fault {
  /** JSON pointer to the place: `/questions/3/options/1/level`. */
  path: string
  /** What is so, in a sentence without its end stop. */
  message: string
  /** What to do, in a sentence. */
  mend: string
}

export type Path = readonly PropertyKey[]
export type Faults = Generator<Fault, void, undefined>

export const fault = (path: Path, message: string, mend: string): Fault => ({ path: pointer(path), message, mend })

/** The fault in one line. */
export const faultLine = ({ path, message, mend }: Fault): string => `${path}: ${message}. ${mend}`

/** RFC 6901. */
const pointer = (path: Path) =>
  path.length ? path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') : '/'
