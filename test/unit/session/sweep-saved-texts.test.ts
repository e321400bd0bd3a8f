import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sweepSavedTexts } from '../../../src/session/sweep-saved-texts'
import type { SaveMode } from '../../../src/session/web-storage'
import { createStorage } from '../../support/web-storage'

const instrument = { id: 'iso', version: '2.0.0' }
const ends = (time: number) => `${time} {"v":1}`

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 })
  vi.stubGlobal('sessionStorage', createStorage())
  vi.stubGlobal('localStorage', createStorage())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Stores texts that expire later on the device, and others in the tab, and returns the keys that stay. */
function sweep(save: SaveMode, keys: string[], text = ends(2000)) {
  for (const key of keys) {
    localStorage.setItem(key, text)
    sessionStorage.setItem(key, '{"v":1}')
  }
  sweepSavedTexts('a', instrument, save)
  return { device: Object.keys(localStorage), tab: Object.keys(sessionStorage) }
}

describe('sweepSavedTexts', () => {
  it('keeps the answers where the option save puts them, and removes those of another value', () => {
    const keys = ['readiness-check:a:iso@2.0.0', ...['out', 'contact', 'sent'].map(name => `readiness-check:a:${name}`)]
    expect(sweep('tab', keys)).toEqual({ device: [], tab: keys })
    expect(sweep('none', keys)).toEqual({ device: [], tab: [] })
    expect(sweep('device', keys)).toEqual({ device: keys, tab: keys })
  })

  it('removes the answers to another version of the instrument, and keeps those to another instrument', () => {
    const kept = ['readiness-check:a:iso@2.0.0', 'readiness-check:a:nist@1.0.0']
    expect(sweep('device', ['readiness-check:a:iso@1.0.0', 'readiness-check:a:iso@2.0.0-beta', ...kept])).toEqual({
      device: kept,
      tab: kept,
    })
  })

  it('keeps everything of other checks, whatever their names, and the mark of a dismissal', () => {
    const kept = [
      'readiness-check:b:iso@1.0.0',
      'readiness-check:a:b:iso@1.0.0',
      'readiness-check:a:out:iso@1.0.0',
      'readiness-check:b:out',
    ]
    expect(sweep('device', kept)).toEqual({ device: kept, tab: kept })
    sessionStorage.setItem('readiness-check:a:dismissed', '1')
    expect(sweep('none', []).tab).toContain('readiness-check:a:dismissed')
  })

  it.each([
    ['expired', ends(1000)],
    ['without a time of expiry', '{"v":1}'],
    ['empty', ''],
    ['that expires at no number', 'soon {"v":1}'],
  ])('removes every text of ours on the device that is %s', (_, text) => {
    const keys = ['a:iso@2.0.0', 'b:iso@1.0.0', 'gone:sent', 'gone:out'].map(key => `readiness-check:${key}`)
    expect(sweep('device', keys, text).device).toEqual([])
  })

  it('neither reads nor removes what is the page’s own', () => {
    const getItem = vi.spyOn(localStorage, 'getItem')
    const own = ['cart', 'readiness-checklist', 'x:readiness-check:a:iso@1.0.0']
    expect(sweep('none', own, 'text')).toEqual({ device: own, tab: own })
    expect(getItem).not.toHaveBeenCalled()
  })

  it('does nothing if web storage is blocked, and still sweeps the other storage', () => {
    sessionStorage.setItem('readiness-check:a:iso@1.0.0', '{}')
    localStorage.setItem('readiness-check:a:iso@1.0.0', ends(2000))
    vi.stubGlobal(
      'sessionStorage',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        },
      ),
    )
    sweepSavedTexts('a', instrument, 'tab')
    expect(localStorage.length).toBe(0)
  })
})
