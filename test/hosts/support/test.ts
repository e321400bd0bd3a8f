import { openSite, type Site } from '../../browser/support/site'
import { test as base, expect } from '../../browser/support/test'
import { type HostPageSetup, renderHostPage } from './host'
import { libraryFolders } from './libraries'
import { type HostRun, runCheckOnHost } from './stay'

interface Fixtures {
  site: Site
  /** Lets a check stay on a host page, from its coming to its result. It is put on the site, unless it has an address. */
  runOnHost: (host: HostPageSetup, address?: string) => Promise<HostRun>
  /** The stay, measured likewise, on a page that has nothing of its own. */
  runOnBarePage: (host: HostPageSetup) => Promise<HostRun>
}

export const test = base.extend<Fixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const site = await openSite(libraryFolders)
      await use(site)
      await site.close()
    },
    { scope: 'file' },
  ],
  runOnHost: [
    async ({ chromium, site }, use) => {
      // Nothing moves, so that what is drawn is drawn at once. Each page has its own session storage.
      const context = await chromium.newContext({ viewport: { width: 900, height: 500 }, reducedMotion: 'reduce' })
      await use(async (host, address) => {
        const type = host.xml ? { 'content-type': 'application/xhtml+xml' } : {}
        const tab = await context.newPage()
        try {
          const headers = { ...type, ...host.headers }
          return await runCheckOnHost(tab, address ?? site.addPage({ html: renderHostPage(host), headers }), host)
        } finally {
          await tab.close()
        }
      })
      await context.close()
    },
    { scope: 'file' },
  ],
  runOnBarePage: [
    async ({ runOnHost }, use) => {
      const stays = new Map<string, Promise<HostRun>>()
      await use(({ measure = 'all' }) => {
        const known = stays.get(measure) ?? runOnHost({ measure })
        stays.set(measure, known)
        return known
      })
    },
    { scope: 'file' },
  ],
})

/** What one stay has in another way than the other, a line a fact; a few of them tell enough. */
function differences(one: HostRun, other: HostRun): string[] {
  return Object.entries(one.renderings).flatMap(([screen, lines]) => {
    const [ours, theirs] = [new Set(lines), new Set(other.renderings[screen] ?? lines)]
    const more = lines.filter(line => !theirs.has(line)).map(line => `${screen} + ${line}`)
    const less = [...theirs].filter(line => !ours.has(line)).map(line => `${screen} - ${line}`)
    return [...more.slice(0, 6), ...less.slice(0, 6)]
  })
}

/** The check was at home there, and the page did not notice it. */
export function expectNoInterference(runOnHost: HostRun, runOnBarePage: HostRun) {
  expect(runOnHost.unexpectedMessages).toEqual([])
  expect(runOnHost.shownResult).toEqual(runOnBarePage.shownResult)
  expect(differences(runOnHost, runOnBarePage)).toEqual([])
  expect(runOnHost.after).toEqual(runOnHost.before)
  const { attributes, scroll } = runOnHost.before
  expect({ ...runOnHost.atEnd, attributes, scroll }).toEqual(runOnHost.before)
  expect(runOnHost.globals).toMatch(/^(new|changed) readinessCheck\n$/)
}

export { expect }
