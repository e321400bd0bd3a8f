/**
 * Detects changes of the page's globals and built-ins. Runs in the page before any of its scripts. Its `note()` records
 * every global and built-in by name and value; its `changes()` reports what was added or replaced since then. References
 * to the built-ins that it needs are stored at once, since the page may replace them.
 */
export const watchGlobals = () => {
  const { ownKeys, getOwnPropertyDescriptor, apply } = Reflect
  const { get: mapGet, set: mapSet } = Map.prototype
  const { is } = Object
  const NativeMap = Map
  const text = String
  const parts = ['value', 'get', 'set'] as const

  const walk = (see: (path: string, owner: object, key: string | symbol, of: PropertyDescriptor) => void) => {
    const visit = (owner: object, path: string, depth: number) => {
      const keys = ownKeys(owner)
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] as string | symbol
        const descriptor = getOwnPropertyDescriptor(owner, key)
        if (!descriptor) continue
        const name = `${path}${text(key)}`
        see(name, owner, key, descriptor)
        const { value } = descriptor
        const deeper =
          depth === 0 ? typeof value === 'function' || name === 'JSON' || name === 'Math' : key === 'prototype'
        if (deeper && value && depth < 2) visit(value, `${name}.`, depth + 1)
      }
    }
    visit(window, '', 0)
  }

  let before = new NativeMap<string, PropertyDescriptor>()
  Reflect.set(window, Symbol.for('globals'), {
    note() {
      before = new NativeMap()
      walk((path, _owner, _key, descriptor) => apply(mapSet, before, [path, descriptor]))
    },
    /** Lines of text: `new NAME` for an added property, `changed NAME` for one with another value or accessor. */
    changes() {
      let lines = ''
      walk((path, _owner, _key, descriptor) => {
        const was = apply(mapGet, before, [path]) as PropertyDescriptor | undefined
        if (!was) lines += `new ${path}\n`
        else
          for (let at = 0; at < 3; at++) {
            const part = parts[at] as 'value'
            if (!is(was[part], descriptor[part])) lines += `changed ${path}\n`
          }
      })
      return lines
    },
  })
}
