import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { styleTarget } from './constants'
import { root } from './paths'
import { pdfFonts } from './pdf-fonts'
import { sharedModulesPlugin, TABLE } from './shared-modules-plugin'
import { stubUnused } from './stub-unused'
import { tagSignals } from './tag-signals'

/** `iife`: the tag's file, a classic script. `chunk`: a module whose default export is a function; see `wrapChunk`. */
export type Format = 'iife' | 'chunk'

/** One file made of an entry and all that it imports, unminified, with its source map. */
export interface Bundle {
  code: string
  map: Rolldown.SourceMap
  /** Paths of the modules of which code is in the file. */
  modules: string[]
}

const plugins: Record<Format, () => Plugin[]> = {
  iife: () => [tagSignals()],
  chunk: () => [sharedModulesPlugin(), pdfFonts(), stubUnused()],
}

/** JSX compiles to our own factory, see src/views/jsx-factory.ts. It packs better than the automatic runtime's `jsx(…)`. */
export const classicJsx = {
  // Not as `NODE_ENV` has it: tests build what partners paste.
  jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false },
  jsxInject: `import { h, Fragment } from ${JSON.stringify(join(root, 'src/views/jsx-factory'))}`,
} as const

/**
 * What stands around the CommonJS code of a chunk: the tag's file calls the function with its table of shared modules and
 * an object for the exports. `children` are the files of the chunks that only this chunk knows.
 */
const wrapChunk = (children: object) => ({
  postBanner: `export default (${TABLE}, exports) => {`,
  postFooter: `${Object.keys(children).length ? `exports.children = ${JSON.stringify(children)}\n` : ''}}`,
})

/**
 * Bundles one entry into one file and writes nothing. Style sheets that are imported as text are minified.
 *
 * @param entry path from the project's folder
 * @param define constants, as a bundler's `define` wants them
 * @param children the files of the chunk's child chunks, by name
 */
export async function bundle(
  entry: string,
  format: Format,
  define: Record<string, string>,
  children: object = {},
): Promise<Bundle> {
  const isChunk = format === 'chunk'
  const outputs = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    // CommonJS has no `import.meta`. pdfkit reads it as the base of a `data:` address: any base will do.
    define: { ...define, ...(isChunk && { 'import.meta.url': '"about:blank"' }) },
    plugins: plugins[format](),
    // A class field is set like any property: no helper has to define it, and nothing here inherits a setter.
    oxc: { ...classicJsx, assumptions: { setPublicClassFields: true } },
    build: {
      write: false,
      minify: false,
      sourcemap: true,
      target: 'es2020',
      cssMinify: 'lightningcss',
      cssTarget: styleTarget,
      lib: { entry: join(root, entry), formats: [isChunk ? 'cjs' : 'iife'], name: 'entry' },
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: {
          codeSplitting: false,
          // The tag's file exports nothing, so the page gets no global from the bundler.
          exports: isChunk ? 'named' : 'none',
          ...(isChunk && { ...wrapChunk(children), esModule: false, strict: false, generatedCode: { symbols: false } }),
        },
      },
    },
  })
  const [output] = [outputs].flat() as Rolldown.RolldownOutput[]
  const chunks = output?.output.filter(file => file.type === 'chunk') ?? []
  const [chunk] = chunks
  if (!chunk?.map || chunks.length !== 1) throw new Error(`${entry} has to become one file, became ${chunks.length}`)
  const modules = Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength ? id : []))
  return { code: chunk.code, map: chunk.map, modules }
}
