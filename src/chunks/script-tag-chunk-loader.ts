import type { ChunkFile } from '../element/chunk-types'
import type { LoadChunk } from '../element/types'
import type { Problem } from '../events/events'
import { createInternalProblem } from '../events/report-problem'
import { sharedModules } from './shared-modules'

/** Files of chunks by chunk name. */
type ChunkFiles = Readonly<Record<string, ChunkFile>>

/**
 * Default export of a chunk file of the script tag's build: a function that evaluates the chunk. The build wraps it around
 * the chunk's code.
 */
export type EvaluateChunk = (
  modules: typeof sharedModules,
  exports: { default?: unknown; children?: ChunkFiles },
) => void

/**
 * Creates the chunk loader of the script tag's build. A chunk is evaluated once, however often it is loaded; after a failed
 * load, the next call tries again. `import()` cannot check integrity, but `<link rel=modulepreload>` can, and `import()` of
 * the same URL reuses the preloaded file: a file with a wrong hash never runs, and no file is fetched twice.
 *
 * @param known chunk files by name; each loaded chunk adds the files of its child chunks
 * @param scriptUrl URL that file names are relative to, unless the partner has configured `assets`
 * @param nonce nonce of the script tag, for content security policies that require it
 * @param embedded chunks that are part of the tag's file, by name: they are evaluated without a request, on `file:` too
 */
export function createScriptTagChunkLoader(
  known: ChunkFiles,
  scriptUrl: string,
  nonce: string,
  embedded: Readonly<Record<string, EvaluateChunk>> = {},
): LoadChunk {
  const files = { ...known }
  const evaluated = new Map<string, Promise<unknown>>()

  /** @param key URL of the chunk's file, or name of an embedded chunk */
  const evaluateOnce = (key: string, readChunk: () => EvaluateChunk | Promise<EvaluateChunk>) => {
    const evaluation = evaluated.get(key) ?? evaluate(readChunk)
    if (!evaluated.has(key)) evaluation.catch(() => evaluated.delete(key))
    evaluated.set(key, evaluation)
    return evaluation
  }
  const evaluate = async (readChunk: () => EvaluateChunk | Promise<EvaluateChunk>): Promise<unknown> => {
    const evaluateChunk = await readChunk()
    const exports: Parameters<EvaluateChunk>[1] = {}
    evaluateChunk(sharedModules, exports)
    Object.assign(files, exports.children)
    return exports.default
  }
  const importChunk = async (address: string): Promise<EvaluateChunk> =>
    (await import(/* @vite-ignore */ address)).default

  return async (name, shadow, assets) => {
    // Own properties only: a page may add others to `Object.prototype`.
    if (Object.hasOwn(embedded, name))
      try {
        return (await evaluateOnce(name, () => embedded[name] as EvaluateChunk)) as never
      } catch (error) {
        throw createInternalProblem(error)
      }
    const { file, integrity } = files[name] as ChunkFile
    const address = new URL(file, assets ?? scriptUrl)
    const { href, protocol } = address
    // Browsers do not import modules from `file:` URLs.
    if (protocol === 'file:') throw loadProblem('file', file)
    // In some browsers, a page's import map has no effect if a module was loaded before it.
    if (document.readyState === 'loading')
      await new Promise(done => document.addEventListener('DOMContentLoaded', done, { once: true }))
    for (let attempt = 1; ; attempt++)
      try {
        // Each check preloads in its own shadow root: if one check is removed, its preload ends without affecting others.
        if (!evaluated.has(href)) await preload(address.href, integrity, nonce, shadow)
        return (await evaluateOnce(href, () => importChunk(address.href))) as never
      } catch {
        if (attempt > 1) throw loadProblem(wasReceived(address.href) ? 'integrity' : 'file', file)
        // Browsers cache failed modules by URL: the retry needs a different URL.
        address.search = `again=${Date.now()}`
      }
  }
}

/**
 * Preloads a module file and checks its integrity.
 *
 * @param shadow the shadow root that holds the link, so that the page's `<head>` is not changed
 */
const preload = (href: string, integrity: string, nonce: string, shadow: ShadowRoot) =>
  new Promise<void>((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'modulepreload',
      integrity,
      crossOrigin: 'anonymous',
      nonce,
      href,
    })
    const finish = (settle: () => void) => () => {
      link.remove()
      settle()
    }
    link.onload = finish(resolve)
    link.onerror = finish(reject)
    shadow.append(link)
  })

/** Whether the server has sent the file (status 200). The link's error event is the same for a missing file and for a wrong hash. */
const wasReceived = (href: string) =>
  performance.getEntriesByName(href).some(entry => (entry as PerformanceResourceTiming).responseStatus === 200)

const loadProblem = (code: 'file' | 'integrity', file: string): Problem => ({
  code,
  message: `${file} ${code === 'file' ? 'did not load' : 'is not the file of this version'}`,
  hint: 'Serve it in the folder of the script, unchanged, with CORS headers.',
})
