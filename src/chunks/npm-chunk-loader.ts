import type { LoadChunk } from '../element/types'
import type { Problem } from '../events/events'
import { chunks } from './index'

/** Loads a chunk of the npm package, which the application's bundler serves. `import()` evaluates a module once a page. */
export const loadNpmChunk: LoadChunk = name =>
  chunks[name]().then(
    chunk => chunk.default as never,
    (error: unknown) => {
      throw {
        code: 'file',
        message: `${name} did not load: ${error}`,
        hint: 'See how the bundler serves chunks.',
      } satisfies Problem
    },
  )
