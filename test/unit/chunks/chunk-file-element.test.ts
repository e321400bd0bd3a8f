import { beforeEach, describe, expect, it, vi } from 'vitest'

const HREF = 'https://partner.example/details.js'

/** Values of `navigator.vendor`, by engine. */
const vendors = { Chromium: 'Google Inc.', Firefox: '', WebKit: 'Apple Computer, Inc.', unknown: 'Another Inc.' }

/** Trusted Types of a page: whether a script accepts the given address. */
interface PageTypes {
  trustedTypes?: { defaultPolicy: object | null; createPolicy(name: string, rules: object): object }
  accepts(src: unknown): boolean
}

const createPolicy = (_name: string, rules: { createScriptURL(url: string): string }) => ({
  createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }),
})
const refuse = () => {
  throw new TypeError('Policy disallowed')
}
const isTrusted = (src: unknown) => typeof src === 'object'

const pages = {
  'a browser without Trusted Types': { accepts: () => true },
  'a page without a policy': { trustedTypes: { defaultPolicy: null, createPolicy }, accepts: () => true },
  'a page that requires trusted types': { trustedTypes: { defaultPolicy: null, createPolicy }, accepts: isTrusted },
  'a page that does not allow our policy': {
    trustedTypes: { defaultPolicy: null, createPolicy: refuse },
    accepts: isTrusted,
  },
  'a page that does not allow our policy and requires no types': {
    trustedTypes: { defaultPolicy: null, createPolicy: refuse },
    accepts: () => true,
  },
  'a page with a default policy that accepts the address': {
    trustedTypes: { defaultPolicy: {}, createPolicy: refuse },
    accepts: () => true,
  },
  'a page with a default policy that refuses the address': {
    trustedTypes: { defaultPolicy: {}, createPolicy: refuse },
    accepts: () => false,
  },
} satisfies Record<string, PageTypes>

/** Sets the page's globals. @param hasMoveBefore whether the engine is a recent one */
function openPage(
  { trustedTypes, accepts }: PageTypes,
  vendor: string,
  hasMoveBefore: boolean,
  readyState = 'complete',
) {
  const listeners: (() => void)[] = []
  vi.stubGlobal('window', trustedTypes ? { trustedTypes } : {})
  vi.stubGlobal('navigator', { vendor })
  vi.stubGlobal(
    'Element',
    hasMoveBefore
      ? class {
          moveBefore() {}
        }
      : class {},
  )
  vi.stubGlobal('document', {
    readyState,
    createElement: (localName: string) => ({
      localName,
      set src(src: unknown) {
        if (!accepts(src)) throw new TypeError('This document requires TrustedScriptURL assignment')
      },
    }),
    addEventListener: (_type: string, listener: () => void) => listeners.push(listener),
  })
  return listeners
}

/** Creates the element with a new copy of the module, which keeps the Trusted Types policy that it has created. */
async function create() {
  vi.resetModules()
  const { createChunkFileElement } = await import('../../../src/chunks/chunk-file-element')
  return createChunkFileElement(HREF, 'sha384-right', 'R4nd0m')
}

beforeEach(() => () => vi.unstubAllGlobals())

describe('createChunkFileElement', () => {
  it.each(
    (Object.keys(pages) as (keyof typeof pages)[]).flatMap(page => {
      const isRefused = /not allow our policy$|refuses/.test(page)
      return [
        ['Chromium', true, page, 'link'],
        ['Chromium', false, page, isRefused ? 'link' : 'script'],
        ['Firefox', true, page, isRefused ? 'link' : 'script'],
        ['WebKit', true, page, isRefused ? 'problem' : 'script'],
        ['unknown', true, page, isRefused ? 'problem' : 'script'],
      ] as const
    }),
  )('%s (moveBefore: %s), %s: %s', async (engine, hasMoveBefore, page, expected) => {
    openPage(pages[page], vendors[engine], hasMoveBefore)
    const created = create()
    if (expected === 'problem')
      await expect(created).rejects.toMatchObject({ code: 'file', hint: expect.stringContaining('trusted-types') })
    else
      expect(await created).toMatchObject({
        localName: expected,
        integrity: 'sha384-right',
        crossOrigin: 'anonymous',
        nonce: 'R4nd0m',
        ...(expected === 'link' && { rel: 'modulepreload', href: HREF }),
      })
  })

  it('waits for the page’s import maps where a module keeps them from taking effect', async () => {
    const listeners = openPage(pages['a page that does not allow our policy'], vendors.Firefox, true, 'loading')
    const onCreated = vi.fn()
    const created = create().then(onCreated)
    await vi.waitUntil(() => listeners.length)
    expect(onCreated).not.toHaveBeenCalled()
    for (const listener of listeners) listener()
    await created
    expect(onCreated).toHaveBeenCalledOnce()
  })

  it.each([
    ['Chromium', true],
    ['Chromium', false],
    ['Firefox', true],
    ['WebKit', true],
  ] as const)('does not wait otherwise: %s (moveBefore: %s)', async (engine, hasMoveBefore) => {
    const listeners = openPage(pages['a browser without Trusted Types'], vendors[engine], hasMoveBefore, 'loading')
    await create()
    expect(listeners).toEqual([])
  })
})
