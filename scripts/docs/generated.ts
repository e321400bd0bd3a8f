/** Where a generated part stands: between these two comments, which name it. */
const part = (name: string) => new RegExp(`(<!-- generated: ${name} -->\\n)[\\s\\S]*?(<!-- end: ${name} -->)`)

/**
 * The page with its generated parts put in.
 * @param parts name -> Markdown
 * @throws where the page has no place for a part
 */
export function withParts(page: string, parts: Record<string, string>): string {
  return Object.entries(parts).reduce((text, [name, content]) => {
    if (!part(name).test(text)) throw new Error(`there is no place for the part "${name}"`)
    return text.replace(part(name), (_, start, end) => `${start}\n${content.trim()}\n\n${end}`)
  }, page)
}

/** A generated part of code: the lines between two comments that name it. */
const codePart = /^( *)\/\/ generated: ([\w-]+)\n[\s\S]*?^ *\/\/ end: \2\n/gm

/** The names of the generated parts of a source file. */
export const partsIn = (source: string): string[] => [...source.matchAll(codePart)].map(([, , name = '']) => name)

/**
 * The source file with its generated parts put in.
 * @param parts name -> lines of code
 * @throws where the file names a part that does not exist
 */
export const withCode = (source: string, parts: Record<string, readonly string[]>): string =>
  source.replace(codePart, (_, indent: string, name: string) => {
    const lines = parts[name]
    if (!lines) throw new Error(`there is no part "${name}"`)
    return [`// generated: ${name}`, ...lines, `// end: ${name}`].map(line => `${indent}${line}\n`).join('')
  })

/** A Markdown table. */
export const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
