import { parseSync } from 'vite'

/** One file's import of another of ours. Paths from `src`. `typeOnly`: nothing of it remains when it runs. */
export interface Import {
  from: string
  to: string
  typeOnly: boolean
}

/** Sources by path from `src`. */
export type Sources = Record<string, string>

const specifiers = (path: string, code: string) => {
  const { module, errors } = parseSync(path, code)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const text = ({ start, end }: { start: number; end: number }) => code.slice(start, end).replace(/^['"`]|['"`]$/g, '')
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(entry => entry.isType),
  }))
  const exports = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
    )
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: text(moduleRequest),
    typeOnly: false,
  }))
  return [...imports, ...exports, ...dynamic]
}

const resolve = (sources: Sources, from: string, specifier: string) => {
  const path = new URL(specifier.replace(/\?.*$/, ''), `file:///${from}`).pathname.slice(1)
  const candidates = [path, `${path}.ts`, `${path}.tsx`, path.replace(/\/?$/, '/index.ts')]
  return candidates.find(candidate => candidate in sources)
}

/**
 * Every import of one of our files by another. Packages, and addresses known only when it runs, are left out.
 * @throws where a relative import leads nowhere
 */
export function importsOf(sources: Sources): Import[] {
  return Object.entries(sources)
    .filter(([path]) => /\.tsx?$/.test(path))
    .flatMap(([from, code]) =>
      specifiers(from, code)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier, typeOnly }) => {
          const to = resolve(sources, from, specifier)
          if (to === undefined) throw new Error(`${from} imports ${specifier}, which is not there`)
          return { from, to, typeOnly }
        }),
    )
}
