import { parseSync } from 'vite'

/** One file's import of another file of this project. Paths are relative to `src`. */
export interface Import {
  from: string
  to: string
  /** Nothing of the import remains at run time. */
  typeOnly: boolean
}

/** File contents by path, relative to `src`. */
export type Sources = Record<string, string>

interface Specifier {
  specifier: string
  typeOnly: boolean
}

type Node = Record<string, unknown> & { type: string }

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** Calls `visit` for every node of a syntax tree, parents before children. */
function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit)
  else if (isNode(value)) {
    visit(value)
    for (const child of Object.values(value)) walk(child, visit)
  }
}

const textOf = (literal: unknown) => (literal as { value?: unknown } | null)?.value
const isTypeSpecifier = (specifier: Node) => specifier.importKind === 'type' || specifier.exportKind === 'type'

/** Reads `import`, `export … from`, `import()` and the types `import('…')` and `typeof import('…')`. */
function specifierIn(node: Node): Specifier | undefined {
  const found = (source: unknown, typeOnly: boolean) => {
    const specifier = textOf(source)
    return typeof specifier === 'string' ? { specifier, typeOnly } : undefined
  }
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const specifiers = (node.specifiers ?? []) as Node[]
      const isType = node.importKind === 'type' || node.exportKind === 'type'
      return found(node.source, isType || (specifiers.length > 0 && specifiers.every(isTypeSpecifier)))
    }
    case 'ImportExpression':
      return found(node.source, false)
    case 'TSImportType':
      return found(node.source, true)
  }
}

function specifiersIn(path: string, code: string): Specifier[] {
  const { program, errors } = parseSync(path, code)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const specifiers: Specifier[] = []
  walk(program, node => {
    const found = specifierIn(node)
    if (found) specifiers.push(found)
  })
  return specifiers
}

const resolve = (sources: Sources, from: string, specifier: string) => {
  const path = new URL(specifier.replace(/\?.*$/, ''), `file:///${from}`).pathname.slice(1)
  const candidates = [path, `${path}.ts`, `${path}.tsx`, path.replace(/\/?$/, '/index.ts')]
  return candidates.find(candidate => candidate in sources)
}

/**
 * Every import of one of our files by another, type-only imports included. Packages, and addresses that are computed at
 * run time, are left out.
 * @throws where a relative import leads to no file
 */
export function importsOf(sources: Sources): Import[] {
  return Object.entries(sources)
    .filter(([path]) => /\.tsx?$/.test(path))
    .flatMap(([from, code]) =>
      specifiersIn(from, code)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier, typeOnly }) => {
          const to = resolve(sources, from, specifier)
          if (to === undefined) throw new Error(`${from} imports ${specifier}, which does not exist`)
          return { from, to, typeOnly }
        }),
    )
}
