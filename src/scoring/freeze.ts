/** Freezes plain data recursively and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  // Not `for (… in …)`: it includes what a page has added to `Object.prototype`, which would be frozen, without an end.
  for (const key of Object.keys(value) as (keyof T)[]) deepFreeze(value[key])
  return Object.freeze(value)
}
