import { readFileSync, writeFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { explicitTypes } from '../docs/docstrings'

/**
 * Replaces type aliases in a declaration file by types that list every member with its docstring. Editors show no
 * docstrings for derived types.
 *
 * @param types name of a type alias -> lines of its members
 * @returns the new code, and the names of the aliases that were found
 */
export function replaceTypeAliases(
  file: string,
  code: string,
  types: Record<string, readonly string[]>,
): { code: string; found: string[] } {
  const aliases = parseSync(file, code).program.body.flatMap(statement => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    return declaration?.type === 'TSTypeAliasDeclaration' && types[declaration.id.name] ? [declaration] : []
  })
  let written = code
  for (const { id, typeAnnotation } of aliases.reverse()) {
    const members = types[id.name]?.map(line => `    ${line}\n`).join('')
    written = `${written.slice(0, typeAnnotation.start)}{\n${members}}${written.slice(typeAnnotation.end)}`
  }
  return { code: written, found: aliases.map(({ id }) => id.name) }
}

/**
 * Replaces the type aliases of `explicitTypes` in the published declaration files.
 * @throws if an alias is declared in no file, or more than once
 */
export function writeExplicitTypes(files: readonly string[]): void {
  const types = explicitTypes()
  const found: string[] = []
  for (const file of files) {
    const { code, found: names } = replaceTypeAliases(file, readFileSync(file, 'utf8'), types)
    found.push(...names)
    if (names.length) writeFileSync(file, code)
  }
  for (const name of Object.keys(types)) {
    const count = found.filter(one => one === name).length
    if (count !== 1) throw new Error(`the published types declare "${name}" ${count} times: expected once`)
  }
}
