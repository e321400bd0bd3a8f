import type { ChunkFile } from '../element/chunk-types'
import type { LoadChunk } from '../element/types'
import type { Problem } from '../events/events'
import { createInternalProblem } from '../events/report-problem'
import { createChunkFileElement } from './chunk-file-element'
import { type ChunkFiles, type EvaluateChunk, takeHandover } from './handover'
import { sharedModules } from './shared-modules'

export type { EvaluateChunk }

/** The state of one chunk. */
interface ChunkState {
  isEvaluated: boolean
  /** Fulfilled with the default export when the chunk is evaluated: also by a file that came after its time limit. */
  readonly defaultExport: Promise<unknown>
  /** Fulfils `defaultExport`. */
  readonly resolve: (value: unknown) => void
  /** The load in progress, if any. */
  load?: Promise<unknown> | undefined
  /** The element of the load in progress. */
  element?: HTMLElement | undefined
}

const createState = (): ChunkState => {
  let resolve = (_value: unknown) => {}
  const defaultExport = new Promise<unknown>(done => {
    resolve = done
  })
  return { isEvaluated: false, defaultExport, resolve }
}

/**
 * Time in milliseconds after which a file that has neither loaded nor failed counts as failed. Browsers do not tell whether a
 * script makes progress: the largest chunk (250 kB) takes this long at 70 kbit/s. If the file comes later, it is used.
 */
const TIME_LIMIT = 30_000

/**
 * Creates the chunk loader of the script tag's build. Simultaneous calls for a chunk share one load, and a chunk is evaluated
 * once. A file that fails to load is requested a second time; after that, and after the time limit, the next call tries
 * again. A file with a wrong hash never runs: see `createChunkFileElement`.
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
  const states = new Map<string, ChunkState>()

  /** Evaluates a chunk, unless it is evaluated. @throws {Problem} for an exception in the chunk's code */
  const evaluate = (state: ChunkState, evaluateChunk: EvaluateChunk) => {
    if (state.isEvaluated) return
    const exports: Parameters<EvaluateChunk>[1] = {}
    try {
      evaluateChunk(sharedModules, exports)
    } catch (error) {
      throw createInternalProblem(error)
    }
    state.isEvaluated = true
    Object.assign(files, exports.children)
    sharedModules.push(...(exports.sharedModules ?? []))
    state.resolve(exports.default)
  }

  const loadFile = async (name: string, state: ChunkState, href: string, integrity: string, shadow: ShadowRoot) => {
    const element = await createChunkFileElement(href, integrity, nonce)
    state.element = element
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      await new Promise<void>((resolve, reject) => {
        timer = setTimeout(reject, TIME_LIMIT, loadProblem('file', href))
        element.onerror = () => reject()
        // Called after the time limit, too. A link has only verified the file.
        element.onload = async () => {
          try {
            if (element.localName === 'link') await import(/* @vite-ignore */ href)
            evaluate(state, takeHandover(name))
            resolve()
          } catch (error) {
            reject(error)
          }
        }
        // The page does not see what is in the shadow root.
        shadow.append(element)
      })
    } finally {
      clearTimeout(timer)
      element.remove()
      if (state.element === element) state.element = undefined
    }
  }

  const load = async (name: string, state: ChunkState, shadow: ShadowRoot, assets: string | null) => {
    const { file, integrity } = files[name] as ChunkFile
    const address = new URL(file, assets ?? scriptUrl)
    // Browsers do not verify files of a disk.
    if (address.protocol === 'file:') throw loadProblem('file', file)
    for (let attempt = 1; ; attempt++)
      try {
        await loadFile(name, state, address.href, integrity, shadow)
        return state.defaultExport
      } catch (error) {
        if ((error as Problem | undefined)?.hint) throw error
        if (attempt > 1) throw loadProblem(wasReceived(address.href) ? 'integrity' : 'file', file)
        // The browser may have cached the failure.
        address.search = `again=${Date.now()}`
      }
  }

  return async (name, shadow, assets) => {
    const state = states.get(name) ?? createState()
    states.set(name, state)
    // Own properties only: a page may add others to `Object.prototype`.
    if (Object.hasOwn(embedded, name)) evaluate(state, embedded[name] as EvaluateChunk)
    if (state.isEvaluated) return state.defaultExport as never
    state.load ??= load(name, state, shadow, assets).finally(() => {
      state.load = undefined
    })
    // The element loads nothing while it is not on the page: another check may have put it into its shadow root.
    if (state.element?.isConnected === false) shadow.append(state.element)
    // Not `Promise.race()`, which a `Promise` of the page may lack.
    return new Promise((resolve, reject) => {
      state.defaultExport.then(resolve as never)
      state.load?.then(resolve as never, reject)
    })
  }
}

/** Whether the server has sent the file (status 200). An element's error event is the same for a missing file and for a wrong hash. */
const wasReceived = (href: string) =>
  performance.getEntriesByName(href).some(entry => (entry as PerformanceResourceTiming).responseStatus === 200)

const loadProblem = (code: 'file' | 'integrity', file: string): Problem => ({
  code,
  message: `${file} ${code === 'file' ? 'did not load' : 'is not the file of this version'}`,
  hint: 'Serve it in the folder of the script, unchanged, with CORS headers.',
})
