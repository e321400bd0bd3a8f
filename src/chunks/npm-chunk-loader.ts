import type { LoadChunk } from '../element/types'
import type { Problem } from '../events/events'
import { chunkImporters } from './index'

/** Loads a chunk in the npm package: the application's bundler serves the file. `import()` evaluates a module once per page. */
export const loadNpmChunk: LoadChunk = name =>
  chunkImporters[name]().then(
    chunk => chunk.default as never,
    (error: unknown) => {
      throw {
        code: 'file',
        message: `${name} did not load: ${error}`,
        hint: 'Check how your bundler serves the chunks of dynamic imports.',
      } satisfies Problem
    },
  )
