/** The five forms of a snippet, as they are written. */

import { toKebab } from '../../../src/options/names'
import type { GivenOptions, OptionName } from '../../../src/options/table'
import { hash32 } from '../../../src/report/hash32'
import hostedPage from '../../hosted.html?raw'
import { asLiteral, asQuery, attribute, inAttribute, inQuotes, jsxAttribute } from './escape'
import { type Dark, darkPropertiesOf, optionNames, type State } from './state'

/** What was built. */
export interface Release {
  version: string
  /** `dist/integrity.json`. */
  integrity: Readonly<Record<string, string>>
  /** Address of the folder that holds `readiness-check.js`. */
  found: string
}

export type FormId = 'tag' | 'element' | 'call' | 'react' | 'iframe'

/** A file that the partner puts beside `readiness-check.js`. */
export interface File {
  name: string
  content: string
}

/** One form, written, and what of it a policy has to know. */
export interface Form {
  code: string
  files: File[]
  /** What stands in the page itself: contents of scripts and style sheets, values of `style` attributes. */
  scripts: string[]
  styles: string[]
  styleAttributes: string[]
}

/** The tag's file. */
export const TAG_FILE = 'readiness-check.js'
export const HOSTED_FILE = 'hosted.html'

/** Room for the start and a question, kept from the first paint. */
const ROOM = 'min-height:34em'
const PLACE = 'readiness'

/** What the hosted page heeds in its address: it says so itself. */
export const heeded: readonly string[] = [
  ...(/const look = \[([^\]]*)\]/.exec(hostedPage)?.[1] ?? '').matchAll(/'([a-z-]+)'/g),
].map(([, name = '']) => name)

/** Options that a form has no place for: where there is an element, it stands where it stands; a frame is in the page. */
export const unfit: Record<FormId, readonly OptionName[]> = {
  tag: [],
  element: ['target'],
  call: [],
  react: ['target'],
  iframe: ['target', 'mode', 'openOn', 'label'],
}

/** Texts of the partner's own, as a file. Its name changes with its content, so that it may stand where nothing changes. */
export function wordsFile({ options: { words } }: State): File | null {
  if (!words || typeof words === 'string') return null
  const content = `${JSON.stringify(words, null, 2)}\n`
  return { name: `words-${hash32(content).toString(16).padStart(8, '0')}.json`, content }
}

/** Where the partner has the files, with a trailing slash. */
export const folderOf = ({ base }: State, { found }: Release): string => base || found.replace(/([^/])$/, '$1/')

/** The state as a form says it; what the form has no place for is not in it. */
export function carried(id: FormId, state: State, release: Release): State {
  const file = takesObjects(id) ? null : wordsFile(state)
  const folder = folderOf(state, release)
  const options: GivenOptions = {
    ...Object.fromEntries(Object.entries(state.options).filter(([name]) => !unfit[id].includes(name as OptionName))),
    ...(file && { words: folder + file.name }),
  }
  return { ...state, options, base: id === 'react' ? '' : folder }
}

const takesObjects = (id: FormId) => id === 'call' || id === 'react'

/** Every option that is given, in the attributes' spelling. */
export function spelled(options: GivenOptions): [name: string, value: unknown][] {
  return optionNames
    .filter(name => options[name] !== undefined && options[name] !== null)
    .flatMap(name =>
      name === 'context'
        ? Object.entries(options.context ?? {}).map(([key, text]): [string, unknown] => [`context-${key}`, text])
        : [[toKebab(name), options[name]] as [string, unknown]],
    )
}

/** Whether it is a part of the page from the first. */
const isInFlow = ({ mode }: GivenOptions) => !mode || mode === 'inline'

const darkStyles = (dark: Dark): string[] => darkPropertiesOf(dark).map(([property, color]) => `${property}:${color}`)

/** A rule of a style sheet, over several lines. */
const rule = (selector: string, styles: string[]) =>
  `\n  ${selector} {\n${styles.map(line => `    ${line.replace(':', ': ')};\n`).join('')}  }\n`

/** The tag over several lines: what it loads first, then its options. */
function scriptTag(
  { integrity }: Release,
  address: string,
  options: readonly (readonly [name: string, value: unknown])[],
): string {
  const hash = integrity[TAG_FILE]
  return [
    `<script async data-cfasync="false" src="${inAttribute(address)}"`,
    hash && `integrity="${hash}" crossorigin="anonymous"`,
    ...options.map(([name, value]) => attribute(`data-${name}`, value)),
  ]
    .filter(Boolean)
    .join('\n  ')
    .concat('></script>')
}

/** The tag with all in its address, for tag managers, which strip its attributes. */
export function managerTag(state: State, release: Release): string {
  const query = asQuery(spelled(carried('tag', state, release).options))
  return scriptTag({ ...release, integrity: {} }, `${folderOf(state, release)}${TAG_FILE}${query && `?${query}`}`, [])
}

const write: Record<FormId, (said: State, release: Release, state: State) => Form> = {
  tag({ options, dark, base }, release, state) {
    const styles = darkStyles(dark)
    const sheet = styles.length ? rule('readiness-check', styles) : ''
    return {
      code: [sheet && `<style>${sheet}</style>`, scriptTag(release, base + TAG_FILE, spelled(options))]
        .filter(Boolean)
        .join('\n'),
      files: filesOf(state),
      scripts: [],
      styles: sheet ? [sheet] : [],
      styleAttributes: [],
    }
  },

  element({ options, dark, base }, release, state) {
    const style = [...(isInFlow(options) ? ['display:block', ROOM] : []), ...darkStyles(dark)].join(';')
    const attributes = [...spelled(options), ...(style ? [['style', style] as const] : [])]
    const element = attributes.map(([name, value]) => `\n  ${attribute(name, value)}`).join('')
    return {
      code: `<readiness-check${element}></readiness-check>\n${scriptTag(release, base + TAG_FILE, [['target', 'none']])}`,
      files: filesOf(state),
      scripts: [],
      styles: [],
      styleAttributes: style ? [style] : [],
    }
  },

  call({ options: { target, ...options }, dark, base }, release) {
    const isOurs = !target && isInFlow(options)
    const darks = darkStyles(dark)
    const sheet = [isOurs ? rule(`#${PLACE}`, [ROOM]) : '', darks.length ? rule('readiness-check', darks) : ''].join('')
    const script = `
  ((window.readinessCheck ||= {}).q ||= []).push(api => {
    api.mount(${inQuotes(target || `#${PLACE}`)}, ${asLiteral(options, '    ')})
  })
`
    return {
      code: [
        sheet && `<style>${sheet}</style>`,
        !target && `<div id="${PLACE}"></div>`,
        `<script>${script}</script>`,
        scriptTag(release, base + TAG_FILE, [['target', 'none']]),
      ]
        .filter(Boolean)
        .join('\n'),
      files: [],
      scripts: [script],
      styles: sheet ? [sheet] : [],
      styleAttributes: [],
    }
  },

  react({ options, dark }) {
    const indent = '      '
    const style = {
      ...(isInFlow(options) && { display: 'block', minHeight: '34em' }),
      ...Object.fromEntries(darkPropertiesOf(dark)),
    }
    const isDark = Object.keys(dark).length > 0
    const inline = `{ ${Object.entries(style)
      .map(([name, value]) => `${name.startsWith('-') ? inQuotes(name) : name}: ${inQuotes(`${value}`)}`)
      .join(', ')} }`
    const props = [
      ...spelled(options).map(([name, value]) => jsxAttribute(name, value, indent)),
      ...(Object.keys(style).length ? [`style={${inline}${isDark ? ' as CSSProperties' : ''}}`] : []),
    ]
    return {
      code: [
        isDark && "import type { CSSProperties } from 'react'",
        "import 'readiness-check/auto'",
        "import type {} from 'readiness-check/react'",
        '',
        'export function ReadinessCheck() {',
        props.length
          ? `  return (\n    <readiness-check\n${props.map(prop => `${indent}${prop}\n`).join('')}    />\n  )`
          : '  return <readiness-check />',
        '}',
      ]
        .filter(line => line !== false)
        .join('\n'),
      files: [],
      scripts: [],
      styles: [],
      styleAttributes: [],
    }
  },

  iframe({ options, dark, base }, release, state) {
    const [looks, rest] = [true, false].map(isLook =>
      spelled(options).filter(([name]) => heeded.includes(name) === isLook),
    ) as [[string, unknown][], [string, unknown][]]
    const query = asQuery(looks)
    const style = 'display:block;width:100%;height:600px;border:0'
    const script = `
  addEventListener('message', event => {
    const frame = document.getElementById('${PLACE}')
    if (event.source === frame.contentWindow && event.data.type === 'readiness-height')
      frame.style.height = \`\${Number(event.data.height)}px\`
  })
`
    return {
      code: [
        `<iframe id="${PLACE}" src="${inAttribute(`${base}${HOSTED_FILE}${query && `?${query}`}`)}"`,
        '  title="ISO/IEC 42001 readiness check" allow="clipboard-write"',
        `  style="${style}"></iframe>`,
        `<script>${script}</script>`,
      ].join('\n'),
      files: [{ name: HOSTED_FILE, content: hosted(rest, dark, release) }, ...filesOf(state)],
      scripts: [script],
      styles: [],
      styleAttributes: [style],
    }
  },
}

const filesOf = (state: State): File[] => [wordsFile(state)].filter(file => file !== null)

/** The element and the tag of the hosted page, as they stand in it. */
const HOSTED_ELEMENT = `<readiness-check style="display:block;${ROOM}"`
const HOSTED_TAG = `<script async src="${TAG_FILE}"`

/** The hosted page, with what its address must not say written on its element. */
function hosted(options: [string, unknown][], dark: Dark, { integrity }: Release): string {
  const hash = integrity[TAG_FILE]
  const styled = ['style', ['display:block', ROOM, ...darkStyles(dark)].join(';')] as const
  const attributes = [...options, styled].map(([name, value]) => attribute(name, value))
  return hostedPage
    .replace(HOSTED_ELEMENT, () => `<readiness-check ${attributes.join('\n  ')}`)
    .replace(HOSTED_TAG, found => (hash ? `${found} integrity="${hash}" crossorigin="anonymous"` : found))
}

/** A form of the state, written. */
export const formOf = (id: FormId, state: State, release: Release): Form =>
  write[id](carried(id, state, release), release, state)
