import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createScriptTagChunkLoader, type EvaluateChunk } from '../../../src/chunks/script-tag-chunk-loader'
import { sharedModules } from '../../../src/chunks/shared-modules'
import type { LoadChunk } from '../../../src/element/types'

/** What the test chunks record when they are evaluated, and whether the chunk `breaks` throws. */
const record = { evaluations: 0, isBroken: false, sharedModules: null as unknown }

/**
 * Returns a chunk file with `body` as its code, in the form that the build writes, as a data URL that Node can import. The
 * comment at its end makes a query string harmless.
 */
const chunkFile = (body: string) =>
  `data:text/javascript,${encodeURIComponent(`export default (sharedModules, exports) => {
    const record = globalThis[Symbol.for('record')]
    record.evaluations++
    record.sharedModules = sharedModules
    ${body}
  }//`)}`

const files = {
  once: { file: chunkFile('exports.default = { number: record.evaluations }'), integrity: 'sha384-right' },
  breaks: {
    file: chunkFile('if (record.isBroken) throw new Error("broken"); exports.default = { works: true }'),
    integrity: 'sha384-right',
  },
  forged: { file: chunkFile('exports.default = { forged: true }'), integrity: 'sha384-wrong' },
  parent: {
    file: chunkFile(
      `exports.default = {}; exports.children = { child: { file: ${JSON.stringify(chunkFile('exports.default = "a child"'))}, integrity: 'sha384-right' } }`,
    ),
    integrity: 'sha384-right',
  },
}

/** The members of a preload link that the fake shadow root uses. */
interface PreloadLink {
  integrity: string
  onload(): void
  onerror(): void
}

let preloadCount = 0
/** A fake shadow root: a link with a wrong hash fails, any other loads. */
const shadow = {
  append(link: PreloadLink) {
    preloadCount++
    queueMicrotask(() => (link.integrity === 'sha384-wrong' ? link.onerror() : link.onload()))
  },
} as unknown as ShadowRoot

const createLoader = (
  embedded?: Record<string, EvaluateChunk>,
  scriptUrl = 'https://partner.example/readiness-check.js',
) => {
  const load: LoadChunk = createScriptTagChunkLoader(files, scriptUrl, '', embedded)
  return (name: string) => load(name as 'details', shadow, null) as Promise<unknown>
}

beforeEach(() => {
  Object.assign(record, { evaluations: 0, isBroken: false })
  Object.assign(globalThis, { [Symbol.for('record')]: record })
  preloadCount = 0
  vi.stubGlobal('document', { readyState: 'complete', createElement: () => ({ remove() {} }) })
  vi.stubGlobal('performance', { getEntriesByName: () => [] })
  return () => vi.unstubAllGlobals()
})

describe('createScriptTagChunkLoader', () => {
  it('evaluates a chunk once, for simultaneous and for successive loads', async () => {
    const load = createLoader()
    const [first, second] = await Promise.all([load('once'), load('once')])
    expect(first).toEqual({ number: 1 })
    expect(second).toBe(first)
    preloadCount = 0
    expect(await load('once')).toBe(first)
    expect([record.evaluations, preloadCount]).toEqual([1, 0])
  })

  it('passes the shared modules to the chunk', async () => {
    await createLoader()('once')
    expect(record.sharedModules).toBe(sharedModules)
  })

  it('retries a failed chunk once, and again at the next load', async () => {
    const load = createLoader()
    record.isBroken = true
    await expect(load('breaks')).rejects.toMatchObject({ code: 'file' })
    expect(record.evaluations).toBe(2)
    record.isBroken = false
    expect(await load('breaks')).toEqual({ works: true })
    await load('breaks')
    expect(record.evaluations).toBe(3)
  })

  it('never evaluates a file with a wrong hash, and reports it differently from a missing file', async () => {
    const load = createLoader()
    await expect(load('forged')).rejects.toMatchObject({ code: 'file' })
    vi.stubGlobal('performance', { getEntriesByName: () => [{ responseStatus: 200 }] })
    await expect(load('forged')).rejects.toMatchObject({ code: 'integrity' })
    expect(record.evaluations).toBe(0)
  })

  it('loads the child chunks of a chunk that was evaluated', async () => {
    const load = createLoader()
    await load('parent')
    expect(await load('child')).toBe('a child')
  })

  describe('with embedded chunks', () => {
    const embedded: Record<string, EvaluateChunk> = {
      once(modules, exports) {
        Object.assign(record, { evaluations: record.evaluations + 1, sharedModules: modules })
        if (record.isBroken) throw new Error('broken')
        Object.assign(exports, { default: { number: record.evaluations }, children: { child: files.once } })
      },
    }

    it.each(['https://partner.example/readiness-check.js', 'file:///home/visitor/readiness-check.whole.js'])(
      'evaluates them once and without a request, while the document is loading, too (%s)',
      async scriptUrl => {
        vi.stubGlobal('document', { readyState: 'loading' })
        const load = createLoader(embedded, scriptUrl)
        const [first, second] = await Promise.all([load('once'), load('once')])
        expect(first).toEqual({ number: 1 })
        expect([second, await load('once')]).toEqual([first, first])
        expect(record.sharedModules).toBe(sharedModules)
        expect([record.evaluations, preloadCount]).toEqual([1, 0])
      },
    )

    it('evaluates one again after it has thrown an error', async () => {
      const load = createLoader(embedded)
      record.isBroken = true
      await expect(load('once')).rejects.toMatchObject({ code: 'internal' })
      record.isBroken = false
      expect(await load('once')).toEqual({ number: 2 })
    })

    it('loads the child chunks of one, and the chunks that are not embedded, from their files', async () => {
      const load = createLoader(embedded)
      await load('once')
      expect(await load('child')).toEqual({ number: 2 })
      await load('parent')
      expect(preloadCount).toBe(2)
    })

    it('ignores a function that the page has added to Object.prototype', async () => {
      Object.defineProperty(Object.prototype, 'once', { value: embedded.once, configurable: true })
      try {
        await createLoader()('once')
        expect(preloadCount).toBe(1)
      } finally {
        Reflect.deleteProperty(Object.prototype, 'once')
      }
    })
  })
})
