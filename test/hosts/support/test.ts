import { openSite, type Site } from '../../browser/support/site'
import { test as base, expect } from '../../browser/support/test'
import { type HostPageSetup, renderHostPage } from './host-page-setup'
import { libraryFolders } from './libraries'
import { type HostRun, type HostTab, openHostTab } from './run-check-on-host'

interface Fixtures {
  site: Site
  /** Runs the whole check on a host page. The page is added to the test site, unless `address` is given. */
  runOnHost: (host: HostPageSetup, address?: string) => Promise<HostRun>
  /** Runs the check on a page without scripts or styles of its own, as the reference; cached by `measure`. */
  runOnBarePage: (host: HostPageSetup) => Promise<HostRun>
}

/** The browser tests' `test` with fixtures that run the whole check on a host page: `runOnHost` and `runOnBarePage`. */
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
      // Reduced motion, so that renderings are final at once.
      const context = await chromium.newContext({ viewport: { width: 900, height: 500 }, reducedMotion: 'reduce' })
      let tab: HostTab | undefined
      await use(async (host, address) => {
        const type = host.xml ? { 'content-type': 'application/xhtml+xml' } : {}
        const headers = { ...type, ...host.headers }
        const current = tab ?? (await openHostTab(context))
        // A tab in which a run fails is not used again: what the run left there could make the next one fail, too.
        tab = undefined
        try {
          const run = await current.run(address ?? site.addPage({ html: renderHostPage(host), headers }), host)
          tab = current
          return run
        } finally {
          if (!tab) await current.close()
        }
      })
      await context.close()
    },
    { scope: 'file' },
  ],
  runOnBarePage: [
    async ({ runOnHost }, use) => {
      const runs = new Map<string, Promise<HostRun>>()
      await use(({ measure = 'all' }) => {
        const known = runs.get(measure) ?? runOnHost({ measure })
        runs.set(measure, known)
        return known
      })
    },
    { scope: 'file' },
  ],
})

/** Lines of the renderings that differ between two runs: at most 6 added and 6 missing lines a screen. */
function renderingDifferences(run: HostRun, reference: HostRun): string[] {
  return Object.entries(run.renderings).flatMap(([screen, lines]) => {
    const [actual, expected] = [new Set(lines), new Set(reference.renderings[screen] ?? lines)]
    const more = lines.filter(line => !expected.has(line)).map(line => `${screen} + ${line}`)
    const less = [...expected].filter(line => !actual.has(line)).map(line => `${screen} - ${line}`)
    return [...more.slice(0, 6), ...less.slice(0, 6)]
  })
}

/** Expects that the page did not affect the check (compared with a bare page), and the check did not affect the page. */
export function expectNoInterference(run: HostRun, reference: HostRun) {
  expect(run.unexpectedMessages).toEqual([])
  expect(run.shownResult).toEqual(reference.shownResult)
  expect(renderingDifferences(run, reference)).toEqual([])
  expect(run.after).toEqual(run.before)
  const { attributes, scroll } = run.before
  expect({ ...run.atEnd, attributes, scroll }).toEqual(run.before)
  expect(run.globals).toMatch(/^(new|changed) readinessCheck\n$/)
}

export { expect }
