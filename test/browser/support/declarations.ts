import { parseSync } from 'vite'

type Documented = [type: string, names: Map<string, boolean>]

/**
 * The members of every interface and object type of a declaration file, each with whether a docstring stands before it.
 * Functions are the members of `function`.
 */
export function documentedNames(file: string, code: string): Documented[] {
  const { program, comments } = parseSync(file, code)
  const ends = comments.filter(({ type, value }) => type === 'Block' && /^\*\s*\S/.test(value)).map(({ end }) => end)
  const isDocumented = (start: number) => ends.some(end => end <= start && !code.slice(end, start).trim())
  return program.body.flatMap((statement): Documented[] => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type === 'TSDeclareFunction')
      return [['function', new Map([[declaration.id?.name ?? '', isDocumented(statement.start)]])]]
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
