/** One problem of an instrument: where it is, what is wrong, and how to fix it. */
export interface InstrumentProblem {
  /** JSON pointer to the invalid value: `/questions/3/options/1/level`. */
  path: string
  /** What is wrong, in a sentence without a full stop. */
  message: string
  /** How to fix it, in a sentence. */
  hint: string
}

/** Keys and indexes that lead to a value in an instrument. */
export type ProblemPath = readonly PropertyKey[]

/** The type of every check in this folder: a generator that yields the problems it finds. */
export type FoundProblems = Generator<InstrumentProblem, void, undefined>

/** Creates a problem, with its path as a JSON pointer. */
export const createProblem = (path: ProblemPath, message: string, hint: string): InstrumentProblem => ({
  path: toJsonPointer(path),
  message,
  hint,
})

/** Formats a problem as one line. */
export const formatProblem = ({ path, message, hint }: InstrumentProblem): string => `${path}: ${message}. ${hint}`

/** Formats a path as a JSON pointer (RFC 6901). The root is written as `/`. */
const toJsonPointer = (path: ProblemPath) =>
  path.length ? path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') : '/'
