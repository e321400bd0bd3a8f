import type { Import } from './graph'
import { common, type Rule } from './rules'

const roomOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : null)
const within = (path: string, place: string) =>
  path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`)

/** A sentence for each import that goes where its room may not. */
export function wrongWays(imports: Import[], rules: Record<string, Rule>, entryRules: Record<string, Rule>): string[] {
  return imports.flatMap(({ from, to, typeOnly }) => {
    const room = roomOf(from)
    const target = roomOf(to)
    if (target === null) return [`${from} imports ${to}: nobody imports an entry`]
    if (room === target) return []
    const rule = room === null ? entryRules[from] : rules[room]
    if (!rule) return [`${from} stands in no known room and is no known entry`]
    const isCommon = common.includes(target) && !(room && common.includes(room))
    if (isCommon || rule.values.some(place => within(to, place))) return []
    const shapeOnly = rule.types.some(place => within(to, place))
    if (shapeOnly && typeOnly) return []
    if (shapeOnly)
      return [`${from} imports ${to}: ${room ?? 'this entry'} may take types from there, nothing that runs`]
    return [`${from} imports ${to}: ${room ?? 'this entry'} may not know ${target}`]
  })
}

/** A sentence for each circle of files, types counted too. */
export function circles(imports: Import[]): string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of imports) next.set(from, (next.get(from) ?? new Set()).add(to))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) found.push(`a circle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`)
    else if (!done.has(file)) {
      for (const other of next.get(file) ?? []) visit(other, [...path, file])
      done.add(file)
    }
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
