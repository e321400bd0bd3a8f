import { describe, expect, it } from 'vitest'
import { findResultLinkInFragment, urlWithoutResultLink, urlWithResultLink } from '../../../src/report/link-fragment'

describe('a result link in a URL', () => {
  it.each([
    ['https://host.example/page', 'https://host.example/page#rc=1aX'],
    ['https://host.example/page#', 'https://host.example/page#rc=1aX'],
    ['https://host.example/page?q=rc=no', 'https://host.example/page?q=rc=no#rc=1aX'],
    ['https://host.example/page#prices', 'https://host.example/page#prices&rc=1aX'],
    ['https://host.example/page#tab=2', 'https://host.example/page#tab=2&rc=1aX'],
    ['https://host.example/app#/check', 'https://host.example/app#/check?rc=1aX'],
    ['https://host.example/app#!/check', 'https://host.example/app#!/check?rc=1aX'],
    ['https://host.example/app#/check?from=mail', 'https://host.example/app#/check?from=mail&rc=1aX'],
    ['https://host.example/page#arc=2', 'https://host.example/page#arc=2&rc=1aX'],
  ])('is added to %s, read, replaced, and removed', (url, urlWithLink) => {
    expect(urlWithResultLink(url, '1aX')).toBe(urlWithLink)
    expect(findResultLinkInFragment(new URL(urlWithLink).hash)).toBe('1aX')
    expect(urlWithoutResultLink(urlWithLink)).toBe(url.replace(/#$/, ''))
    expect(urlWithResultLink(urlWithLink, '1aY')).toBe(urlWithLink.replace('1aX', '1aY'))
  })

  it('leaves the fragment after the link unchanged', () => {
    const url = 'https://host.example/#prices&rc=1aX&tab=2'
    expect(findResultLinkInFragment('#prices&rc=1aX&tab=2')).toBe('1aX')
    expect(urlWithoutResultLink(url)).toBe('https://host.example/#prices&tab=2')
    expect(urlWithoutResultLink('https://host.example/#rc=1aX&tab=2')).toBe('https://host.example/#tab=2')
  })

  it.each(['', '#', '#prices', '#arc=1aX', '#prices&src=1'])('is not found in the fragment %j', fragment => {
    expect(findResultLinkInFragment(fragment)).toBeNull()
    expect(urlWithoutResultLink(`https://host.example/${fragment}`)).toBe(`https://host.example/${fragment}`)
  })

  it('does not include a following full stop or bracket', () => {
    expect(findResultLinkInFragment('#rc=1aX.')).toBe('1aX')
    expect(findResultLinkInFragment('#rc=1aX)')).toBe('1aX')
  })

  it('becomes part of the URL hash after an anchor', () => {
    expect(new URL(urlWithResultLink('http://x/#section', '1aX')).hash).toBe('#section&rc=1aX')
  })
})
