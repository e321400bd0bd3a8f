import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { dist } from '../../../scripts/build/paths'
import { openSite, type Site } from './site'

/** Names of the two builds under test: the script tag's file, and the npm package bundled into an application. */
export const buildNames = ['tag', 'npm'] as const

export interface BuildSite extends Pick<Site, 'close'> {
  /** Adds a page with this element, which the given build defines, and returns the page's address. */
  addPage(build: (typeof buildNames)[number], element: string): string
}

/** Opens a site with pages of both builds. The application's chunk files are named `[name].js`, without a hash. */
export async function openBuildSite(): Promise<BuildSite> {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-check-app-'))
  await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    build: {
      outDir: join(folder, 'app'),
      rolldownOptions: {
        input: join(dist, 'npm/auto.js'),
        output: { entryFileNames: 'app.js', chunkFileNames: '[name].js' },
      },
    },
  })
  const site = await openSite([folder])
  const scripts = {
    tag: '<script src="/readiness-check.js" data-target="none"></script>',
    npm: '<script type="module" src="/app/app.js"></script>',
  }
  return {
    addPage: (build, element) =>
      site.addPage({
        html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${element}${scripts[build]}`,
      }),
    async close() {
      await site.close()
      rmSync(folder, { recursive: true })
    },
  }
}
