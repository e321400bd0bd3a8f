import { expect, test } from 'vitest'
import { stripQueryAndFragment } from '../../../src/doctor/urls'

test.each([
  '?q=1',
  '#part',
  '?q=1#part',
  '#rc-1a1kL7iFokr8ucman',
  '%23rc-1a1kL7iFokr8ucman',
  '%2523rc=1a1kL7iFokr8ucman',
])('the address of a page is shown without %s', rest => {
  expect(stripQueryAndFragment(`https://host.example/caf%C3%A9/page${rest}`)).toBe(
    'https://host.example/caf%C3%A9/page',
  )
})
