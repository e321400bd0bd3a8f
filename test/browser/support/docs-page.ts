import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/build/paths'

const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Reads a page of the partner documentation in `demo/docs`. */
export function readDocsPage(file: string) {
  const page = readFileSync(join(root, 'demo/docs', file), 'utf8')
  return {
    /**
     * The code blocks under a heading, unescaped, as a partner copies them.
     * @param heading the heading's id, or its text if it has no id
     */
    codeBlocksUnder(heading: string): string[] {
      const [, level, rest = ''] =
        new RegExp(`<h([23])(?: id="${heading}">|>${heading}</h)([\\s\\S]*)`).exec(page) ?? []
      if (!level) throw new Error(`${file} has no heading ${heading}`)
      const [section = ''] = rest.split(level === '2' ? /<h2/ : /<h[23]/)
      return [...section.matchAll(/<pre><code>([\s\S]*?)<\/code>/g)].map(([, code = '']) => unescaped(code))
    },
  }
}
