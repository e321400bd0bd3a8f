import type { FileTiming } from './inputs'
import { folderOf } from './urls'

/** How a file came. */
export const toFileTiming = ({
  name,
  duration,
  transferSize,
  decodedBodySize,
}: PerformanceResourceTiming): FileTiming => ({
  address: name,
  duration,
  transfer: transferSize,
  size: decodedBodySize,
})

const all = () => performance.getEntriesByType('resource') as PerformanceResourceTiming[]

/** What the browser has written down of it, as long as it still knows: it keeps some 250 of a page. */
export const resourceEntry = (address: string) => all().find(({ name }) => name === address)

/** How the later files came that lie beside this address, each once. */
export function chunkTimings(base: string): FileTiming[] {
  const folder = folderOf(base)
  if (!folder) return []
  const isLater = (name: string) =>
    name.startsWith(folder) && /^[a-z-]+-[\w-]{10}\.js([?#]|$)/.test(name.slice(folder.length))
  const found = all().filter(({ name }) => isLater(name))
  // The preload fetches, the import takes what has come: browsers may write down both.
  return [...new Map(found.reverse().map(entry => [entry.name, entry])).values()].reverse().map(toFileTiming)
}
