import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { buildConstants, cssTargets } from './constants'
import { dist, root } from './paths'
import { thirdPartyLicenses } from './third-party-licenses'

const source = join(root, 'demo/configurator')
const out = join(dist, 'configurator')

/** The configurator's page and the page in its preview: name of the built script and style sheet -> source. */
const entries = { configurator: 'main.tsx', preview: 'preview.ts' }

/**
 * Builds the configurator into `dist/configurator`. Its scripts are classic scripts, because browsers load no modules
 * for a page that is opened from a disk: that page still runs and shows what it lacks.
 *
 * @param quick does not minify, for development
 */
export async function buildConfigurator(quick = false): Promise<void> {
  mkdirSync(out, { recursive: true })
  const sources: string[] = []
  for (const [name, entry] of Object.entries(entries)) {
    const outputs = await build({
      configFile: false,
      root,
      logLevel: 'warn',
      define: buildConstants(),
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
      build: {
        outDir: out,
        emptyOutDir: false,
        minify: quick ? false : 'oxc',
        target: 'es2022',
        cssMinify: 'lightningcss',
        cssTarget: cssTargets,
        lib: {
          entry: join(source, entry),
          formats: ['iife'],
          name: 'entry',
          fileName: () => `${name}.js`,
          cssFileName: name,
        },
        rolldownOptions: { checks: { pluginTimings: false }, output: { exports: 'none' } },
      },
    })
    for (const { output } of [outputs].flat() as Rolldown.RolldownOutput[])
      for (const file of output) if (file.type === 'chunk') sources.push(...file.moduleIds)
  }
  for (const page of ['index.html', 'preview.html']) copyFileSync(join(source, page), join(out, page))
  writeFileSync(join(out, 'licences.txt'), thirdPartyLicenses(sources))
}
