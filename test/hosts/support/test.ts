import { openSite, type Site } from '../../browser/support/site'
import { test as base, expect } from '../../browser/support/test'
import { type Host, page } from './host'
import { shelves } from './libraries'
import { type Stay, stayOn } from './stay'

interface Fixtures {
  site: Site
  /** Lets a check stay on a host page, from its coming to its result. It is put on the site, unless it has an address. */
  stay: (host: Host, address?: string) => Promise<Stay>
  /** The stay, measured likewise, on a page that has nothing of its own. */
  bare: (host: Host) => Promise<Stay>
}

export const test = base.extend<Fixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const site = await openSite(shelves)
      await use(site)
      await site.close()
    },
    { scope: 'file' },
  ],
  stay: [
    async ({ chromium, site }, use) => {
      // Nothing moves, so that what is drawn is drawn at once. Each page has its own session storage.
      const context = await chromium.newContext({ viewport: { width: 900, height: 500 }, reducedMotion: 'reduce' })
      await use(async (host, address) => {
        const type = host.xml ? { 'content-type': 'application/xhtml+xml' } : {}
        const tab = await context.newPage()
        try {
          const headers = { ...type, ...host.headers }
          return await stayOn(tab, address ?? site.add({ html: page(host), headers }), host)
        } finally {
          await tab.close()
        }
      })
      await context.close()
    },
    { scope: 'file' },
  ],
  bare: [
    async ({ stay }, use) => {
      const stays = new Map<string, Promise<Stay>>()
      await use(({ measure = 'all' }) => {
        const known = stays.get(measure) ?? stay({ measure })
        stays.set(measure, known)
        return known
      })
    },
    { scope: 'file' },
  ],
})

/** What one stay has in another way than the other, a line a fact; a few of them tell enough. */
function differences(one: Stay, other: Stay): string[] {
  return Object.entries(one.looks).flatMap(([screen, lines]) => {
    const [ours, theirs] = [new Set(lines), new Set(other.looks[screen] ?? lines)]
    const more = lines.filter(line => !theirs.has(line)).map(line => `${screen} + ${line}`)
    const less = [...theirs].filter(line => !ours.has(line)).map(line => `${screen} - ${line}`)
    return [...more.slice(0, 6), ...less.slice(0, 6)]
  })
}

/** The check was at home there, and the page did not notice it. */
export function expectAtHome(stay: Stay, bare: Stay) {
  expect(stay.noise).toEqual([])
  expect(stay.told).toEqual(bare.told)
  expect(differences(stay, bare)).toEqual([])
  expect(stay.after).toEqual(stay.before)
  const { attributes, scroll } = stay.before
  expect({ ...stay.end, attributes, scroll }).toEqual(stay.before)
  expect(stay.globals).toMatch(/^(new|changed) readinessCheck\n$/)
}

export { expect }
