import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type EvaluateChunk, handoverKey } from '../../../src/chunks/handover'
import { createScriptTagChunkLoader } from '../../../src/chunks/script-tag-chunk-loader'
import { sharedModules } from '../../../src/chunks/shared-modules'
import type { LoadChunk } from '../../../src/element/types'

/** What the test chunks record when they are evaluated, and whether they throw. */
const record = { evaluations: 0, isBroken: false, sharedModules: null as unknown }

/** Returns the function of a chunk, which counts its evaluations. */
const chunk =
  (children: Parameters<EvaluateChunk>[1]['children'] = {}): EvaluateChunk =>
  (modules, exports) => {
    record.evaluations++
    record.sharedModules = modules
    if (record.isBroken) throw new Error('broken')
    Object.assign(exports, { default: { number: record.evaluations }, children })
  }

const file = (name: string) => ({ file: `${name}.js`, integrity: `sha384-${name}` })
const files = { one: file('one'), parent: file('parent') }
/** Functions that the files on the server hand over, by chunk name. */
const served: Record<string, EvaluateChunk> = { one: chunk(), parent: chunk({ child: file('child') }), child: chunk() }

/** The members of a script that the loader and the fake shadow root use. */
interface FakeScript {
  src: string
  integrity: string
  nonce: string
  crossOrigin: string
  isConnected: boolean
  isRequested: boolean
  onload(): Promise<void>
  onerror(): void
}

/** The scripts that were requested so far. */
let requests: FakeScript[] = []
/** What the server does with each request. */
let answer: (script: FakeScript) => unknown

const nameOf = ({ src }: FakeScript) => new URL(src).pathname.slice(1, -'.js'.length)
/** Runs a script as a browser does: it hands over its function, and then its `load` event is raised. */
const run = (script: FakeScript) => {
  Object.assign(window, { [Symbol.for(handoverKey(nameOf(script)))]: served[nameOf(script)] })
  return script.onload()
}
const fail = (script: FakeScript) => script.onerror()

/** A fake shadow root, which requests a script once, when it is on the page. */
const createShadow = (isConnected = true) =>
  ({
    append(script: FakeScript) {
      script.isConnected = isConnected
      if (!isConnected || script.isRequested) return
      script.isRequested = true
      requests.push(script)
      queueMicrotask(() => answer(script))
    },
  }) as unknown as ShadowRoot
const shadow = createShadow()

const createLoader = (
  embedded?: Record<string, EvaluateChunk>,
  scriptUrl = 'https://partner.example/readiness-check.js',
) => {
  const load: LoadChunk = createScriptTagChunkLoader(files, scriptUrl, 'R4nd0m', embedded)
  return (name: string, place = shadow) => load(name as 'details', place, null) as Promise<unknown>
}

const createScript = () => ({
  localName: 'script',
  isConnected: false,
  isRequested: false,
  remove() {
    this.isConnected = false
  },
})

beforeEach(() => {
  Object.assign(record, { evaluations: 0, isBroken: false })
  requests = []
  answer = run
  vi.stubGlobal('window', {})
  vi.stubGlobal('navigator', { vendor: '' })
  vi.stubGlobal('document', { readyState: 'loading', createElement: createScript })
  vi.stubGlobal('performance', { getEntriesByName: () => [] })
  return () => vi.unstubAllGlobals()
})

describe('createScriptTagChunkLoader', () => {
  it('requests and evaluates a chunk once, for simultaneous and for successive loads', async () => {
    const load = createLoader()
    const [first, second] = await Promise.all([load('one'), load('one')])
    expect(first).toEqual({ number: 1 })
    expect([second, await load('one')]).toEqual([first, first])
    expect([record.evaluations, requests.length]).toEqual([1, 1])
    expect(record.sharedModules).toBe(sharedModules)
  })

  it('lets the browser verify the file, and leaves neither its element nor what it handed over', async () => {
    await createLoader()('one')
    expect(requests[0]).toMatchObject({
      src: 'https://partner.example/one.js',
      integrity: 'sha384-one',
      crossOrigin: 'anonymous',
      nonce: 'R4nd0m',
      isConnected: false,
    })
    expect(Reflect.ownKeys(window)).toEqual([])
  })

  it('requests a file that failed a second time, at another address, and again at the next load', async () => {
    const load = createLoader()
    answer = fail
    await expect(load('one')).rejects.toMatchObject({ code: 'file' })
    expect(new Set(requests.map(({ src }) => src)).size).toBe(2)
    answer = script => (requests.length === 3 ? fail(script) : run(script))
    expect(await load('one')).toEqual({ number: 1 })
    expect(requests).toHaveLength(4)
  })

  it('reports a file with a wrong hash differently from a missing file', async () => {
    answer = fail
    vi.stubGlobal('performance', { getEntriesByName: () => [{ responseStatus: 200 }] })
    await expect(createLoader()('one')).rejects.toMatchObject({ code: 'integrity' })
    expect(record.evaluations).toBe(0)
  })

  it('reports an exception in a chunk’s code, and evaluates the chunk again at the next load', async () => {
    const load = createLoader()
    record.isBroken = true
    await expect(load('one')).rejects.toMatchObject({ code: 'internal' })
    record.isBroken = false
    expect(await load('one')).toEqual({ number: 2 })
  })

  it('loads the child chunks of a chunk that was evaluated', async () => {
    const load = createLoader()
    await load('parent')
    expect(await load('child')).toEqual({ number: 2 })
  })

  it('adds the modules that a chunk shares to those that later chunks receive', async () => {
    const added = [() => {}] as unknown as typeof sharedModules
    const load = createLoader({ parent: (_modules, exports) => Object.assign(exports, { sharedModules: added }) })
    try {
      await load('parent')
      await load('one')
      expect((record.sharedModules as unknown[]).at(-1)).toBe(added[0])
    } finally {
      sharedModules.splice(sharedModules.indexOf(added[0] as never), 1)
    }
  })

  it('shares a load between checks, of which one is not on the page', async () => {
    const load = createLoader()
    const first = load('one', createShadow(false))
    await Promise.resolve()
    expect(requests).toHaveLength(0)
    expect(await load('one')).toEqual({ number: 1 })
    expect(await first).toEqual({ number: 1 })
    expect(requests).toHaveLength(1)
  })

  it('loads nothing from a disk, because the browser cannot verify it', async () => {
    await expect(createLoader({}, 'file:///home/readiness-check.js')('one')).rejects.toMatchObject({ code: 'file' })
    expect(requests).toHaveLength(0)
  })

  describe('if the server does not answer', () => {
    beforeEach(() => {
      vi.useFakeTimers()
      answer = () => {}
      return () => vi.useRealTimers()
    })

    it('fails after 30 seconds, and requests the file again at the next load', async () => {
      const load = createLoader()
      const failure = expect(load('one')).rejects.toMatchObject({ code: 'file' })
      await vi.advanceTimersByTimeAsync(30_000)
      await failure
      answer = run
      expect(await load('one')).toEqual({ number: 1 })
      expect(vi.getTimerCount()).toBe(0)
    })

    it('accepts an answer that takes nearly as long', async () => {
      const loaded = createLoader()('one')
      await vi.advanceTimersByTimeAsync(29_999)
      await run(requests[0] as FakeScript)
      expect(await loaded).toEqual({ number: 1 })
    })

    it('uses an answer that comes later, for a load in progress, too, and evaluates it once', async () => {
      const load = createLoader()
      const failure = expect(load('one')).rejects.toMatchObject({ code: 'file' })
      await vi.advanceTimersByTimeAsync(30_000)
      await failure
      const again = load('one')
      await vi.advanceTimersByTimeAsync(0)
      await run(requests[0] as FakeScript)
      expect(await again).toEqual({ number: 1 })
      await run(requests[1] as FakeScript)
      expect(await load('one')).toEqual({ number: 1 })
      expect([record.evaluations, requests.length]).toEqual([1, 2])
    })

    it('uses an answer that comes later, even if the load in progress fails', async () => {
      const load = createLoader()
      for (const _ of [1, 2]) {
        const failure = expect(load('one')).rejects.toMatchObject({ code: 'file' })
        await vi.advanceTimersByTimeAsync(30_000)
        await failure
      }
      await run(requests[0] as FakeScript)
      expect(await load('one')).toEqual({ number: 1 })
      expect(requests).toHaveLength(2)
    })
  })

  describe('with embedded chunks', () => {
    const embedded = { one: chunk({ child: file('child') }) }

    it.each(['https://partner.example/readiness-check.js', 'file:///home/readiness-check.whole.js'])(
      'evaluates them once and without a request (%s)',
      async scriptUrl => {
        const load = createLoader(embedded, scriptUrl)
        const [first, second] = await Promise.all([load('one'), load('one')])
        expect(first).toEqual({ number: 1 })
        expect([second, await load('one')]).toEqual([first, first])
        expect(record.sharedModules).toBe(sharedModules)
        expect([record.evaluations, requests.length]).toEqual([1, 0])
      },
    )

    it('evaluates one again after it has thrown an error', async () => {
      const load = createLoader(embedded)
      record.isBroken = true
      await expect(load('one')).rejects.toMatchObject({ code: 'internal' })
      record.isBroken = false
      expect(await load('one')).toEqual({ number: 2 })
    })

    it('loads the child chunks of one, and the chunks that are not embedded, from their files', async () => {
      const load = createLoader(embedded)
      await load('one')
      expect(await load('child')).toEqual({ number: 2 })
      await load('parent')
      expect(requests).toHaveLength(2)
    })

    it('ignores a function that the page has added to Object.prototype', async () => {
      Object.defineProperty(Object.prototype, 'one', { value: embedded.one, configurable: true })
      try {
        await createLoader()('one')
        expect(requests).toHaveLength(1)
      } finally {
        Reflect.deleteProperty(Object.prototype, 'one')
      }
    })
  })
})
