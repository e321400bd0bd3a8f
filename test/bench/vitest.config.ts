import { defineConfig } from 'vitest/config'

/**
 * Config for `npm run bench`: measurements in a real browser, one at a time. Not part of the tests, since other load
 * makes it fail.
 */
export default defineConfig({
  test: {
    include: ['test/bench/**/*.test.ts'],
    globalSetup: 'test/browser/support/global-setup.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
