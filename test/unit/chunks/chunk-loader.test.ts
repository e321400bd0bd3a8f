import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createChunkLoader } from '../../../src/chunks/chunk-loader'
import { sharedModules } from '../../../src/chunks/shared-modules'
import type { LoadChunk } from '../../../src/element/types'

/** What the chunks of this file do to the page: they add to it. */
const page = { evaluations: 0, isBroken: false, table: null as unknown }

/** A chunk as the build wraps it, as an address that Node imports. A query at its end is part of a comment. */
const chunkFile = (body: string) =>
  `data:text/javascript,${encodeURIComponent(`export default (table, exports) => {
    const page = globalThis[Symbol.for('page')]
    page.evaluations++
    page.table = table
    ${body}
  }//`)}`

const files = {
  once: { file: chunkFile('exports.default = { number: page.evaluations }'), integrity: 'sha384-right' },
  breaks: {
    file: chunkFile('if (page.isBroken) throw new Error("broken"); exports.default = { works: true }'),
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

/** The browser's side of a preload: it refuses what has a wrong hash. */
interface Link {
  integrity: string
  onload(): void
  onerror(): void
}

let preloads = 0
const place = {
  append(link: Link) {
    preloads++
    queueMicrotask(() => (link.integrity === 'sha384-wrong' ? link.onerror() : link.onload()))
  },
} as unknown as ShadowRoot

const loader = () => {
  const load: LoadChunk = createChunkLoader(files, 'https://partner.example/readiness-check.js', '')
  return (name: string) => load(name as 'details', place, null) as Promise<unknown>
}

beforeEach(() => {
  Object.assign(page, { evaluations: 0, isBroken: false })
  Object.assign(globalThis, { [Symbol.for('page')]: page })
  preloads = 0
  vi.stubGlobal('document', { readyState: 'complete', createElement: () => ({ remove() {} }) })
  vi.stubGlobal('performance', { getEntriesByName: () => [] })
  return () => vi.unstubAllGlobals()
})

describe('the loader of chunks', () => {
  test('evaluates a chunk once, whether loads come together or one after the other', async () => {
    const load = loader()
    const [first, second] = await Promise.all([load('once'), load('once')])
    expect(first).toEqual({ number: 1 })
    expect(second).toBe(first)
    preloads = 0
    expect(await load('once')).toBe(first)
    expect([page.evaluations, preloads]).toEqual([1, 0])
  })

  test('hands the shared modules over', async () => {
    await loader()('once')
    expect(page.table).toBe(sharedModules)
  })

  test('tries a chunk that failed once more, and again when it is loaded anew', async () => {
    const load = loader()
    page.isBroken = true
    await expect(load('breaks')).rejects.toMatchObject({ code: 'file' })
    expect(page.evaluations).toBe(2)
    page.isBroken = false
    expect(await load('breaks')).toEqual({ works: true })
    await load('breaks')
    expect(page.evaluations).toBe(3)
  })

  test('never evaluates a file with a wrong hash, and tells it from a missing file', async () => {
    const load = loader()
    await expect(load('forged')).rejects.toMatchObject({ code: 'file' })
    vi.stubGlobal('performance', { getEntriesByName: () => [{ responseStatus: 200 }] })
    await expect(load('forged')).rejects.toMatchObject({ code: 'integrity' })
    expect(page.evaluations).toBe(0)
  })

  test('knows the child chunks of a chunk that it has evaluated', async () => {
    const load = loader()
    await load('parent')
    expect(await load('child')).toBe('a child')
  })
})
