import { relative } from 'node:path'
import { root } from './paths'

const nameOf = (module: string) => relative(root, module.replace(/\?.*$/, ''))

/**
 * A sentence for each module of the tag's file that a chunk bundles a second time.
 *
 * @param tagModules of the tag's file
 * @param chunkModules by the chunk's name
 */
export function duplicates(tagModules: string[], chunkModules: Record<string, string[]>): string[] {
  // The bundler's own helpers have no file.
  const inTag = new Set(tagModules.filter(module => !module.startsWith('\0')).map(nameOf))
  return Object.entries(chunkModules).flatMap(([chunk, modules]) =>
    modules
      .map(nameOf)
      .filter(module => inTag.has(module))
      .map(
        module =>
          `Chunk ${chunk} bundles ${module}, which the tag's file has: add what the chunk uses of it to src/chunks/shared-modules.ts`,
      ),
  )
}
