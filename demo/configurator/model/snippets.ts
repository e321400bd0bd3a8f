import { type File, type FormId, formOf, managerTag, type Release } from './forms'
import { notesOn } from './notes'
import { policyFor } from './policy'
import type { State } from './state'

export type { File, Release }

/** One way to put the check on a page. */
export interface Snippet {
  id: FormId
  name: string
  about: string
  code: string
  language: 'html' | 'tsx'
  /** The policy lines that a page with a strict policy needs for exactly this snippet; for other ways, see `policyFor`. */
  policy: string[]
  /** What is to be put beside `readiness-check.js`. */
  files: File[]
  /** The same for tag managers, which strip attributes; of the tag alone. */
  managers: string | null
  /** What the partner should know, a sentence or two each. */
  notes: string[]
}

const forms: Record<FormId, Pick<Snippet, 'name' | 'about' | 'language'>> = {
  tag: { name: 'Tag', about: 'One tag. The check stands where the tag stands.', language: 'html' },
  element: {
    name: 'Element',
    about: 'An element that keeps its place from the first paint, so that nothing shifts. The tag may stand anywhere.',
    language: 'html',
  },
  call: { name: 'Call', about: 'A call of mount(), before or after the script has come.', language: 'html' },
  react: { name: 'React', about: 'A component for React 19 or later, with types.', language: 'tsx' },
  iframe: { name: 'Iframe', about: 'For where only an iframe can be pasted.', language: 'html' },
}

/** Every form of the state, ready to be pasted. */
export const snippets = (state: State, release: Release): Snippet[] =>
  (Object.keys(forms) as FormId[]).map(id => {
    const { code, files } = formOf(id, state, release)
    return {
      id,
      ...forms[id],
      code,
      policy: policyFor(state, release, id),
      files,
      managers: id === 'tag' ? managerTag(state, release) : null,
      notes: notesOn(id, state, release),
    }
  })
