import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { frameTexts } from '../../src/i18n/en'
import german from '../../src/i18n/locales/de'
import { engines, launchOncePerSuite } from './support/engines/all'
import { STEP_TIMEOUT } from './support/engines/engine'
import {
  allHashes,
  NONCE,
  openPolicySite,
  type PagePolicy,
  type PageState,
  pageStateExpression,
  tagHashes,
} from './support/policy-site'

const csp = (...lines: string[]) => ({ 'content-security-policy': lines.join('; ') })
const integrityPolicy = { 'integrity-policy': 'blocked-destinations=(script)' }
const trustedTypes = "require-trusted-types-for 'script'"
const createDefaultPolicy = "window.trustedTypes?.createPolicy('default', { createScriptURL: url => url })"

interface Row {
  policy: () => PagePolicy
  /** Engines that load no chunk under the policy, because they cannot verify it. */
  loadsNothingIn?: string
  /** Engine -> the violations that it reports. Default: none. */
  violations?: Record<string, string[]>
}

/** Policies by name. Functions, since some contain hashes of the built files. */
const policies: Record<string, Row> = {
  'no policy': { policy: () => ({ headers: {} }) },
  'Integrity-Policy': { policy: () => ({ headers: integrityPolicy, scripts: 'integrity' }) },
  'by address': { policy: () => ({ headers: csp("default-src 'none'", "script-src 'self'") }) },
  'by nonce': {
    policy: () => ({ headers: csp("default-src 'none'", `script-src 'nonce-${NONCE}'`), scripts: 'nonce' }),
  },
  'by nonce and strict-dynamic': {
    policy: () => ({
      headers: csp("default-src 'none'", `script-src 'nonce-${NONCE}' 'strict-dynamic'`),
      scripts: 'nonce',
    }),
  },
  'by the hashes of all files': {
    policy: () => ({ headers: csp("default-src 'none'", `script-src ${allHashes()}`), scripts: 'integrity' }),
  },
  'by the hash of the tag’s file and strict-dynamic': {
    policy: () => ({
      headers: csp("default-src 'none'", `script-src ${tagHashes()} 'strict-dynamic'`),
      scripts: 'integrity',
    }),
  },
  'Trusted Types': { policy: () => ({ headers: csp(trustedTypes) }) },
  'Trusted Types that allow our policy': {
    policy: () => ({ headers: csp(trustedTypes, 'trusted-types readiness-check') }),
  },
  'Trusted Types with a default policy that accepts all scripts': {
    policy: () => ({ headers: csp(trustedTypes, 'trusted-types default'), script: createDefaultPolicy }),
  },
  'Trusted Types that allow no policy, and are not required': {
    policy: () => ({ headers: csp("trusted-types 'none'") }),
    violations: { WebKitGTK: ['trusted-types'], Firefox: ['trusted-types'] },
  },
  'Trusted Types that allow no policy': {
    policy: () => ({ headers: csp(trustedTypes, "trusted-types 'none'") }),
    loadsNothingIn: 'WebKitGTK',
    violations: {
      WebKitGTK: ['require-trusted-types-for', 'trusted-types'],
      Firefox: ['require-trusted-types-for', 'trusted-types'],
    },
  },
  'all of it at once': {
    policy: () => ({
      headers: {
        ...csp(
          "default-src 'none'",
          `script-src ${allHashes()} 'strict-dynamic'`,
          trustedTypes,
          'trusted-types readiness-check',
        ),
        ...integrityPolicy,
      },
      scripts: 'integrity',
    }),
  },
}

/**
 * What is expected of a page: genuine chunks are used, and the changed one is reported. WebKitGTK 2.50 does not tell scripts
 * the status of a response, so that a changed file is reported there like a missing one.
 */
const expectedState = ({ loadsNothingIn, violations }: Row, engine: string, hasTrustedTypes: boolean) => ({
  isGerman: loadsNothingIn !== engine,
  isArabic: false,
  errors: [engine === 'WebKitGTK' ? 'words' : 'integrity'],
  violations: (hasTrustedTypes && violations?.[engine]) || [],
  hasChangedFileRun: false,
})

const observedState = ({ de, ar, ...state }: PageState) => ({
  ...state,
  isGerman: de.includes(german.start) && de.includes(german.stays) && de.includes(german.promiseText),
  isArabic: !ar.includes(frameTexts.start),
})

describe.each(engines)('in $name', installed => {
  const running = launchOncePerSuite(installed)
  let site: Awaited<ReturnType<typeof openPolicySite>>
  beforeAll(async () => {
    site = await openPolicySite()
  })
  afterAll(() => site.close())

  test.skipIf(!installed.launch).for(Object.entries(policies))(
    `genuine chunks load and a changed chunk does not run: %s (${installed.note})`,
    async ([, row]) => {
      const engine = running()
      await engine.goto(site.addPage(row.policy()))
      const expected = expectedState(row, installed.name, await engine.evaluate("'trustedTypes' in window"))
      await vi.waitFor(
        async () => expect(observedState(await engine.evaluate<PageState>(pageStateExpression))).toEqual(expected),
        { timeout: STEP_TIMEOUT },
      )
    },
  )

  test.skipIf(!installed.launch)('an import map that the page adds after a chunk has loaded takes effect', async () => {
    const engine = running()
    await engine.goto(site.addPage({ headers: {} }))
    const loaded = async () => observedState(await engine.evaluate<PageState>(pageStateExpression)).isGerman
    await vi.waitFor(async () => expect(await loaded()).toBe(true), { timeout: STEP_TIMEOUT })
    await engine.evaluate(`void (() => {
      const map = document.createElement('script')
      map.type = 'importmap'
      map.textContent = '{ "imports": { "late": "data:text/javascript,export default 1" } }'
      document.head.append(map)
      import('late').then(({ default: it }) => { document.title = 'mapped ' + it }, error => { document.title = error })
    })()`)
    await vi.waitFor(async () => expect(await engine.evaluate('document.title')).toBe('mapped 1'), {
      timeout: STEP_TIMEOUT,
    })
  })
})
