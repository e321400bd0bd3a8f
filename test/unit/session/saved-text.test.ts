import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSavedText, DEVICE_STORAGE_LIFETIME_MS } from '../../../src/session/saved-text'
import { savedSessionKey } from '../../../src/session/web-storage'
import { createStorage } from '../../support/web-storage'

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

  it('neither reads nor writes web storage with the mode none', () => {
    const onAccess = vi.fn()
    const trap = new Proxy({}, { get: onAccess })
    vi.stubGlobal('sessionStorage', trap)
    vi.stubGlobal('localStorage', trap)
    const store = createSavedText('none', 'key', ignore)
    store.write('a')
    expect(store.read()).toBeNull()
    expect(onAccess).not.toHaveBeenCalled()
  })

  it.each(['none', 'tab', 'device'] as const)('erases what every mode has left, with the mode %s', save => {
    vi.stubGlobal('sessionStorage', createStorage())
    vi.stubGlobal('localStorage', createStorage())
    createSavedText('tab', 'key', ignore).write('a')
    createSavedText('device', 'key', ignore).write('a')
    createSavedText(save, 'key', ignore).erase()
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0])
  })

  it('keeps this tab’s copy of a text on the device for as long as the text', () => {
    vi.useFakeTimers({ now: 0 })
    vi.stubGlobal('sessionStorage', createStorage())
    vi.stubGlobal('localStorage', createStorage())
    const { tab, write, read } = createSavedText('device', 'key', ignore)
    write('device')
    tab?.write('tab')
    expect([read(), tab?.read()]).toEqual(['device', 'tab'])
    vi.setSystemTime(DEVICE_STORAGE_LIFETIME_MS)
    expect(tab?.read()).toBeNull()
    expect(sessionStorage.length).toBe(0)
  })

  it('keeps a text on the device for another time, if one is given', () => {
    vi.useFakeTimers({ now: 0 })
    vi.stubGlobal('localStorage', createStorage())
    const store = createSavedText('device', 'key', ignore, 1000)
    store.write('a')
    vi.setSystemTime(999)
    expect(store.read()).toBe('a')
    vi.setSystemTime(1000)
    expect(store.read()).toBeNull()
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
