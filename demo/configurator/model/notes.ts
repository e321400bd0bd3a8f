import { toKebab } from '../../../src/options/names'
import {
  carried,
  type FormId,
  folderOf,
  formOf,
  HOSTED_FILE,
  heeded,
  type Release,
  spelled,
  TAG_FILE,
  unfit,
  wordsFile,
} from './forms'
import { NONCE } from './policy'
import type { State } from './state'

type Notes = (string | false | null)[]

/** What the partner should know of a form of the state, a sentence or two each; what is to be done first comes first. */
export const notesOn = (id: FormId, state: State, release: Release): string[] =>
  [
    ...(id === 'react' ? [] : onFolder(state, release)),
    ...onFiles(id, state),
    ...onUse(id, state, release),
    ...ownNotes[id](state, release),
    !!state.options.webhook && 'The webhook’s address can be read by anybody who looks at the page.',
    (id === 'tag' || id === 'element' || id === 'call') &&
      `Where your policy goes by nonces, put nonce="${NONCE}", new for each page view, on each script.`,
  ].filter(note => typeof note === 'string')

/** The folder of one version, whose files never change; null where the address names the version already, or there is none. */
export const versioned = (base: string, { version }: Release): string | null =>
  base === '' || base.includes(version) ? null : `${base}readiness-check@${version}/`

/** Whether nobody but who sits at this machine reaches it. */
export const isThisMachine = (folder: string): boolean =>
  /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(folder)

function onFolder(state: State, release: Release): Notes {
  const folder = folderOf(state, release)
  const better = versioned(state.base, release)
  return [
    isThisMachine(folder) && `${folder} is this machine. Name the address of your server or CDN before you paste.`,
    better !== null &&
      `Put each version into a folder of its own, such as ${better}, and never change what is in it: then browsers may keep it, and “integrity” holds.`,
  ]
}

function onFiles(id: FormId, state: State): Notes {
  const words = id === 'call' || id === 'react' ? null : wordsFile(state)
  return [
    words && `Put ${words.name} beside ${TAG_FILE}, and send it with Access-Control-Allow-Origin: *.`,
    id === 'iframe' && `Put ${HOSTED_FILE}, as it is given here, beside ${TAG_FILE}.`,
  ]
}

function onUse(id: FormId, state: State, release: Release): Notes {
  const missing = unfit[id].filter(name => state.options[name] !== undefined).map(name => `“${toKebab(name)}”`)
  const { mode, openOn } = carried(id, state, release).options
  return [
    missing.length > 0 && `This form has no place for ${missing.join(', ')}: left out.`,
    (mode === 'dialog' || mode === 'drawer') &&
      !openOn &&
      'Nothing opens it by itself. Put a button on the page: <button type="button" data-readiness-open>Check your readiness</button>',
    formOf(id, state, release).styleAttributes.length > 0 &&
      'Under a policy without inline styles, move what “style” says into your style sheet.',
  ]
}

const ownNotes: Record<FormId, (state: State, release: Release) => Notes> = {
  tag(state, release) {
    const { options } = carried('tag', state, release)
    return [
      !options.target &&
        !options.mode &&
        'Paste it into the body, where the check is to stand. In the head, it mounts at the end of the page.',
      // https://www.w3.org/TR/CSP3/#is-element-nonceable
      spelled(options).some(([, value]) => /<(script|style)/i.test(`${value}`)) &&
        'Browsers heed no nonce on a tag whose attributes say “<script” or “<style”: allow it another way, or take another form.',
      Object.keys(state.dark).length > 0 && 'Keep the style sheet with it: a tag has no colours for the dark alone.',
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
    `What its address may not say stands in ${HOSTED_FILE} itself. The address says only: ${heeded.join(', ')}.`,
    'Your page’s font and colour scheme do not reach into a frame: set them here.',
  ],
}
