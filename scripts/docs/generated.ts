/** Matches a generated part of a page with the two comments around it, which contain its name. */
const pagePart = (name: string) => new RegExp(`(<!-- generated: ${name} -->\\n)[\\s\\S]*?(<!-- end: ${name} -->)`)

/**
 * Replaces the generated parts of a page, and returns the page.
 * @param parts name -> Markdown or HTML
 * @throws if the page has no comments for a part
 */
export function insertPageParts(page: string, parts: Record<string, string>): string {
  return Object.entries(parts).reduce((text, [name, content]) => {
    if (!pagePart(name).test(text)) throw new Error(`The page has no comments for the generated part "${name}"`)
    return text.replace(pagePart(name), (_, start, end) => `${start}\n${content.trim()}\n\n${end}`)
  }, page)
}

/** Matches a generated part of a source file with the two comments around it, which contain its name. */
const codePart = /^( *)\/\/ generated: ([\w-]+)\n[\s\S]*?^ *\/\/ end: \2\n/gm

/** Returns the names of the generated parts of a source file. */
export const findCodeParts = (source: string): string[] => [...source.matchAll(codePart)].map(([, , name = '']) => name)

/**
 * Replaces the generated parts of a source file, and returns the file. Lines are indented like the comments around
 * them.
 * @param parts name -> lines of code
 * @throws if the file has comments for a part that does not exist
 */
export const insertCodeParts = (source: string, parts: Record<string, readonly string[]>): string =>
  source.replace(codePart, (_, indent: string, name: string) => {
    const lines = parts[name]
    if (!lines) throw new Error(`There is no generated part "${name}"`)
    return [`// generated: ${name}`, ...lines, `// end: ${name}`].map(line => `${indent}${line}\n`).join('')
  })

/** Returns a Markdown table. */
export const markdownTable = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
