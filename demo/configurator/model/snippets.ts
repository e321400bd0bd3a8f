import { kebab } from '../../../src/options/names'
import { asQuery } from './escape'
import {
  carried,
  type File,
  type FormId,
  folderOf,
  formOf,
  HOSTED_FILE,
  heeded,
  type Release,
  scriptTag,
  spelled,
  TAG_FILE,
  unfit,
  wordsFile,
} from './forms'
import { NONCE, policyFor } from './policy'
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
      notes: notesOn(id, state, release),
    }
  })

/** The folder of one version, whose files never change; null where the address names the version already. */
export function versioned(base: string, { version }: Release): string | null {
  return base === '' || base.includes(version) ? null : `${base}readiness-check@${version}/`
}

function notesOn(id: FormId, state: State, release: Release): string[] {
  const folder = folderOf(state, release)
  const said = carried(id, state, release)
  const file = wordsFile(state)
  const { mode = 'inline', openOn, webhook } = said.options
  const isOpened = (mode === 'dialog' || mode === 'drawer') && !openOn
  const missing = unfit[id].filter(name => state.options[name] !== undefined).map(name => `“${kebab(name)}”`)
  const hasDark = Object.keys(state.dark).length > 0
  const isLocal = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(folder)
  const better = versioned(state.base, release)

  return [
    id !== 'react' && isLocal && `${folder} is this machine. Name the address of your server or CDN before you paste.`,
    id !== 'react' &&
      better !== null &&
      `Put each version into a folder of its own, such as ${better}, and never change what is in it: then browsers may keep it, and “integrity” holds.`,
    id === 'iframe' && `Put ${HOSTED_FILE}, as it is given here, beside ${TAG_FILE}.`,
    id === 'iframe' &&
      `What is not heeded in its address stands in ${HOSTED_FILE} itself. The address says only: ${heeded.join(', ')}.`,
    id === 'iframe' && 'Your page’s font and colour scheme do not reach into a frame: set them here.',
    id !== 'call' &&
      id !== 'react' &&
      file &&
      `Put ${file.name} beside ${TAG_FILE}, and send it with Access-Control-Allow-Origin: *.`,
    missing.length > 0 && `This form has no place for ${missing.join(', ')}: left out.`,
    isOpened &&
      'Nothing opens it by itself. Put a button on the page: <button type="button" data-readiness-open>Check your readiness</button>',
    id === 'tag' &&
      said.options.target === undefined &&
      mode === 'inline' &&
      'Paste it into the body, where the check is to stand. In the head, it mounts at the end of the page.',
    id === 'tag' &&
      `Where a tag manager strips attributes, the same in the address: ${scriptTag({ ...release, integrity: {} }, `${folder}${TAG_FILE}?${asQuery(spelled(said.options))}`.replace(/\?$/, ''), [])}`,
    id === 'tag' && hasDark && 'Keep the style sheet with it: a tag has no colours for the dark alone.',
    (id === 'element' || id === 'iframe') &&
      'Under a policy without inline styles, move what “style” says into your style sheet.',
    id === 'react' && 'npm install readiness-check. Your bundler splits off what loads later.',
    id === 'react' &&
      'Give it an “instance”, or an id, where it can be taken out and put back: by that name it finds its answers again.',
    id === 'react' && 'Rendered on a server, “style” is an attribute, which a policy may refuse.',
    webhook && 'The webhook’s address can be read by anybody who looks at the page.',
    id !== 'react' &&
      id !== 'iframe' &&
      `Where your policy goes by nonces, put nonce="${NONCE}", new for each page view, on each script.`,
  ].filter(note => typeof note === 'string')
}
