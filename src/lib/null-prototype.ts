/** Lets plain data inherit nothing, and gives it back: what it does not have, it does not have on any page. */
export function withoutPrototype<T>(data: T): T {
  if (Object(data) === data) {
    // Not by `Object.values`, which old libraries replace by one that gives what is inherited too.
    for (const name of Object.keys(data as object)) withoutPrototype((data as Record<string, unknown>)[name])
    if (!Array.isArray(data)) Object.setPrototypeOf(data, null)
  }
  return data
}
