import { gzipSync } from 'node:zlib'
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping'
import { brotliSize } from './build/minify'
import { tagFile } from './build/paths'
import type { TagBuild } from './build/tag'

/** Size of a built file in bytes: as it is, at gzip 9, and at brotli 11. */
export interface FileSize {
  file: string
  raw: number
  gzip: number
  brotli: number
}

/**
 * Returns the size of each file that a browser may load, the tag's file first. A content hash in a name is shown as
 * `*`.
 */
export const fileSizes = ({ files }: TagBuild): FileSize[] =>
  Object.entries(files)
    .map(([file, code]) => ({
      file: file.replace(/-[\w-]{10}\.js$/, '-*.js'),
      raw: Buffer.byteLength(code),
      gzip: gzipSync(code, { level: 9 }).length,
      brotli: brotliSize(code),
    }))
    .reverse()

/**
 * Returns new limits for all files, by file: the present size at brotli 11 plus 2 %.
 * @param budget absolute limit of the tag's file
 * @throws if the tag's file exceeds `budget`, since a limit above it would have no effect
 */
export function raisedLimits(sizes: readonly FileSize[], budget: number): Record<string, number> {
  const tag = sizes.find(({ file }) => file === tagFile)
  if (tag && tag.brotli > budget)
    throw new Error(
      `No limit was changed: ${tagFile} is ${tag.brotli} bytes at brotli 11, and its absolute limit is ${budget}. Move something into a chunk first.`,
    )
  return Object.fromEntries(sizes.map(({ file, brotli }) => [file, Math.ceil(brotli * 1.02)]))
}

/** Name for code that the bundler adds, which has no source. */
const unmapped = 'bundler'

/** Returns the module of `src` or the package that a source file belongs to. */
export function sourceModule(source: string): string {
  const path = source.replaceAll('\\', '/')
  const dependency = /.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(path)?.[1]
  if (dependency) return dependency
  const inSource = /^(?:.*\/)?src\/(.+?)(?:\?.*)?$/.exec(path)?.[1]
  if (!inSource) return unmapped
  return /^(instrument\/[^/]+|views\/styles)\//.exec(inSource)?.[1] ?? inSource.replace(/\/.*$/, '')
}

/**
 * Returns the share of each module in the tag's file, the largest first. `brotli` is an estimate: the compressed size
 * of the file, divided in proportion to the compressed size of each module alone. Exact shares do not exist, since code
 * compresses better together.
 */
export function moduleShares(code: string, map: string): { module: string; raw: number; brotli: number }[] {
  const starts = [0]
  for (const line of code.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  const mappings: { at: number; module: string }[] = [{ at: 0, module: unmapped }]
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) =>
    mappings.push({
      at: (starts[generatedLine - 1] ?? 0) + generatedColumn,
      module: source ? sourceModule(source) : unmapped,
    }),
  )
  const texts = new Map<string, string>()
  mappings.forEach(({ at, module }, i) => {
    texts.set(module, (texts.get(module) ?? '') + code.slice(at, mappings[i + 1]?.at))
  })
  const alone = [...texts].map(([module, text]) => ({ module, raw: Buffer.byteLength(text), brotli: brotliSize(text) }))
  const factor = brotliSize(code) / alone.reduce((sum, { brotli }) => sum + brotli, 0)
  return alone
    .filter(({ raw }) => raw > 0)
    .map(share => ({ ...share, brotli: Math.round(share.brotli * factor) }))
    .sort((a, b) => b.brotli - a.brotli)
}
