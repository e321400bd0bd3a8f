import { readFileSync, writeFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { writtenTypes } from '../docs/docstrings'

/**
 * Puts the written types, with a docstring for each member, in place of the derived ones of the same name.
 *
 * @param types name of an alias -> the lines of its members
 * @returns the declarations, and the names that were found in them
 */
export function withWrittenTypes(
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

/** @throws where a written type has no declaration of that name, or more than one */
export function writeOutTypes(files: readonly string[]): void {
  const types = writtenTypes()
  const found: string[] = []
  for (const file of files) {
    const { code, found: names } = withWrittenTypes(file, readFileSync(file, 'utf8'), types)
    found.push(...names)
    if (names.length) writeFileSync(file, code)
  }
  for (const name of Object.keys(types)) {
    const count = found.filter(one => one === name).length
    if (count !== 1) throw new Error(`the published types declare "${name}" ${count} times: expected once`)
  }
}
