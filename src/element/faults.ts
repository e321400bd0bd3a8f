import type { Fault } from '../delivery/events'

const said = new Set<string>()

/** Tells the partner on the console, once a page: what repeats is no news. */
export function say({ message, hint }: Fault): void {
  const line = `readiness-check: ${message}. ${hint}`
  if (!said.has(line)) console.warn(line)
  said.add(line)
}

/** Something of ours broke. */
export const internal = (fault: unknown, code: Fault['code'] = 'internal'): Fault => ({
  code,
  message: `Something went wrong inside: ${fault}`,
  hint: 'The page is not affected.',
})
