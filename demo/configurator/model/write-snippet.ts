/** Writes the state as code, in each of the five kinds of snippet. */

import { type GivenOptions, type OptionName, toKebabCase } from '../../../src/options/table'
import { hash32 } from '../../../src/report/hash32'
import hostedPage from '../../hosted.html?raw'
import {
  escapeAttribute,
  formatAttribute,
  formatJsxAttribute,
  formatLiteral,
  formatQuery,
  formatString,
} from './escape'
import { type DarkColors, darkPropertyEntries, type State, settableOptionNames } from './state'

/** A build of the check that a snippet refers to. */
export interface Release {
  version: string
  /** Contents of `dist/integrity.json`: file name -> `sha384-…`. */
  integrity: Readonly<Record<string, string>>
  /** Address of the folder that holds `readiness-check.js`. */
  foundFolder: string
}

/** How the check is put on a page: script tag, custom element, call of `mount()`, React component, or iframe. */
export type SnippetKind = 'tag' | 'element' | 'call' | 'react' | 'iframe'

/** A file that the partner puts beside `readiness-check.js`. */
export interface ExtraFile {
  name: string
  content: string
}

/** A snippet's code, and the parts of it that a content security policy has to allow. */
export interface SnippetParts {
  code: string
  files: ExtraFile[]
  /** Contents of the inline scripts. */
  scripts: string[]
  /** Contents of the inline style sheets. */
  styles: string[]
  /** Values of the `style` attributes. */
  styleAttributes: string[]
}

/** File name of the script that the tag loads. */
export const TAG_FILE = 'readiness-check.js'
/** File name of the page that an iframe loads. */
export const HOSTED_FILE = 'hosted.html'

/** Style that reserves space for the check before it loads, so that the page does not shift. */
const MIN_HEIGHT = 'min-height:34em'
/** Id of the element that the snippet adds to the page. */
const CONTAINER_ID = 'readiness'

/** The options that the hosted page reads from its query string: taken from the list in its script. */
export const hostedPageParameters: readonly string[] = [
  ...(/const look = \[([^\]]*)\]/.exec(hostedPage)?.[1] ?? '').matchAll(/'([a-z-]+)'/g),
].map(([, name = '']) => name)

/**
 * Options that a kind of snippet cannot set. `target` has no effect on an element, which is its own place in the page,
 * and an iframe is always inline.
 */
export const unsupportedOptions: Record<SnippetKind, readonly OptionName[]> = {
  tag: [],
  element: ['target'],
  call: [],
  react: ['target'],
  iframe: ['target', 'mode', 'openOn', 'label'],
}

/**
 * Returns the partner's texts as a JSON file; `null` if there are none, or if they are in a file already. The file name
 * contains a hash of the content, so that the file can be cached for ever.
 */
export function createTextsFile({ options: { words } }: State): ExtraFile | null {
  if (!words || typeof words === 'string') return null
  const content = `${JSON.stringify(words, null, 2)}\n`
  return { name: `words-${hash32(content).toString(16).padStart(8, '0')}.json`, content }
}

/** Address of the folder with the partner's files, with a trailing slash. */
export const filesFolderAddress = ({ base }: State, { foundFolder: found }: Release): string =>
  base || found.replace(/([^/])$/, '$1/')

/**
 * Returns the state without the options that a kind of snippet cannot set, and with texts as a file address if needed.
 */
export function withoutUnsupportedOptions(id: SnippetKind, state: State, release: Release): State {
  const file = acceptsObjects(id) ? null : createTextsFile(state)
  const folder = filesFolderAddress(state, release)
  const options: GivenOptions = {
    ...Object.fromEntries(
      Object.entries(state.options).filter(([name]) => !unsupportedOptions[id].includes(name as OptionName)),
    ),
    ...(file && { words: folder + file.name }),
  }
  return { ...state, options, base: id === 'react' ? '' : folder }
}

const acceptsObjects = (id: SnippetKind) => id === 'call' || id === 'react'

/** Returns every set option with its attribute name, such as `brand-name` or `context-campaign`. */
export function attributeEntries(options: GivenOptions): [name: string, value: unknown][] {
  return settableOptionNames
    .filter(name => options[name] !== undefined && options[name] !== null)
    .flatMap(name =>
      name === 'context'
        ? Object.entries(options.context ?? {}).map(([key, text]): [string, unknown] => [`context-${key}`, text])
        : [[toKebabCase(name), options[name]] as [string, unknown]],
    )
}

/** Whether the check is shown in the page itself, not in a dialog or drawer. */
const isInFlow = ({ mode }: GivenOptions) => !mode || mode === 'inline'

const darkStyles = (dark: DarkColors): string[] =>
  darkPropertyEntries(dark).map(([property, color]) => `${property}:${color}`)

/** Returns a CSS rule over several lines. */
const cssRule = (selector: string, styles: string[]) =>
  `\n  ${selector} {\n${styles.map(line => `    ${line.replace(':', ': ')};\n`).join('')}  }\n`

/** Returns the script tag over several lines: its address and hash first, then its options. */
function scriptTag(
  { integrity }: Release,
  address: string,
  options: readonly (readonly [name: string, value: unknown])[],
): string {
  const hash = integrity[TAG_FILE]
  return [
    `<script async data-cfasync="false" src="${escapeAttribute(address)}"`,
    hash && `integrity="${hash}" crossorigin="anonymous"`,
    ...options.map(([name, value]) => formatAttribute(`data-${name}`, value)),
  ]
    .filter(Boolean)
    .join('\n  ')
    .concat('></script>')
}

/** Returns the script tag with all options in its query string, for tag managers, which strip attributes. */
export function tagManagerTag(state: State, release: Release): string {
  const query = formatQuery(attributeEntries(withoutUnsupportedOptions('tag', state, release).options))
  return scriptTag(
    { ...release, integrity: {} },
    `${filesFolderAddress(state, release)}${TAG_FILE}${query && `?${query}`}`,
    [],
  )
}

/** Writes each kind of snippet. `supported` is the state without the options that the kind cannot set. */
const writers: Record<SnippetKind, (supported: State, release: Release, state: State) => SnippetParts> = {
  tag({ options, dark, base }, release, state) {
    const styles = darkStyles(dark)
    const sheet = styles.length ? cssRule('readiness-check', styles) : ''
    return {
      code: [sheet && `<style>${sheet}</style>`, scriptTag(release, base + TAG_FILE, attributeEntries(options))]
        .filter(Boolean)
        .join('\n'),
      files: filesOf(state),
      scripts: [],
      styles: sheet ? [sheet] : [],
      styleAttributes: [],
    }
  },

  element({ options, dark, base }, release, state) {
    const style = [...(isInFlow(options) ? ['display:block', MIN_HEIGHT] : []), ...darkStyles(dark)].join(';')
    const attributes = [...attributeEntries(options), ...(style ? [['style', style] as const] : [])]
    const element = attributes.map(([name, value]) => `\n  ${formatAttribute(name, value)}`).join('')
    return {
      code: `<readiness-check${element}></readiness-check>\n${scriptTag(release, base + TAG_FILE, [['target', 'none']])}`,
      files: filesOf(state),
      scripts: [],
      styles: [],
      styleAttributes: style ? [style] : [],
    }
  },

  call({ options: { target, ...options }, dark, base }, release) {
    const hasOwnContainer = !target && isInFlow(options)
    const darkRules = darkStyles(dark)
    const sheet = [
      hasOwnContainer ? cssRule(`#${CONTAINER_ID}`, [MIN_HEIGHT]) : '',
      darkRules.length ? cssRule('readiness-check', darkRules) : '',
    ].join('')
    const script = `
  ((window.readinessCheck ||= {}).q ||= []).push(api => {
    api.mount(${formatString(target || `#${CONTAINER_ID}`)}, ${formatLiteral(options, '    ')})
  })
`
    return {
      code: [
        sheet && `<style>${sheet}</style>`,
        !target && `<div id="${CONTAINER_ID}"></div>`,
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
      ...Object.fromEntries(darkPropertyEntries(dark)),
    }
    const isDark = Object.keys(dark).length > 0
    const inline = `{ ${Object.entries(style)
      .map(([name, value]) => `${name.startsWith('-') ? formatString(name) : name}: ${formatString(`${value}`)}`)
      .join(', ')} }`
    const props = [
      ...attributeEntries(options).map(([name, value]) => formatJsxAttribute(name, value, indent)),
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
    const [inQuery, rest] = [true, false].map(isInQuery =>
      attributeEntries(options).filter(([name]) => hostedPageParameters.includes(name) === isInQuery),
    ) as [[string, unknown][], [string, unknown][]]
    const query = formatQuery(inQuery)
    const style = 'display:block;width:100%;height:600px;border:0'
    const script = `
  addEventListener('message', event => {
    const frame = document.getElementById('${CONTAINER_ID}')
    if (event.source === frame.contentWindow && event.data.type === 'readiness-height')
      frame.style.height = \`\${Number(event.data.height)}px\`
  })
`
    return {
      code: [
        `<iframe id="${CONTAINER_ID}" src="${escapeAttribute(`${base}${HOSTED_FILE}${query && `?${query}`}`)}"`,
        '  title="ISO/IEC 42001 readiness check" allow="clipboard-write"',
        `  style="${style}"></iframe>`,
        `<script>${script}</script>`,
      ].join('\n'),
      files: [{ name: HOSTED_FILE, content: writeHostedPage(rest, dark, release) }, ...filesOf(state)],
      scripts: [script],
      styles: [],
      styleAttributes: [style],
    }
  },
}

const filesOf = (state: State): ExtraFile[] => [createTextsFile(state)].filter(file => file !== null)

/** The beginnings of the element and of the script tag in `hosted.html`, which are replaced. */
const HOSTED_ELEMENT = `<readiness-check style="display:block;${MIN_HEIGHT}"`
const HOSTED_TAG = `<script async src="${TAG_FILE}"`

/** Returns the hosted page, with the options that are not read from its query string as attributes of its element. */
function writeHostedPage(options: [string, unknown][], dark: DarkColors, { integrity }: Release): string {
  const hash = integrity[TAG_FILE]
  const styleAttribute = ['style', ['display:block', MIN_HEIGHT, ...darkStyles(dark)].join(';')] as const
  const attributes = [...options, styleAttribute].map(([name, value]) => formatAttribute(name, value))
  return hostedPage
    .replace(HOSTED_ELEMENT, () => `<readiness-check ${attributes.join('\n  ')}`)
    .replace(HOSTED_TAG, found => (hash ? `${found} integrity="${hash}" crossorigin="anonymous"` : found))
}

/** Writes the state as a snippet of this kind. */
export const writeSnippet = (id: SnippetKind, state: State, release: Release): SnippetParts =>
  writers[id](withoutUnsupportedOptions(id, state, release), release, state)
