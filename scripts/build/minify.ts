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

/**
 * What our own code bears, and preact's with its signals: their functions that are called with `new` use `this`, and so
 * stay functions, and no reading of a property does anything. To read a signal subscribes, but a reading whose value is
 * not used would be left out: none of ours is. Of other packages nobody knows that.
 */
const bold = { passes: 4, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, hoist_props: true }
const known = /^(?!.*node_modules)|node_modules\/(preact|@preact|@noble\/hashes)\//

/**
 * Nearly all of the classic script runs at its start. Chromium reads this comment as leave to compile it whole while it
 * comes, beside the page's own thread, instead of function by function as they are called: that takes a third off its start.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad'

const withTerser = async (code: string, map: string, module: boolean, compress: object): Promise<Minified> => {
  const out = await terse(code, {
    ecma: 2020,
    module,
    compress,
    mangle: true,
    // A page or a server may name no encoding, or a wrong one: what is ASCII is read right all the same. Modules are always
    // read as UTF-8.
    format: { comments: false, ascii_only: !module, ...(!module && { preamble: COMPILE_HINT }) },
    sourceMap: { content: map },
  })
  if (!out.code || typeof out.map !== 'string') throw new Error('the minifier gave no code')
  return { code: out.code.trim(), map: out.map }
}

/** The smaller, at brotli 11, of what terser makes of it alone, and after another minifier. */
export async function minify(bundle: Bundle, format: Format): Promise<Minified> {
  const module = format !== 'iife'
  if (!bundle.map.sources.every(source => known.test(source ?? '')))
    return withTerser(bundle.code, JSON.stringify(bundle.map), module, {})
  const oxc = withOxc(bundle)
  const candidates = [
    await withTerser(bundle.code, JSON.stringify(bundle.map), module, bold),
    await withTerser(oxc.code, oxc.map, module, bold),
  ]
  return candidates.reduce((best, next) => (brotliSize(next.code) < brotliSize(best.code) ? next : best))
}
