import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Plugin, parseSync } from 'vite'
import type { ChunkName } from '../../src/chunks'
import { namesAfterCheck } from './chunk-entries'
import { root } from './paths'

/** Files of the tables: what the tag's file shares with all chunks, then what the chunk `check` shares with later chunks. */
const tableFiles = ['src/chunks/shared-modules.ts', 'src/chunks/modules-of-check.ts'].map(file => join(root, file))
const prefix = '\0shared:'

/**
 * Package -> the package whose entry in the table it shares: `@preact/signals` re-exports everything of its core. The chunk
 * `check` contains `@preact/signals` itself.
 */
const aliases: Record<string, string> = { '@preact/signals': '@preact/signals-core' }

/** Name of the parameter that holds the table of shared modules in a chunk's code; see `wrapChunk` in `bundle.ts`. */
export const SHARED_MODULES_PARAMETER = 'sharedModules'

/** Module (package name, or file path without extension) -> export name -> index in the table of shared modules. */
type SharedModules = Map<string, Map<string, number>>

/**
 * Reads the table from its sources.
 *
 * @param isAfterCheck whether the chunk `check` has added its modules to the table
 */
export function readSharedModulesTable(isAfterCheck: boolean): SharedModules {
  const shared: SharedModules = new Map()
  let length = 0
  for (const file of isAfterCheck ? tableFiles : tableFiles.slice(0, 1)) length = addTable(shared, file, length)
  return shared
}

/** Adds the table of one file, whose entries begin at `firstIndex`. Returns the index after its last entry. */
function addTable(shared: SharedModules, tableFile: string, firstIndex: number): number {
  const { program, module } = parseSync(tableFile, readFileSync(tableFile, 'utf8'))
  const indexes = new Map<string, number>()
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
    if (declaration?.type !== 'VariableDeclaration') continue
    const { init } = declaration.declarations[0] ?? {}
    if (init?.type !== 'ArrayExpression') continue
    init.elements.forEach((element, index) => {
      if (element?.type === 'Identifier') indexes.set(element.name, firstIndex + index)
    })
  }
  for (const { moduleRequest, entries } of module.staticImports) {
    const { value } = moduleRequest
    const id = value.startsWith('.') ? join(dirname(tableFile), value) : value
    const exports = entries.flatMap(({ localName, importName }): [string, number][] => {
      const index = indexes.get(localName.value)
      return importName.name && index !== undefined ? [[importName.name, index]] : []
    })
    shared.set(id, new Map(exports))
  }
  return firstIndex + indexes.size
}

/**
 * Vite plugin that replaces each shared module in a chunk by a small module that reads the exports from the table that
 * the tag's file passes to the chunk.
 *
 * @param name name of the chunk
 */
export function sharedModulesPlugin(name: ChunkName): Plugin {
  const shared = readSharedModulesTable(namesAfterCheck.includes(name))
  return {
    name: 'shared-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || importer.startsWith(prefix)) return
      const id = source.startsWith('.')
        ? join(dirname(importer), source)
        : (name !== 'check' && aliases[source]) || source
      return shared.has(id) ? `${prefix}${id}` : undefined
    },
    load(id) {
      if (!id.startsWith(prefix)) return
      const exports = shared.get(id.slice(prefix.length)) ?? []
      return {
        code: [...exports]
          .map(([name, index]) => `export const ${name} = ${SHARED_MODULES_PARAMETER}[${index}]`)
          .join('\n'),
        moduleSideEffects: false,
      }
    },
  }
}
