import { defineConfig } from 'vitest/config'

/** `npm run bench`: measurements in a real browser, one at a time. Apart from the tests: a busy machine fails it. */
export default defineConfig({
  test: {
    include: ['test/bench/**/*.test.ts'],
    globalSetup: 'test/browser/support/global-setup.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
