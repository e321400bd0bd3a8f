import { afterEach, expect, test, vi } from 'vitest'
import { isDismissedInTab, saveDismissal } from '../../../src/overlay/dismissal'

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

test('a dismissal applies to its instance only, and is one entry in sessionStorage', () => {
  expect(isDismissedInTab('a')).toBe(false)
  saveDismissal('a')
  saveDismissal('a')
  expect([isDismissedInTab('a'), isDismissedInTab('b')]).toEqual([true, false])
  expect(sessionStorage).toHaveLength(1)
})

test('without web storage nothing throws and no instance is dismissed', () => {
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('sandboxed', 'SecurityError')
  })
  expect(() => saveDismissal('a')).not.toThrow()
  expect(isDismissedInTab('a')).toBe(false)
})
