import { describe, expect, it } from 'vitest'
import { findResultLink } from '../../../src/lib/find-result-link'
import { removeResultLink } from '../../../src/lib/remove-result-link'
import { urlWithResultLink } from '../../../src/report/link-fragment'

/** Texts of links as `encodeAnswersLink` and `encodeBandLink` write them. */
const link = '1a1kL7iFokr8ucman'
const otherLink = '1bDLzLFYCN993'
const page = 'https://host.example/page'

describe('a result link in a URL', () => {
  it.each([
    ['https://host.example/page', 'https://host.example/page#rc-'],
    ['https://host.example/page#', 'https://host.example/page#rc-'],
    ['https://host.example/page?q=rc=no', 'https://host.example/page?q=rc=no#rc-'],
    ['https://host.example/page#prices', 'https://host.example/page#prices.rc-'],
    ['https://host.example/page#rc-notes', 'https://host.example/page#rc-notes.rc-'],
    ['https://host.example/page#%C3%BCber-uns', 'https://host.example/page#%C3%BCber-uns.rc-'],
    ['https://host.example/page#tab=2', 'https://host.example/page#tab=2&rc-'],
    ['https://host.example/app#/check', 'https://host.example/app#/check?rc-'],
    ['https://host.example/app#!/check', 'https://host.example/app#!/check?rc-'],
    ['https://host.example/app#/check?from=mail', 'https://host.example/app#/check?from=mail&rc-'],
    ['https://host.example/page#arc=2', 'https://host.example/page#arc=2&rc-'],
    ['https://host.example/?next=%2Fcart%23rc%3D2', 'https://host.example/?next=%2Fcart%23rc%3D2#rc-'],
  ])('is added to %s, read, replaced, and removed', (url, urlWithLink) => {
    expect(urlWithResultLink(url, link)).toBe(urlWithLink + link)
    expect(findResultLink(urlWithLink + link)).toBe(link)
    expect(removeResultLink(urlWithLink + link)).toBe(url.replace(/#$/, ''))
    expect(urlWithResultLink(urlWithLink + link, otherLink)).toBe(urlWithLink + otherLink)
  })

  it.each([`rc-${link}`, `rc=${link}`, 'rc=', 'rc=1aX'])('%s leaves the fragment around it unchanged', parameter => {
    expect(removeResultLink(`${page}#prices&${parameter}&tab=2`)).toBe(`${page}#prices&tab=2`)
    expect(removeResultLink(`${page}#${parameter}&tab=2`)).toBe(`${page}#tab=2`)
    expect(removeResultLink(`${page}#${parameter}&`)).toBe(page)
    expect(removeResultLink(`${page}#/app?${parameter};tab=2`)).toBe(`${page}#/app?tab=2`)
  })

  it.each(['', '#', '#prices', `#arc=${link}`, `#arc-${link}`, '#prices&src=1', '?rc=1aXmuchlonger', '#a-rc-2'])(
    'is not found in %j',
    rest => {
      expect(findResultLink(page + rest)).toBeNull()
      expect(removeResultLink(page + rest)).toBe(page + rest)
    },
  )

  it.each(['#rc-1', '#rc-2', '#rc-1-of-may', '#rc-2nd-candidate', '#rc-notes', '#rc-', '#rc', '#v1.0.0-rc-1'])(
    'is not the anchor %s of a page that lists its releases',
    anchor => {
      expect(findResultLink(page + anchor)).toBeNull()
      expect(removeResultLink(page + anchor)).toBe(page + anchor)
    },
  )

  it.each(['.', ')', '>', '%20', '%E2%80%8B', '?utm_source=mail', '&utm_source=mail'])('does not include %s', text => {
    expect(findResultLink(`${page}#rc-${link}${text}`)).toBe(link)
    expect(findResultLink(`${page}#rc=${link}${text}`)).toBe(link)
  })

  it('becomes part of the URL hash after an anchor', () => {
    expect(new URL(urlWithResultLink('http://x/#section', link)).hash).toBe(`#section.rc-${link}`)
  })
})

describe('a result link in the earlier form', () => {
  it.each([
    ['#rc=', '#rc-'],
    ['#prices&rc=', '#prices.rc-'],
    ['#tab=2&rc=', '#tab=2&rc-'],
    ['#/check?rc=', '#/check?rc-'],
    ['#/check?from=mail&rc=', '#/check?from=mail&rc-'],
  ])('%s… is read, and replaced by %s…', (earlier, now) => {
    expect(findResultLink(page + earlier + link)).toBe(link)
    expect(urlWithResultLink(page + earlier + link, otherLink)).toBe(page + now + otherLink)
  })

  it.each(['', '1aX', 'something'])('is read if it is cut to rc=%s, so that the visitor is told', damaged => {
    expect(findResultLink(`${page}#rc=${damaged}`)).toBe(damaged)
    expect(findResultLink(`${page}#prices&rc=${damaged}&tab=2`)).toBe(damaged)
  })
})

describe('a result link that was changed on its way', () => {
  const changed: Record<string, [address: string, withoutLink: string]> = {
    'with an encoded # in the query': ['?page_id=5%23rc-LINK', '?page_id=5'],
    'with an encoded # in the query, and a parameter after it': [
      '?page_id=5%23rc-LINK&utm_id=2',
      '?page_id=5&utm_id=2',
    ],
    'with an encoded # in the path': ['%23rc-LINK', ''],
    'with # encoded twice': ['?page_id=5%2523rc-LINK', '?page_id=5'],
    'with # encoded three times': ['?page_id=5%252523rc-LINK', '?page_id=5'],
    'encoded as a whole': ['%23rc%2DLINK', ''],
    'encoded after an anchor': ['%23prices%2Erc%2dLINK', '%23prices'],
    'encoded after a parameter': ['#tab%3D2%26rc-LINK', '#tab%3D2'],
    'of a router, encoded': ['#%2Fcheck%3Frc-LINK', '#%2Fcheck'],
    'in the earlier form, with an encoded #': ['?page_id=5%23rc=LINK', '?page_id=5'],
    'in the earlier form, with an encoded =': ['#rc%3DLINK', ''],
    'in the earlier form, with = encoded twice': ['#rc%253DLINK', ''],
    'in the earlier form, encoded as a whole': ['?page_id=5%23rc%3dLINK', '?page_id=5'],
    'in the earlier form, encoded twice as a whole': ['?page_id=5%2523prices%2526rc%253DLINK', '?page_id=5%2523prices'],
    'escaped for HTML': ['#prices&amp;rc=LINK', '#prices&amp'],
    'with a second #': ['#top#rc-LINK', '#top'],
    'by a hash router that took it for a path': ['#/rc-LINK', '#/'],
    'by AngularJS, which adds !': ['#!#rc-LINK', '#!'],
  }
  it.each(Object.entries(changed))('%s is read and removed', (_, [address, withoutLink]) => {
    expect(findResultLink(page + address.replace('LINK', link))).toBe(link)
    expect(removeResultLink(page + address.replace('LINK', link))).toBe(page + withoutLink)
  })

  it('does not hide the link in the fragment', () => {
    expect(findResultLink(`${page}?page_id=5%23rc=${otherLink}#rc-${link}`)).toBe(link)
    expect(urlWithResultLink(`${page}?page_id=5%23rc=${otherLink}`, link)).toBe(`${page}?page_id=5#rc-${link}`)
  })

  it('is read if it is cut off or has other letters, so that the visitor is told', () => {
    expect(findResultLink(`${page}#rc-${link.slice(0, 12)}`)).toBe(link.slice(0, 12))
    expect(findResultLink(`${page}#rc-${link.toLowerCase()}`)).toBe(link.toLowerCase())
    expect(findResultLink(`${page}#RC-${link.toUpperCase()}`)).toBe(link.toUpperCase())
  })

  // A search from each separator to each later one would take longer than a test may take.
  it.each(['#', '%23', '%2523', '&rc-', '.rc%3D', '%', '%25rc', 'rc'])(
    'is searched for once in a long row of %s',
    part => {
      const url = `${page}#%${part.repeat(400_000)}`
      expect(findResultLink(url)).toBeNull()
      expect(removeResultLink(url)).toBe(url)
    },
  )

  it.each([
    '?rc=LINK',
    '?rc-LINK',
    '/rc-LINK/',
    '?next=%2Fa%3Frc%3DLINK',
    '#url=https%3A%2F%2Fhost.example%2F%3Frc%3D5',
  ])('is not %s, where the page has no fragment or a value of its own', address => {
    const url = page + address.replace('LINK', link)
    expect(findResultLink(url)).toBeNull()
    expect(removeResultLink(url)).toBe(url)
  })
})
