import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEVICE_LIFETIME, openStore, storeKey } from '../../../src/session/answer-store'

/** Node has no web storage of its own here: a map that counts as one. */
function storage(): Storage {
  const items = new Map<string, string>()
  return {
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: key => void items.delete(key),
    clear: () => items.clear(),
    key: index => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

const nothing = () => {}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('openStore', () => {
  it('keeps a text in this tab', () => {
    vi.stubGlobal('sessionStorage', storage())
    const store = openStore('tab', 'key', nothing)
    store.write('a b')
    expect(openStore('tab', 'key', nothing).read()).toBe('a b')
    store.erase()
    expect(store.read()).toBeNull()
  })

  it('keeps a text on the device for thirty days and not a moment longer', () => {
    vi.useFakeTimers({ now: 0 })
    vi.stubGlobal('localStorage', storage())
    const store = openStore('device', 'key', nothing)
    store.write('a b')
    vi.setSystemTime(DEVICE_LIFETIME - 1)
    expect(store.read()).toBe('a b')
    vi.setSystemTime(DEVICE_LIFETIME)
    expect(store.read()).toBeNull()
    expect(localStorage.length).toBe(0)
  })

  it('takes a device text without a date for expired', () => {
    vi.stubGlobal('localStorage', storage())
    localStorage.setItem('key', '{"v":1}')
    expect(openStore('device', 'key', nothing).read()).toBeNull()
  })

  it('touches no storage at all where nothing is to be saved', () => {
    const touched = vi.fn()
    const trap = new Proxy({}, { get: touched })
    vi.stubGlobal('sessionStorage', trap)
    vi.stubGlobal('localStorage', trap)
    const store = openStore('none', 'key', nothing)
    store.write('a')
    store.erase()
    expect(store.read()).toBeNull()
    expect(touched).not.toHaveBeenCalled()
  })

  it('behaves like none where storage throws on sight, and tells it once', () => {
    vi.stubGlobal(
      'sessionStorage',
      new Proxy(
        {},
        {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        },
      ),
    )
    const onProblem = vi.fn()
    const store = openStore('tab', 'key', onProblem)
    store.write('a')
    store.write('b')
    store.erase()
    expect(store.read()).toBeNull()
    expect(onProblem).toHaveBeenCalledOnce()
  })
})

describe('storeKey', () => {
  it('differs by instance, instrument and version', () => {
    const keys = [
      storeKey('a', { id: 'x', version: '1.0.0' }),
      storeKey('b', { id: 'x', version: '1.0.0' }),
      storeKey('a', { id: 'y', version: '1.0.0' }),
      storeKey('a', { id: 'x', version: '1.0.1' }),
    ]
    expect(new Set(keys).size).toBe(4)
  })
})
