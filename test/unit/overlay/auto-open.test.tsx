import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { waitForAutoOpen } from '../../../src/overlay/auto-open'

let isVisible = true
let controller: AbortController
beforeEach(() => {
  isVisible = true
  vi.useFakeTimers()
  controller = new AbortController()
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (isVisible ? 'visible' : 'hidden'))
})
afterEach(() => {
  controller.abort()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const setVisible = (visible: boolean) => {
  isVisible = visible
  document.dispatchEvent(new Event('visibilitychange'))
}
const wait = (openOn: string) => {
  const onMet = vi.fn()
  waitForAutoOpen(openOn, controller.signal, onMet)
  return onMet
}

describe('open-on delay', () => {
  test('counts only time in which the page is visible, however often the page is hidden', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ seen: fc.integer({ min: 0, max: 900 }), hidden: fc.integer({ min: 0, max: 9_000 }) }), {
          maxLength: 8,
        }),
        spans => {
          setVisible(true)
          const onMet = wait('delay:8')
          let seen = 0
          for (const span of spans) {
            vi.advanceTimersByTime(span.seen)
            seen += span.seen
            setVisible(false)
            vi.advanceTimersByTime(span.hidden)
            setVisible(true)
          }
          expect(onMet).not.toHaveBeenCalled()
          vi.advanceTimersByTime(8_000 - seen - 2)
          expect(onMet).not.toHaveBeenCalled()
          vi.advanceTimersByTime(4)
          expect(onMet).toHaveBeenCalledTimes(1)
        },
      ),
    )
  })

  test('does not open at once if the delay is longer than the longest timer', () => {
    const onMet = wait('delay:99999999')
    vi.advanceTimersByTime(60_000)
    expect(onMet).not.toHaveBeenCalled()
  })

  test('clears its timer when aborted, and does not open afterwards', () => {
    const onMet = wait('delay:1')
    controller.abort()
    expect(vi.getTimerCount()).toBe(0)
    setVisible(false)
    setVisible(true)
    vi.advanceTimersByTime(5_000)
    expect(onMet).not.toHaveBeenCalled()
  })
})

test('open-on load opens as soon as the page is visible', () => {
  setVisible(false)
  const onMet = wait('load')
  vi.advanceTimersByTime(1_000)
  expect(onMet).not.toHaveBeenCalled()
  setVisible(true)
  vi.advanceTimersByTime(1)
  expect(onMet).toHaveBeenCalledTimes(1)
})

describe('open-on scroll', () => {
  const scroll = (scrollTop: number, scrollHeight: number) => {
    for (const [name, value] of Object.entries({ scrollTop, scrollHeight, clientHeight: 800 }))
      vi.spyOn(document.documentElement, name as 'scrollTop', 'get').mockReturnValue(value)
    document.dispatchEvent(new Event('scroll'))
  }

  test('opens once at the given share of the scrollable height', () => {
    const onMet = wait('scroll:50')
    scroll(590, 2_000)
    expect(onMet).not.toHaveBeenCalled()
    scroll(600, 2_000)
    scroll(1_200, 2_000)
    expect(onMet).toHaveBeenCalledTimes(1)
  })

  test('has a tolerance of one pixel at the end, and never opens on a page that cannot scroll', () => {
    const onMet = wait('scroll:100')
    scroll(0, 800)
    expect(onMet).not.toHaveBeenCalled()
    scroll(1_199.4, 2_000)
    expect(onMet).toHaveBeenCalledTimes(1)
  })
})

test('open-on click adds no listener and no timer', () => {
  const listen = vi.spyOn(document, 'addEventListener')
  wait('click')
  expect(listen).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})
