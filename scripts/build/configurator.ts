import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { constants, styleTarget } from './constants'
import { dist, root } from './paths'
import { thirdPartyLicenses } from './third-party-licenses'

const source = join(root, 'demo/configurator')
const out = join(dist, 'configurator')

/** The page, and what stands in its frame: a script and a style sheet each, by the name that its HTML loads them by. */
const entries = { configurator: 'main.tsx', preview: 'preview.ts' }

/**
 * Builds the configurator beside the tag's file, which it previews. Its scripts are classic ones: opened from a disk,
 * where no module loads, the page still runs, and says what it lacks.
 *
 * @param quick leaves them unminified, for daily work
 */
export async function buildConfigurator(quick = false): Promise<void> {
  mkdirSync(out, { recursive: true })
  const sources: string[] = []
  for (const [name, entry] of Object.entries(entries)) {
    const outputs = await build({
      configFile: false,
      root,
      logLevel: 'warn',
      define: constants(),
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
      build: {
        outDir: out,
        emptyOutDir: false,
        minify: quick ? false : 'oxc',
        target: 'es2022',
        cssMinify: 'lightningcss',
        cssTarget: styleTarget,
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
