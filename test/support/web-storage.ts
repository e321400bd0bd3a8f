/** Creates a web storage backed by a map, because Node has none. As in browsers, its keys are its own properties. */
export function createStorage(): Storage {
  const items = new Map<string, string>()
  const storage: Storage = {
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: key => void items.delete(key),
    clear: () => items.clear(),
    key: index => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
  return new Proxy(storage, {
    get: (target, key) => Reflect.get(target, key) ?? items.get(String(key)),
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      items.has(`${String(key)}`) ? { value: items.get(String(key)), enumerable: true, configurable: true } : undefined,
  })
}
