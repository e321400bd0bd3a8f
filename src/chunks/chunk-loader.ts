import type { ChunkFile } from '../element/chunk-types'
import type { LoadChunk } from '../element/types'
import type { Problem } from '../events/events'
import { sharedModules } from './shared-modules'

type ChunkFiles = Readonly<Record<string, ChunkFile>>

/** What a chunk of the tag's build exports by default; the build writes it around the chunk's code. */
type RunChunk = (modules: typeof sharedModules, exports: { default?: unknown; children?: ChunkFiles }) => void

/**
 * The loader of the tag's build. A chunk is evaluated once, however often it is loaded; a failed load is forgotten.
 * `import()` takes no integrity, but a `modulepreload` does, and `import()` of the same address takes what the preload has
 * fetched: a file with a wrong hash never runs, and nothing is fetched twice.
 *
 * @param known the files of chunks by name; a chunk adds those of its child chunks
 * @param home address that file names are relative to, unless the partner gives another
 * @param nonce the tag's own, for policies that use it
 */
export function createChunkLoader(known: ChunkFiles, home: string, nonce: string): LoadChunk {
  const files = { ...known }
  const evaluated = new Map<string, Promise<unknown>>()

  const evaluate = (href: string, address: string) => {
    const running = evaluated.get(href) ?? run(address)
    if (!evaluated.has(href)) running.catch(() => evaluated.delete(href))
    evaluated.set(href, running)
    return running
  }
  const run = async (address: string): Promise<unknown> => {
    const chunk: { default: RunChunk } = await import(/* @vite-ignore */ address)
    const exports: Parameters<RunChunk>[1] = {}
    chunk.default(sharedModules, exports)
    Object.assign(files, exports.children)
    return exports.default
  }

  return async (name, place, assets) => {
    const { file, integrity } = files[name] as ChunkFile
    const address = new URL(file, assets ?? home)
    const { href, protocol } = address
    // Browsers import nothing from there.
    if (protocol === 'file:') throw missed('file', file)
    // A module that loads before the document is parsed can keep the page's own import map from being used.
    if (document.readyState === 'loading')
      await new Promise(done => document.addEventListener('DOMContentLoaded', done, { once: true }))
    for (let attempt = 1; ; attempt++)
      try {
        // The preload stands in the check that asks: it ends with that check, and no other check waits for it.
        if (!evaluated.has(href)) await preload(address.href, integrity, nonce, place)
        return (await evaluate(href, address.href)) as never
      } catch {
        if (attempt > 1) throw missed(arrived(address.href) ? 'integrity' : 'file', file)
        // Browsers remember modules that failed, by address.
        address.search = `again=${Date.now()}`
      }
  }
}

/** @param place a shadow root, so that the page's head stays untouched */
const preload = (href: string, integrity: string, nonce: string, place: ShadowRoot) =>
  new Promise<void>((done, failed) => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'modulepreload',
      integrity,
      crossOrigin: 'anonymous',
      nonce,
      href,
    })
    const end = (settle: () => void) => () => {
      link.remove()
      settle()
    }
    link.onload = end(done)
    link.onerror = end(failed)
    place.append(link)
  })

/** Whether an answer came from there. The link does not tell a refused file from a missing one. */
const arrived = (href: string) =>
  performance.getEntriesByName(href).some(entry => (entry as PerformanceResourceTiming).responseStatus === 200)

const missed = (code: 'file' | 'integrity', file: string): Problem => ({
  code,
  message: `${file} ${code === 'file' ? 'did not come' : 'is not the file of this version'}`,
  hint: 'Serve it beside the tag’s file, unchanged, with CORS.',
})
