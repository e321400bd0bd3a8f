import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import type { ChunkName } from '../../src/chunks'
import { cssTargets } from './constants'
import { root } from './paths'
import { pdfFontsPlugin } from './pdf-fonts'
import { protectPageMembersPlugin } from './protect-page-members'
import { SHARED_MODULES_PARAMETER, sharedModulesPlugin } from './shared-modules-plugin'
import { tagSignalsPlugin } from './tag-signals'
import { throwingStubsPlugin } from './throwing-stubs'

/** An entry and all that it imports in one file, unminified, with its source map. */
export interface Bundle {
  code: string
  map: Rolldown.SourceMap
  /** Paths of the modules whose code is in the file. */
  modules: string[]
}

/** @param chunk name of the chunk; undefined for the tag's file */
const pluginsFor = (chunk: ChunkName | undefined): Plugin[] => [
  protectPageMembersPlugin(),
  tagSignalsPlugin(),
  ...(chunk ? [sharedModulesPlugin(chunk), pdfFontsPlugin(), throwingStubsPlugin()] : []),
]

/**
 * Compiles JSX to calls of `h` from src/views/jsx-factory.ts, which compress better than those of the automatic
 * runtime.
 */
export const classicJsx = {
  // Set explicitly instead of by `NODE_ENV`, because tests must build the same code that partners use.
  jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false },
  jsxInject: `import { h, Fragment } from ${JSON.stringify(join(root, 'src/views/jsx-factory'))}`,
} as const

/**
 * Code before and after the CommonJS code of a chunk, which makes it a function. The tag's file calls the function with
 * the table of shared modules and an object for the exports. `children`: files of the chunks that only this chunk
 * loads.
 */
const wrapChunk = (children: object) => ({
  postBanner: `export default (${SHARED_MODULES_PARAMETER}, exports) => {`,
  postFooter: `${Object.keys(children).length ? `exports.children = ${JSON.stringify(children)}\n` : ''}}`,
})

/**
 * Bundles an entry into one file in memory: a classic script or, if `chunk` is given, a module whose default export is a
 * function (see `wrapChunk`). Style sheets that are imported as text are minified.
 *
 * @param entry path of the entry, relative to the project's folder
 * @param define constants for the bundler's option `define`: name -> value as code
 * @param chunk the name of the chunk, and the files of its child chunks by name
 */
export async function bundleEntry(
  entry: string,
  define: Record<string, string>,
  chunk?: { name: ChunkName; children: object },
): Promise<Bundle> {
  const outputs = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    // CommonJS has no `import.meta`. pdfkit uses `import.meta.url` only as the base of a `data:` address, so any value
    // works.
    define: { ...define, ...(chunk && { 'import.meta.url': '"about:blank"' }) },
    plugins: pluginsFor(chunk?.name),
    // Class fields become plain assignments, which need no helper function. No class here inherits a setter that they
    // could call.
    oxc: { ...classicJsx, assumptions: { setPublicClassFields: true } },
    build: {
      write: false,
      minify: false,
      sourcemap: true,
      target: 'es2020',
      cssMinify: 'lightningcss',
      cssTarget: cssTargets,
      lib: { entry: join(root, entry), formats: [chunk ? 'cjs' : 'iife'], name: 'entry' },
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: {
          codeSplitting: false,
          // The tag's file exports nothing, so that the bundler adds no global variable to the page.
          exports: chunk ? 'named' : 'none',
          ...(chunk && {
            ...wrapChunk(chunk.children),
            esModule: false,
            strict: false,
            generatedCode: { symbols: false },
          }),
        },
      },
    },
  })
  const [output] = [outputs].flat() as Rolldown.RolldownOutput[]
  const bundles = output?.output.filter(file => file.type === 'chunk') ?? []
  const [bundle] = bundles
  if (!bundle?.map || bundles.length !== 1) throw new Error(`${entry} has to become one file, became ${bundles.length}`)
  const modules = Object.entries(bundle.modules).flatMap(([id, { renderedLength }]) => (renderedLength ? id : []))
  return { code: bundle.code, map: bundle.map, modules }
}
