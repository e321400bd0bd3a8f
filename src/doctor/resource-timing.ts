import type { FileTiming } from './inputs'
import { folderUrlOf } from './urls'

/** Converts an entry of the Resource Timing API. */
export const toFileTiming = ({
  name,
  duration,
  transferSize,
  decodedBodySize,
}: PerformanceResourceTiming): FileTiming => ({
  address: name,
  duration,
  transferSize,
  decodedSize: decodedBodySize,
})

/** All resource entries of the page. */
const allEntries = () => performance.getEntriesByType('resource') as PerformanceResourceTiming[]

/**
 * Returns the timing entry of the resource with this address; `undefined` if there is none. Browsers keep only about 250
 * entries per page.
 */
export const findResourceTimingEntry = (address: string) => allEntries().find(({ name }) => name === address)

/** Returns the timings of the loaded chunks in the folder of `base`, one per chunk. */
export function readChunkTimings(base: string): FileTiming[] {
  const folder = folderUrlOf(base)
  if (!folder) return []
  const isChunk = (name: string) =>
    name.startsWith(folder) && /^[a-z-]+-[\w-]{10}\.js([?#]|$)/.test(name.slice(folder.length))
  const entries = allEntries().filter(({ name }) => isChunk(name))
  // Browsers may record two entries per chunk: the preload, which fetches the file, and the import. The first one
  // counts.
  return [...new Map(entries.reverse().map(entry => [entry.name, entry])).values()].reverse().map(toFileTiming)
}
