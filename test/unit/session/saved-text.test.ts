import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSavedText, DEVICE_STORAGE_LIFETIME_MS } from '../../../src/session/saved-text'
import { savedSessionKey } from '../../../src/session/web-storage'

/** Creates a web storage backed by a map, because Node has none. */
function createStorage(): Storage {
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

const ignore = () => {}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('createSavedText', () => {
  it('keeps a text in sessionStorage with the mode tab', () => {
    vi.stubGlobal('sessionStorage', createStorage())
    const store = createSavedText('tab', 'key', ignore)
    store.write('a b')
    expect(createSavedText('tab', 'key', ignore).read()).toBe('a b')
    store.erase()
    expect(store.read()).toBeNull()
  })

  it('keeps a text in localStorage for exactly thirty days with the mode device', () => {
    vi.useFakeTimers({ now: 0 })
    vi.stubGlobal('localStorage', createStorage())
    const store = createSavedText('device', 'key', ignore)
    store.write('a b')
    vi.setSystemTime(DEVICE_STORAGE_LIFETIME_MS - 1)
    expect(store.read()).toBe('a b')
    vi.setSystemTime(DEVICE_STORAGE_LIFETIME_MS)
    expect(store.read()).toBeNull()
    expect(localStorage.length).toBe(0)
  })

  it('treats a text in localStorage without a time of expiry as expired', () => {
    vi.stubGlobal('localStorage', createStorage())
    localStorage.setItem('key', '{"v":1}')
    expect(createSavedText('device', 'key', ignore).read()).toBeNull()
  })

  it('does not access web storage with the mode none', () => {
    const onAccess = vi.fn()
    const trap = new Proxy({}, { get: onAccess })
    vi.stubGlobal('sessionStorage', trap)
    vi.stubGlobal('localStorage', trap)
    const store = createSavedText('none', 'key', ignore)
    store.write('a')
    store.erase()
    expect(store.read()).toBeNull()
    expect(onAccess).not.toHaveBeenCalled()
  })

  it('stores nothing if web storage throws, and reports the problem once', () => {
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
    const store = createSavedText('tab', 'key', onProblem)
    store.write('a')
    store.write('b')
    store.erase()
    expect(store.read()).toBeNull()
    expect(onProblem).toHaveBeenCalledOnce()
  })
})

describe('savedSessionKey', () => {
  it('differs by instance, instrument and version', () => {
    const keys = [
      savedSessionKey('a', { id: 'x', version: '1.0.0' }),
      savedSessionKey('b', { id: 'x', version: '1.0.0' }),
      savedSessionKey('a', { id: 'y', version: '1.0.0' }),
      savedSessionKey('a', { id: 'x', version: '1.0.1' }),
    ]
    expect(new Set(keys).size).toBe(4)
  })
})
