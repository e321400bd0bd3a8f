import { describe, expect, test } from 'vitest'
import { linkInFragment, withLink, withoutLink } from '../../../src/report/link-fragment'

describe('a link in an address', () => {
  test.each([
    ['https://host.example/page', 'https://host.example/page#rc=1aX'],
    ['https://host.example/page#', 'https://host.example/page#rc=1aX'],
    ['https://host.example/page?q=rc=no', 'https://host.example/page?q=rc=no#rc=1aX'],
    ['https://host.example/page#prices', 'https://host.example/page#prices&rc=1aX'],
    ['https://host.example/page#tab=2', 'https://host.example/page#tab=2&rc=1aX'],
    ['https://host.example/app#/check', 'https://host.example/app#/check?rc=1aX'],
    ['https://host.example/app#!/check', 'https://host.example/app#!/check?rc=1aX'],
    ['https://host.example/app#/check?from=mail', 'https://host.example/app#/check?from=mail&rc=1aX'],
    ['https://host.example/page#arc=2', 'https://host.example/page#arc=2&rc=1aX'],
  ])('%s carries it beside what the host has there, and gives that back', (address, carrying) => {
    expect(withLink(address, '1aX')).toBe(carrying)
    expect(linkInFragment(new URL(carrying).hash)).toBe('1aX')
    expect(withoutLink(carrying)).toBe(address.replace(/#$/, ''))
    expect(withLink(carrying, '1aY')).toBe(carrying.replace('1aX', '1aY'))
  })

  test('what the host added behind it stays, too', () => {
    const address = 'https://host.example/#prices&rc=1aX&tab=2'
    expect(linkInFragment('#prices&rc=1aX&tab=2')).toBe('1aX')
    expect(withoutLink(address)).toBe('https://host.example/#prices&tab=2')
    expect(withoutLink('https://host.example/#rc=1aX&tab=2')).toBe('https://host.example/#tab=2')
  })

  test.each(['', '#', '#prices', '#arc=1aX', '#prices&src=1'])('%s has none', fragment => {
    expect(linkInFragment(fragment)).toBeNull()
    expect(withoutLink(`https://host.example/${fragment}`)).toBe(`https://host.example/${fragment}`)
  })

  test('the full stop or bracket of a sentence around it is no part of it', () => {
    expect(linkInFragment('#rc=1aX.')).toBe('1aX')
    expect(linkInFragment('#rc=1aX)')).toBe('1aX')
  })

  test('an address in which anchor and link stand is read by a browser as one', () => {
    expect(new URL(withLink('http://x/#section', '1aX')).hash).toBe('#section&rc=1aX')
  })
})
