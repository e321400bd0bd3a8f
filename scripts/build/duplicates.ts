import { relative } from 'node:path'
import { root } from './paths'

const nameOf = (module: string) => relative(root, module.replace(/\?.*$/, ''))

/** A file that shares its modules with chunks: the tag's file, or the chunk `check`. */
export interface SharingFile {
  /** Name of the file in error messages. */
  name: string
  /** Paths of its modules. */
  modules: string[]
  /** Source file of the table of what it shares. */
  table: string
}

/**
 * Returns an error message for each module of a sharing file that a chunk bundles a second time.
 *
 * @param chunkModules chunk name -> paths of its modules
 */
export function findDuplicateModules(file: SharingFile, chunkModules: Record<string, string[]>): string[] {
  // Paths with a NUL character are the bundler's helpers, which are no files.
  const shared = new Set(file.modules.filter(module => !module.startsWith('\0')).map(nameOf))
  return Object.entries(chunkModules).flatMap(([chunk, modules]) =>
    modules
      .map(nameOf)
      .filter(module => shared.has(module))
      .map(
        module =>
          `Chunk ${chunk} bundles ${module}, which is also in ${file.name}: add what the chunk uses of it to ${file.table}`,
      ),
  )
}
