import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { waitForAutoOpen } from '../../../src/overlay/auto-open'

let visible = true
let ended: AbortController
beforeEach(() => {
  visible = true
  vi.useFakeTimers()
  ended = new AbortController()
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (visible ? 'visible' : 'hidden'))
})
afterEach(() => {
  ended.abort()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const show = (now: boolean) => {
  visible = now
  document.dispatchEvent(new Event('visibilitychange'))
}
const watch = (openOn: string) => {
  const come = vi.fn()
  waitForAutoOpen(openOn, ended.signal, come)
  return come
}

describe('a delay', () => {
  test('passes only while the page can be seen, however often it is hidden meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ seen: fc.integer({ min: 0, max: 900 }), hidden: fc.integer({ min: 0, max: 9_000 }) }), {
          maxLength: 8,
        }),
        spans => {
          show(true)
          const come = watch('delay:8')
          let seen = 0
          for (const span of spans) {
            vi.advanceTimersByTime(span.seen)
            seen += span.seen
            show(false)
            vi.advanceTimersByTime(span.hidden)
            show(true)
          }
          expect(come).not.toHaveBeenCalled()
          vi.advanceTimersByTime(8_000 - seen - 2)
          expect(come).not.toHaveBeenCalled()
          vi.advanceTimersByTime(4)
          expect(come).toHaveBeenCalledTimes(1)
        },
      ),
    )
  })

  test('longer than a timer can be does not pass at once', () => {
    const come = watch('delay:99999999')
    vi.advanceTimersByTime(60_000)
    expect(come).not.toHaveBeenCalled()
  })

  test('leaves no timer when it is ended, nor comes after', () => {
    const come = watch('delay:1')
    ended.abort()
    expect(vi.getTimerCount()).toBe(0)
    show(false)
    show(true)
    vi.advanceTimersByTime(5_000)
    expect(come).not.toHaveBeenCalled()
  })
})

test('on load it comes at once where the page is seen, else when it is', () => {
  show(false)
  const come = watch('load')
  vi.advanceTimersByTime(1_000)
  expect(come).not.toHaveBeenCalled()
  show(true)
  vi.advanceTimersByTime(1)
  expect(come).toHaveBeenCalledTimes(1)
})

describe('scrolling', () => {
  const scroll = (scrollTop: number, scrollHeight: number) => {
    for (const [name, value] of Object.entries({ scrollTop, scrollHeight, clientHeight: 800 }))
      vi.spyOn(document.documentElement, name as 'scrollTop', 'get').mockReturnValue(value)
    document.dispatchEvent(new Event('scroll'))
  }

  test('comes once at its share of what can be scrolled', () => {
    const come = watch('scroll:50')
    scroll(590, 2_000)
    expect(come).not.toHaveBeenCalled()
    scroll(600, 2_000)
    scroll(1_200, 2_000)
    expect(come).toHaveBeenCalledTimes(1)
  })

  test('counts the very end within a pixel, and no page that cannot be scrolled', () => {
    const come = watch('scroll:100')
    scroll(0, 800)
    expect(come).not.toHaveBeenCalled()
    scroll(1_199.4, 2_000)
    expect(come).toHaveBeenCalledTimes(1)
  })
})

test('at a click nothing is waited for', () => {
  const listen = vi.spyOn(document, 'addEventListener')
  watch('click')
  expect(listen).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})
