import { defineConfig } from 'vitest/config'
import { pdfFontsPlugin } from './scripts/build/pdf-fonts'
import { throwingStubsPlugin } from './scripts/build/throwing-stubs'

/** Stand-ins for what the build puts in. */
const define = {
  __VERSION__: JSON.stringify('0.0.0'),
  __CHUNKS__: '{}',
}
const plugins = [pdfFontsPlugin(), throwingStubsPlugin()]
const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } }

/** A worker runs file after file: starting a process and loading its modules costs more than most unit tests. */
const quick = { isolate: false, maxWorkers: 2, sequence: { groupOrder: 0 }, testTimeout: 300_000 }
const browser = {
  environment: 'node' as const,
  globalSetup: 'test/browser/support/global-setup.ts',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Two workers' browsers share the processors. A test that passes only the second time is marked in the output (`retry x1`).
  retry: 1,
  // One browser a worker: see the fixtures in test/browser/support/test.ts.
  isolate: false,
}
/** Files that measure, or that depend on when Chromium prerenders and hides pages: nothing else runs beside them. */
const measuring = ['test/browser/memory.test.ts', 'test/hosts/hidden-tabs.test.ts']

/** One project a kind of test: pure logic in Node, components in happy-dom, and what only a browser decides. */
export default defineConfig({
  test: {
    projects: [
      {
        define,
        oxc,
        plugins,
        test: { ...quick, name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node' },
      },
      {
        define,
        oxc,
        test: {
          ...quick,
          name: 'component',
          include: ['test/unit/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: 'test/support/version.ts',
        },
      },
      {
        test: {
          ...browser,
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/hosts/**/*.test.ts'],
          exclude: measuring,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: { ...browser, name: 'serial', include: measuring, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
})
