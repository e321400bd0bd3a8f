import { toKebabCase } from '../../../src/options/table'
import { EXAMPLE_NONCE } from './policy-lines'
import type { State } from './state'
import {
  attributeEntries,
  createTextsFile,
  filesFolderAddress,
  HOSTED_FILE,
  hostedPageParameters,
  type Release,
  type SnippetKind,
  TAG_FILE,
  unsupportedOptions,
  withoutUnsupportedOptions,
  writeSnippet,
} from './write-snippet'

type Notes = (string | false | null)[]

/** Returns notes for the partner about a snippet, a sentence or two each; required steps come first. */
export const snippetNotes = (id: SnippetKind, state: State, release: Release): string[] =>
  [
    ...(id === 'react' ? [] : folderNotes(state, release)),
    ...fileNotes(id, state),
    ...usageNotes(id, state, release),
    ...kindNotes[id](state, release),
    !!state.options.webhook && 'The webhook’s address can be read by anybody who looks at the page.',
    (id === 'tag' || id === 'element' || id === 'call') &&
      `Where your policy goes by nonces, put nonce="${EXAMPLE_NONCE}", new for each page view, on each script.`,
  ].filter(note => typeof note === 'string')

/** Returns a folder address that contains the version; `null` if the address contains it already, or is empty. */
export const versionedFolder = (base: string, { version }: Release): string | null =>
  base === '' || base.includes(version) ? null : `${base}readiness-check@${version}/`

/** Whether an address is on this computer (`localhost`), where no visitor can reach it. */
export const isLocalhost = (folder: string): boolean => /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(folder)

/** Notes about where the files are served. */
function folderNotes(state: State, release: Release): Notes {
  const folder = filesFolderAddress(state, release)
  const better = versionedFolder(state.base, release)
  return [
    isLocalhost(folder) && `${folder} is this machine. Name the address of your server or CDN before you paste.`,
    better !== null &&
      `Put each version into a folder of its own, such as ${better}, and never change what is in it: then browsers may keep it, and “integrity” holds.`,
  ]
}

/** Notes about extra files to put beside the tag's file. */
function fileNotes(id: SnippetKind, state: State): Notes {
  const words = id === 'call' || id === 'react' ? null : createTextsFile(state)
  return [
    words && `Put ${words.name} beside ${TAG_FILE}, and send it with Access-Control-Allow-Origin: *.`,
    id === 'iframe' && `Put ${HOSTED_FILE}, as it is given here, beside ${TAG_FILE}.`,
  ]
}

/** Notes about how the check behaves on the page. */
function usageNotes(id: SnippetKind, state: State, release: Release): Notes {
  const missing = unsupportedOptions[id]
    .filter(name => state.options[name] !== undefined)
    .map(name => `“${toKebabCase(name)}”`)
  const { mode, openOn } = withoutUnsupportedOptions(id, state, release).options
  return [
    missing.length > 0 && `This form has no place for ${missing.join(', ')}: left out.`,
    (mode === 'dialog' || mode === 'drawer') &&
      !openOn &&
      'Nothing opens it by itself. Put a button on the page: <button type="button" data-readiness-open>Check your readiness</button>',
    writeSnippet(id, state, release).styleAttributes.length > 0 &&
      'Under a policy without inline styles, move what “style” says into your style sheet.',
  ]
}

/** Notes that only one kind of snippet has. */
const kindNotes: Record<SnippetKind, (state: State, release: Release) => Notes> = {
  tag(state, release) {
    const { options } = withoutUnsupportedOptions('tag', state, release)
    return [
      !options.target &&
        !options.mode &&
        'Paste it into the body, where the check is to stand. In the head, it mounts at the end of the page.',
      // https://www.w3.org/TR/CSP3/#is-element-nonceable
      attributeEntries(options).some(([, value]) => /<(script|style)/i.test(`${value}`)) &&
        'Browsers heed no nonce on a tag whose attributes say “<script” or “<style”: allow it another way, or take another form.',
      Object.keys(state.dark).length > 0 &&
        'Keep the style sheet with it: a tag cannot set colours for the dark scheme only.',
    ]
  },

  element: () => [],

  call: () => [],

  react: () => [
    'Install it: npm install readiness-check. Your bundler splits off what loads later.',
    'Give it an “instance”, or an id, where it can be taken out and put back: by that name it finds its answers again.',
    'Rendered on a server, “style” is an attribute, which a policy may refuse.',
  ],

  iframe: () => [
    `What its address may not say stands in ${HOSTED_FILE} itself. The address says only: ${hostedPageParameters.join(', ')}.`,
    'Your page’s font and colour scheme do not reach into a frame: set them here.',
  ],
}
