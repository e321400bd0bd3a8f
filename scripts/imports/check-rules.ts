import type { Import } from './graph'
import type { Rule } from './rules'

const moduleOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : null)
const isWithin = (path: string, place: string) =>
  path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`)

/** A sentence for each import that its module's rule does not allow. */
export function forbiddenImports(
  imports: Import[],
  rules: Record<string, Rule>,
  entryRules: Record<string, Rule>,
): string[] {
  return imports.flatMap(({ from, to, typeOnly }) => {
    const module = moduleOf(from)
    const target = moduleOf(to)
    if (target === null) return [`${from} imports ${to}: no file may import an entry`]
    if (module === target) return []
    const rule = module === null ? entryRules[from] : rules[module]
    if (!rule) return [`${from} is in no known module and is no known entry: add it to scripts/imports/rules.ts`]
    if (rule.values.some(place => isWithin(to, place))) return []
    const typesAllowed = rule.types.some(place => isWithin(to, place))
    if (typesAllowed && typeOnly) return []
    const importer = module ?? 'this entry'
    if (typesAllowed) return [`${from} imports ${to}: ${importer} may import only types from there`]
    return [`${from} imports ${to}: ${importer} may not import ${target}`]
  })
}

/** A sentence for each circle of files, circles of type-only imports included. */
export function circles(imports: Import[]): string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of imports) next.set(from, (next.get(from) ?? new Set()).add(to))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) found.push(`an import circle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`)
    else if (!done.has(file)) {
      for (const other of next.get(file) ?? []) visit(other, [...path, file])
      done.add(file)
    }
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
