import { relative } from 'node:path'
import { root } from './paths'

const nameOf = (module: string) => relative(root, module.replace(/\?.*$/, ''))

/**
 * Returns an error message for each module of the tag's file that a chunk bundles a second time.
 *
 * @param tagModules paths of the modules in the tag's file
 * @param chunkModules chunk name -> paths of its modules
 */
export function findDuplicateModules(tagModules: string[], chunkModules: Record<string, string[]>): string[] {
  // Paths with a NUL character are the bundler's helpers, which are no files.
  const inTag = new Set(tagModules.filter(module => !module.startsWith('\0')).map(nameOf))
  return Object.entries(chunkModules).flatMap(([chunk, modules]) =>
    modules
      .map(nameOf)
      .filter(module => inTag.has(module))
      .map(
        module =>
          `Chunk ${chunk} bundles ${module}, which is also in the tag's file: add what the chunk uses of it to src/chunks/shared-modules.ts`,
      ),
  )
}
