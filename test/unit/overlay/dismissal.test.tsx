import { afterEach, expect, test, vi } from 'vitest'
import { isDismissed, noteDismissal } from '../../../src/overlay/dismissal'

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

test('a dismissal holds for its instance, and is one mark', () => {
  expect(isDismissed('a')).toBe(false)
  noteDismissal('a')
  noteDismissal('a')
  expect([isDismissed('a'), isDismissed('b')]).toEqual([true, false])
  expect(sessionStorage).toHaveLength(1)
})

test('where there is no storage, nothing is thrown, and nothing counts as dismissed', () => {
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('sandboxed', 'SecurityError')
  })
  expect(() => noteDismissal('a')).not.toThrow()
  expect(isDismissed('a')).toBe(false)
})
