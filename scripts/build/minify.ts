import { brotliCompressSync, constants } from 'node:zlib'
import { minify as terse } from 'terser'
import { minifySync } from 'vite'
import type { Bundle, Format } from './bundle'

/** Minified code, and its source map as JSON. */
export interface Minified {
  code: string
  map: string
}

/** Bytes at brotli 11, what a visitor's browser is sent. */
export const brotliSize = (code: string | Buffer) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } })
    .length

const withOxc = ({ code, map }: Bundle): Minified => {
  const out = minifySync('file.js', code, {
    compress: { target: 'es2020', maxIterations: 10 },
    mangle: false,
    sourcemap: true,
    inputMap: map as never,
  })
  return { code: out.code.trim(), map: JSON.stringify(out.map) }
}

const withTerser = async (code: string, map: string, module: boolean): Promise<Minified> => {
  const out = await terse(code, {
    ecma: 2020,
    module,
    compress: { passes: 4, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, hoist_props: true },
    mangle: true,
    // A page or a server may name no encoding, or a wrong one: what is ASCII is read right all the same. Modules are always
    // read as UTF-8.
    format: { comments: false, ascii_only: !module },
    sourceMap: { content: map },
  })
  if (!out.code || typeof out.map !== 'string') throw new Error('the minifier gave no code')
  return { code: out.code.trim(), map: out.map }
}

/** The smaller, at brotli 11, of what terser makes of it alone, and after another minifier. */
export async function minify(bundle: Bundle, format: Format): Promise<Minified> {
  const module = format !== 'iife'
  const oxc = withOxc(bundle)
  const candidates = [
    await withTerser(bundle.code, JSON.stringify(bundle.map), module),
    await withTerser(oxc.code, oxc.map, module),
  ]
  return candidates.reduce((best, next) => (brotliSize(next.code) < brotliSize(best.code) ? next : best))
}
