import type { Problem } from './events'

const said = new Set<string>()

/** Tells the partner on the console, once a page: what repeats is no news. */
export function warnOnce({ message, hint }: Problem): void {
  const line = `readiness-check: ${message}. ${hint}`
  if (!said.has(line)) console.warn(line)
  said.add(line)
}

/** Something of ours broke. */
export const internalProblem = (error: unknown, code: Problem['code'] = 'internal'): Problem => ({
  code,
  message: `Something went wrong inside: ${error}`,
  hint: 'The page is not affected.',
})
