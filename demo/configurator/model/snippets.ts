import { policyLines } from './policy-lines'
import { snippetNotes } from './snippet-notes'
import type { State } from './state'
import { type ExtraFile, type Release, type SnippetKind, tagManagerTag, writeSnippet } from './write-snippet'

export type { Release }

/** One kind of snippet, written for the state and ready to be copied. */
export interface Snippet {
  id: SnippetKind
  name: string
  description: string
  code: string
  language: 'html' | 'tsx'
  /** Content security policy lines for this snippet, with the script allowed by its address; see `policyLines`. */
  policy: string[]
  /** Files that the partner has to put beside `readiness-check.js`. */
  files: ExtraFile[]
  /** The script tag for tag managers, which strip attributes; `null` for all other kinds. */
  tagManagerCode: string | null
  /** Notes for the partner, a sentence or two each. */
  notes: string[]
}

const kinds: Record<SnippetKind, Pick<Snippet, 'name' | 'description' | 'language'>> = {
  tag: { name: 'Tag', description: 'One tag. The check is shown where the tag is.', language: 'html' },
  element: {
    name: 'Element',
    description:
      'An element that keeps its place from the first paint, so that the page does not shift. The tag may be anywhere.',
    language: 'html',
  },
  call: { name: 'Call', description: 'A call of mount(), before or after the script has loaded.', language: 'html' },
  react: { name: 'React', description: 'A component for React 19 or later, with types.', language: 'tsx' },
  iframe: { name: 'Iframe', description: 'For pages where only an iframe can be pasted.', language: 'html' },
}

/** Writes the state as every kind of snippet. */
export const createSnippets = (state: State, release: Release): Snippet[] =>
  (Object.keys(kinds) as SnippetKind[]).map(id => {
    const { code, files } = writeSnippet(id, state, release)
    return {
      id,
      ...kinds[id],
      code,
      policy: policyLines(state, release, id),
      files,
      tagManagerCode: id === 'tag' ? tagManagerTag(state, release) : null,
      notes: snippetNotes(id, state, release),
    }
  })
