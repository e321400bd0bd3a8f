/** Freezes plain data recursively and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const key in value) deepFreeze(value[key])
  return Object.freeze(value)
}
