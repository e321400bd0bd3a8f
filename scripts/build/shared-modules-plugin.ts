import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Plugin, parseSync } from 'vite'
import { root } from './paths'

const tableFile = join(root, 'src/chunks/shared-modules.ts')
const prefix = '\0shared:'

/** `@preact/signals` exports all of its core again: a chunk finds either in the table under one name. */
const aliases: Record<string, string> = { '@preact/signals': '@preact/signals-core' }

/** The name that a chunk's code has for the table; see `wrapChunk`. */
export const TABLE = 'sharedModules'

/** Name of an export -> its place in the table; by module: packages by name, files by path without ending. */
type SharedModules = Map<string, Map<string, number>>

/** Reads the table of `src/chunks/shared-modules.ts`. */
export function readTable(): SharedModules {
  const { program, module } = parseSync(tableFile, readFileSync(tableFile, 'utf8'))
  const places = new Map<string, number>()
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
    if (declaration?.type !== 'VariableDeclaration') continue
    const { init } = declaration.declarations[0] ?? {}
    if (init?.type !== 'ArrayExpression') continue
    init.elements.forEach((element, place) => {
      if (element?.type === 'Identifier') places.set(element.name, place)
    })
  }
  const shared: SharedModules = new Map()
  for (const { moduleRequest, entries } of module.staticImports) {
    const { value } = moduleRequest
    const id = value.startsWith('.') ? join(dirname(tableFile), value) : value
    const exports = entries.flatMap(({ localName, importName }): [string, number][] => {
      const place = places.get(localName.value)
      return importName.name && place !== undefined ? [[importName.name, place]] : []
    })
    shared.set(id, new Map(exports))
  }
  return shared
}

/**
 * Resolves a chunk's imports of shared modules to the table that the tag's file hands over: of each such module the chunk
 * bundles a stand-in, which reads the module's exports off the table.
 */
export function sharedModulesPlugin(): Plugin {
  const shared = readTable()
  return {
    name: 'shared-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || importer.startsWith(prefix)) return
      const id = source.startsWith('.') ? join(dirname(importer), source) : (aliases[source] ?? source)
      return shared.has(id) ? `${prefix}${id}` : undefined
    },
    load(id) {
      if (!id.startsWith(prefix)) return
      const exports = shared.get(id.slice(prefix.length)) ?? []
      return {
        code: [...exports].map(([name, place]) => `export const ${name} = ${TABLE}[${place}]`).join('\n'),
        moduleSideEffects: false,
      }
    },
  }
}
