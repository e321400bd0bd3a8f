/**
 * Removes the prototype of plain data, also of nested objects, and returns the data. Then a lookup of a missing key is
 * undefined on every page, even if the page has extended `Object.prototype`.
 */
export function removePrototypes<T>(data: T): T {
  if (Object(data) === data) {
    // Not `Object.values()`: old libraries replace it by a version that includes inherited values.
    for (const name of Object.keys(data as object)) removePrototypes((data as Record<string, unknown>)[name])
    if (!Array.isArray(data)) Object.setPrototypeOf(data, null)
  }
  return data
}
