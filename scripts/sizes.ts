import { gzipSync } from 'node:zlib'
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping'
import { brotliSize } from './build/minify'
import type { TagBuild } from './build/tag'

/** What a file weighs on the wire. */
export interface Size {
  file: string
  raw: number
  gzip: number
  brotli: number
}

/** The files that a browser may be sent, the tag's first. A content hash in a name stands as `*`. */
export const sizesOf = ({ files }: TagBuild): Size[] =>
  Object.entries(files)
    .map(([file, code]) => ({
      file: file.replace(/-[\w-]{10}\.js$/, '-*.js'),
      raw: Buffer.byteLength(code),
      gzip: gzipSync(code, { level: 9 }).length,
      brotli: brotliSize(code),
    }))
    .reverse()

/** The few lines that the bundler adds. */
const unmapped = 'bundler'

/** The room or package that a source belongs to. */
export function moduleOf(source: string): string {
  const path = source.replaceAll('\\', '/')
  const dependency = /.*node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(path)?.[1]
  if (dependency) return dependency
  const place = /^(?:.*\/)?src\/(.+?)(?:\?.*)?$/.exec(path)?.[1]
  if (!place) return unmapped
  return /^(instrument\/[^/]+|views\/styles)\//.exec(place)?.[1] ?? place.replace(/\/.*$/, '')
}

/**
 * What each room takes of the tag's file, the largest first. `brotli` shares the whole by what a room's own code
 * compresses to: rooms help each other to compress, so no exact share exists.
 */
export function shares(code: string, map: string): { room: string; raw: number; brotli: number }[] {
  const starts = [0]
  for (const line of code.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  const marks: { at: number; room: string }[] = [{ at: 0, room: unmapped }]
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) =>
    marks.push({ at: (starts[generatedLine - 1] ?? 0) + generatedColumn, room: source ? moduleOf(source) : unmapped }),
  )
  const texts = new Map<string, string>()
  marks.forEach(({ at, room }, i) => {
    texts.set(room, (texts.get(room) ?? '') + code.slice(at, marks[i + 1]?.at))
  })
  const alone = [...texts].map(([room, text]) => ({ room, raw: Buffer.byteLength(text), brotli: brotliSize(text) }))
  const factor = brotliSize(code) / alone.reduce((sum, { brotli }) => sum + brotli, 0)
  return alone
    .filter(({ raw }) => raw > 0)
    .map(share => ({ ...share, brotli: Math.round(share.brotli * factor) }))
    .sort((a, b) => b.brotli - a.brotli)
}
