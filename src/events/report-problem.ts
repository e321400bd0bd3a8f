import type { Problem } from './events'

const loggedLines = new Set<string>()

/** Logs a problem for the partner as a console warning. Each text is logged once per page. */
export function warnOfProblemOnce({ message, hint }: Problem): void {
  const line = `readiness-check: ${message}. ${hint}`
  if (!loggedLines.has(line)) console.warn(line)
  loggedLines.add(line)
}

/** Returns the problem for an exception in our own code. */
export const createInternalProblem = (error: unknown, code: Problem['code'] = 'internal'): Problem => ({
  code,
  message: `Internal error: ${error}`,
  hint: 'The page is not affected.',
})
