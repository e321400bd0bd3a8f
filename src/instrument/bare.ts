/** Lets plain data inherit nothing, and gives it back: what it does not have, it does not have on any page. */
export function bare<T>(data: T): T {
  if (Object(data) === data) {
    Object.values(data as object).forEach(bare)
    if (!Array.isArray(data)) Object.setPrototypeOf(data, null)
  }
  return data
}
