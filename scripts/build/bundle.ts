import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { styleTarget } from './constants'
import { factory } from './factory'
import { leftOut } from './left-out'
import { root } from './paths'
import { pdfFonts } from './pdf-fonts'
import { tagSignals } from './tag-signals'

export type Format = 'iife' | 'es' | 'factory'

/** One file made of an entry and all that it imports, unminified, with its source map. */
export interface Bundle {
  code: string
  map: Rolldown.SourceMap
}

const plugins: Record<Format, () => Plugin[]> = {
  iife: () => [tagSignals()],
  es: () => [],
  factory: () => [factory(), pdfFonts(), leftOut()],
}

/** JSX compiles to our own factory, see src/views/jsx-factory.ts. It packs better than the automatic runtime's `jsx(…)`. */
export const classicJsx = {
  // Not as `NODE_ENV` has it: tests build what partners paste.
  jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false },
  jsxInject: `import { h, Fragment } from ${JSON.stringify(join(root, 'src/views/jsx-factory'))}`,
} as const

/**
 * Bundles one entry into one file and writes nothing. Style sheets that are imported as text come minified.
 * @param entry path from the project's folder
 * @param format `iife` for a classic script, `es` for a module, `factory` for a module that is a function of the tag's kit
 * @param define constants, as a bundler's `define` wants them
 */
export async function bundle(entry: string, format: Format, define: Record<string, string>): Promise<Bundle> {
  const outputs = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define,
    plugins: plugins[format](),
    // A class field is set like any property: no helper has to define it, and nothing here inherits a setter.
    oxc: { ...(format !== 'es' && classicJsx), assumptions: { setPublicClassFields: true } },
    build: {
      write: false,
      minify: false,
      sourcemap: true,
      target: 'es2020',
      cssMinify: 'lightningcss',
      cssTarget: styleTarget,
      lib: { entry: join(root, entry), formats: [format === 'iife' ? 'iife' : 'es'], name: 'entry' },
      // The tag's file gives nothing back, so nothing has to be named: the page gets no global from the bundler.
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: { exports: format === 'iife' ? 'none' : 'auto', codeSplitting: false },
      },
    },
  })
  const [output] = [outputs].flat() as Rolldown.RolldownOutput[]
  const chunks = output?.output.filter(file => file.type === 'chunk') ?? []
  const [chunk] = chunks
  if (!chunk?.map || chunks.length !== 1) throw new Error(`${entry} has to become one file, became ${chunks.length}`)
  return { code: chunk.code, map: chunk.map }
}
