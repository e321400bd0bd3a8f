import { defineConfig } from 'vitest/config'
import { leftOut } from './scripts/build/left-out'
import { pdfFonts } from './scripts/build/pdf-fonts'

/** Stand-ins for what the build puts in. */
const define = {
  __VERSION__: JSON.stringify('0.0.0'),
  __CHUNKS__: '{}',
}
const plugins = [pdfFonts(), leftOut()]
const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } }

/** One project a kind of test: pure logic in Node, components in happy-dom, and what only a browser decides. */
export default defineConfig({
  test: {
    projects: [
      { define, oxc, plugins, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node' } },
      {
        define,
        oxc,
        test: {
          name: 'component',
          include: ['test/unit/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: 'test/support/version.ts',
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/hosts/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'test/browser/support/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two cores: one browser at a time, and after the quick tests, so that no measurement runs beside another.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
