import type { Fault } from '../delivery/events'
import type { LoadChunk } from '../element/runtime'
import { chunks } from './index'

/** Loads a chunk of the npm package, which the application's bundler serves. `import()` evaluates a module once a page. */
export const loadNpmChunk: LoadChunk = name =>
  chunks[name]().then(
    chunk => chunk.default as never,
    (fault: unknown) => {
      throw {
        code: 'file',
        message: `${name} did not load: ${fault}`,
        hint: 'See how the bundler serves chunks.',
      } satisfies Fault
    },
  )
