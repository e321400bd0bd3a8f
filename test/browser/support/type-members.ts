import { parseSync } from 'vite'

/** A type's name, and its members: name -> whether the member has a docstring. */
type TypeMembers = [type: string, members: Map<string, boolean>]

/**
 * Lists the members of every interface and object type of a `.d.ts` file, with whether each member has a docstring.
 * Declared functions and constants are listed as members of a type named `function or constant`.
 */
export function listTypeMembers(file: string, code: string): TypeMembers[] {
  const { program, comments } = parseSync(file, code)
  const ends = comments.filter(({ type, value }) => type === 'Block' && /^\*\s*\S/.test(value)).map(({ end }) => end)
  const isDocumented = (start: number) => ends.some(end => end <= start && !code.slice(end, start).trim())
  return program.body.flatMap((statement): TypeMembers[] => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    const declared =
      declaration?.type === 'TSDeclareFunction'
        ? [declaration.id?.name ?? '']
        : declaration?.type === 'VariableDeclaration'
          ? declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? id.name : []))
          : []
    if (declared.length > 0)
      return [['function or constant', new Map(declared.map(name => [name, isDocumented(statement.start)]))]]
    if (declaration?.type !== 'TSInterfaceDeclaration' && declaration?.type !== 'TSTypeAliasDeclaration') return []
    const type = declaration.type === 'TSInterfaceDeclaration' ? declaration.body : declaration.typeAnnotation
    const members = type.type === 'TSInterfaceBody' ? type.body : type.type === 'TSTypeLiteral' ? type.members : []
    const names = members.flatMap((member): [string, boolean][] => {
      if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') return []
      const { key } = member
      const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? `${key.value}` : ''
      return [[name, isDocumented(member.start)]]
    })
    return [[declaration.id.name, new Map(names)]]
  })
}
