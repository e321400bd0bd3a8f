import { brotliCompressSync, constants } from 'node:zlib'
import { minify as terse } from 'terser'
import { minifySync } from 'vite'
import type { Bundle } from './bundle'

/** Minified code, and its source map as JSON. */
export interface MinifiedCode {
  code: string
  map: string
}

/** Returns the size of a file in bytes after compression at brotli 11. */
export const brotliSize = (code: string | Buffer) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } })
    .length

const withOxc = ({ code, map }: Bundle): MinifiedCode => {
  const out = minifySync('file.js', code, {
    compress: { target: 'es2020', maxIterations: 10 },
    mangle: false,
    sourcemap: true,
    inputMap: map as never,
  })
  return { code: out.code.trim(), map: JSON.stringify(out.map) }
}

/**
 * Options of terser that are unsafe in general, but safe for our code, preact and its signals. `unsafe_arrows`:
 * functions that are called with `new` use `this`, so they are not turned into arrow functions. `pure_getters`: reading
 * a property has no side effect; reading a signal subscribes to it, but no code reads a signal without using the value.
 * For other packages this is not known.
 */
const unsafeOptions = { passes: 4, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, hoist_props: true }
/** Matches the sources for which `unsafeOptions` are safe. */
const safeSources = /^(?!.*node_modules)|node_modules\/(preact|@preact|@noble\/hashes)\//

/**
 * Comment that makes Chromium compile the whole script on a background thread while it downloads, instead of each
 * function at its first call. Nearly all of the script runs at its start, so this saves a third of the start time.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad'

const withTerser = async (code: string, map: string, module: boolean, compress: object): Promise<MinifiedCode> => {
  const out = await terse(code, {
    ecma: 2020,
    module,
    compress,
    mangle: true,
    // ASCII is read correctly even if the page or server declares no encoding or a wrong one. Modules are always read
    // as UTF-8.
    format: { comments: false, ascii_only: !module, ...(!module && { preamble: COMPILE_HINT }) },
    sourceMap: { content: map },
  })
  if (!out.code || typeof out.map !== 'string') throw new Error('the minifier gave no code')
  return { code: out.code.trim(), map: out.map }
}

/**
 * Minifies a bundle with terser alone, and with oxc and then terser; returns the result that is smaller at brotli 11.
 *
 * @param module whether the code is a module, as chunks are
 */
export async function minify(bundle: Bundle, module = false): Promise<MinifiedCode> {
  if (!bundle.map.sources.every(source => safeSources.test(source ?? '')))
    return withTerser(bundle.code, JSON.stringify(bundle.map), module, {})
  const oxc = withOxc(bundle)
  const candidates = [
    await withTerser(bundle.code, JSON.stringify(bundle.map), module, unsafeOptions),
    await withTerser(oxc.code, oxc.map, module, unsafeOptions),
  ]
  return candidates.reduce((best, next) => (brotliSize(next.code) < brotliSize(best.code) ? next : best))
}
