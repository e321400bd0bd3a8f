import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Plugin, parseSync } from 'vite'
import { root } from './paths'

const kitFile = join(root, 'src/element/later/kit.ts')
const KIT = 'kit'

const importsOf = (file: string) => parseSync(file, readFileSync(file, 'utf8')).module.staticImports

/** The modules that the kit takes its members from: packages by name, files by path without ending. */
const shared = () =>
  new Set(
    importsOf(kitFile).map(({ moduleRequest: { value } }) =>
      value.startsWith('.') ? join(dirname(kitFile), value) : value,
    ),
  )

/** The kit's members, each by the name that its module gives it, in the order in which they stand. */
export function members(): string[] {
  const text = readFileSync(kitFile, 'utf8')
  const locals = [...(/const kit = \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/\w+/g)].map(([name]) => name)
  const names = new Map(
    importsOf(kitFile).flatMap(({ entries }) =>
      entries.map(({ localName, importName }) => [localName.value, importName.name]),
    ),
  )
  return locals.map(local => names.get(local) ?? '')
}

/**
 * Makes a bundle that is a function of the kit: its default export takes the kit and gives what the entry exports. What the
 * tag's file has already is read off the kit instead of being bundled a second time.
 */
export function factory(): Plugin {
  const modules = shared()
  return {
    name: 'factory',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer) return
      const path = source.startsWith('.') ? join(dirname(importer), source) : source
      return modules.has(path) ? { id: KIT, external: true } : undefined
    },
    renderChunk(code, { fileName }) {
      return { code: asFactory(fileName, code), map: null }
    },
  }
}

/**
 * @param code a module that imports named members of the kit, and exports names of its own at its end
 * @throws where it imports anything else, or a member that the kit does not have
 */
export function asFactory(file: string, code: string, known = members()): string {
  const { module } = parseSync(file, code)
  const placeOf = (name: string) => {
    const place = known.indexOf(name)
    if (place < 0) throw new Error(`${file} needs ${name}: add it to ${relative(root, kitFile)}`)
    return place
  }
  const imports = module.staticImports.map(({ start, end, moduleRequest, entries }) => {
    if (moduleRequest.value !== KIT) throw new Error(`${file} still imports ${moduleRequest.value}`)
    const names = entries.map(({ importName, localName }) => {
      const name = importName.name ?? ''
      return `${placeOf(name)}: ${localName.value}`
    })
    return { start, end, text: `const { ${names.join(', ')} } = ${KIT};` }
  })
  // To the parser, an export of what was imported belongs to the import.
  const exports = module.staticExports
    .filter(({ start }) => !imports.some(one => one.start === start))
    .map(({ start, end }) => ({ start, end, text: '' }))
  const members = module.staticExports
    .flatMap(({ entries }) => entries)
    .map(({ exportName, localName, importName }) => {
      const value = localName.name ?? `${KIT}[${placeOf(importName.name ?? '')}]`
      return `${exportName.name ?? 'default'}: ${value}`
    })

  let body = code
  for (const { start, end, text } of [...imports, ...exports].sort((a, b) => b.start - a.start))
    body = body.slice(0, start) + text + body.slice(end)
  return `export default ${KIT} => {\n${body}\nreturn { ${members.join(', ')} };\n}\n`
}
