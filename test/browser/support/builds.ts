import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { dist } from '../../../scripts/build/paths'
import { openSite, type Site } from './site'

/** The script tag's build, and the npm package's in an application's bundle. */
export const builds = ['tag', 'npm'] as const

export interface BuildSite extends Pick<Site, 'close'> {
  /** Adds a page with this element, which one of the builds defines, and gives its address. */
  add(build: (typeof builds)[number], element: string): string
}

/** A site with pages of both builds. Every chunk keeps its name at the beginning of its file's name. */
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
    add: (build, element) =>
      site.add({
        html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${element}${scripts[build]}`,
      }),
    async close() {
      await site.close()
      rmSync(folder, { recursive: true })
    },
  }
}
