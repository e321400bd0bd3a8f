import { join } from 'node:path'
import type { Plugin } from 'vite'
import { root } from './paths'

const pageDocumentModule = join(root, 'src/lib/page-document')

/** Matches `document` where one of its members is read, also with a type: `(document as { prerendering?: boolean })`. */
const DOCUMENT = /(?<![.\w'"`])(?:document(?=\??\.[a-z])|\(document as [^)]+\)(?=\.))/g
/** Matches the document that preact creates nodes with: that of the parent node, which may be in a frame. */
const DOCUMENT_OF_NODE = /(\w+\.ownerDocument)\|\|document\b/g
/** Matches a call of a method that `window` inherits as an event target. */
const EVENT_TARGET = /(?<![.\w'"`])(?=(add|remove)EventListener\()/g

/**
 * Vite plugin for the tag's file and its chunks: members of `document`, and the methods of `window` as an event target, are
 * read in a way that no element of the page can hide (`src/lib/page-document.ts`), in our code and in preact. */
export const protectPageMembersPlugin = (): Plugin => ({
  name: 'protect-page-members',
  enforce: 'pre',
  transform: {
    filter: { id: [/\/src\/.*\.tsx?$/, /node_modules\/preact\//] },
    handler(code, id) {
      if (id.startsWith(pageDocumentModule)) return null
      const changed = code
        .replace(DOCUMENT_OF_NODE, '($1===document?pageDocument:$1||pageDocument)')
        .replace(DOCUMENT, 'pageDocument')
        .replace(EVENT_TARGET, 'pageWindow.')
      if (changed === code) return null
      const names = ['pageDocument', 'pageWindow'].filter(name => !new RegExp(`import .*\\b${name}\\b`).test(code))
      return { code: `import { ${names} } from ${JSON.stringify(pageDocumentModule)}\n${changed}`, map: null }
    },
  },
})
