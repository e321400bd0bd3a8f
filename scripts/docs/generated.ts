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

/** A Markdown table. */
export const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
