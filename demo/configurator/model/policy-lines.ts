/** Content security policy (CSP) lines that allow a snippet on a page whose policy allows nothing else. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { parseUrl } from '../../../src/doctor/urls'
import type { GivenOptions } from '../../../src/options/table'
import type { State } from './state'
import { PARTNER_PAGE } from './values'
import {
  filesFolderAddress,
  type Release,
  type SnippetKind,
  TAG_FILE,
  withoutUnsupportedOptions,
  writeSnippet,
} from './write-snippet'

/** How a policy allows the script: by its address, by a nonce, by a nonce with `strict-dynamic`, or by its hash. */
export type ScriptPolicy = 'address' | 'nonce' | 'strict-dynamic' | 'hash'

/** Every way to allow the script, in the order in which they are offered. */
export const scriptPolicies: readonly ScriptPolicy[] = ['address', 'nonce', 'strict-dynamic', 'hash']

/** Placeholder for a nonce, of which a server makes a new one for each page view. */
export const EXAMPLE_NONCE = 'R4nd0m'

/** Chunk name -> whether the chunk may be loaded with these options. Any other chunk may be loaded with all options. */
const mayLoad: Record<string, (options: GivenOptions) => boolean> = {
  overlay: ({ mode }) => !!mode && mode !== 'inline',
  delivery: ({ webhook, contact, dataLayer }) => !!webhook || !!dataLayer || contact === 'optional',
  texts: options =>
    !!options.words || mayUseLanguage(options, 'de') || mayUseLanguage(options, 'ar') || !mayUseLanguage(options, 'en'),
  'check-texts': ({ words }) => !!words,
  de: options => mayUseLanguage(options, 'de'),
  'de-details': options => mayUseLanguage(options, 'de'),
  ar: options => mayUseLanguage(options, 'ar'),
  'ar-details': options => mayUseLanguage(options, 'ar'),
}

/** Whether the check may be shown in a language. With `auto`, every language is possible. */
const mayUseLanguage = ({ locale }: GivenOptions, language: string) =>
  !locale || locale.toLowerCase().split('-')[0] === language

/** Returns a chunk's name without its hash: `ar-details` for `ar-details-0a1b2c3d4e.js`. */
const chunkName = (file: string) => file.replace(/-[\w-]{10}\.js$/, '')

/**
 * Returns the policy lines that a snippet needs, and that are enough on a page with `default-src 'none'`.
 * @param way how the script is allowed. With `nonce` and `strict-dynamic`, each script of the snippet must have
 * `nonce="R4nd0m"`.
 */
export function policyLines(
  state: State,
  release: Release,
  kind: SnippetKind,
  way: ScriptPolicy = 'address',
): string[] {
  const form = writeSnippet(kind, state, release)
  const supported = withoutUnsupportedOptions(kind, state, release)
  const styles = [
    ...(form.styleAttributes.length ? ["'unsafe-hashes'"] : []),
    ...[...form.styles, ...form.styleAttributes].map(hashSource),
  ]
  // An iframe has its own policy: the host page need not allow what the check inside requests.
  const { words, webhook, brandLogo } = kind === 'iframe' ? {} : supported.options
  const folder = filesFolderAddress(state, release)
  return [
    policyLine('script-src', scriptSources(kind, supported.options, form.scripts, release, folder, way)),
    policyLine('style-src', styles),
    policyLine('img-src', [brandLogo && sourceOf(brandLogo)]),
    policyLine('connect-src', [typeof words === 'string' && sourceOf(words), webhook && sourceOf(webhook)]),
    policyLine('frame-src', [kind === 'iframe' && escapeForPolicy(folder)]),
  ].filter(text => text !== '')
}

function scriptSources(
  kind: SnippetKind,
  options: GivenOptions,
  inline: readonly string[],
  { integrity }: Release,
  folder: string,
  way: ScriptPolicy,
): string[] {
  const loadsTag = kind !== 'iframe' && kind !== 'react'
  if (way === 'nonce' || way === 'strict-dynamic')
    return [`'nonce-${EXAMPLE_NONCE}'`, ...(way === 'strict-dynamic' && loadsTag ? ["'strict-dynamic'"] : [])]
  // The script of a React app is the partner's own bundle, whose hash is not known here.
  if (kind === 'react') return ["'self'"]
  const inlineHashes = inline.map(hashSource)
  if (!loadsTag) return inlineHashes
  if (way === 'address')
    return [escapeForPolicy(folder), ...(options.assets ? [sourceOf(options.assets)] : []), ...inlineHashes]
  const files = Object.keys(integrity).filter(file => mayLoad[chunkName(file)]?.(options) ?? true)
  // The hash of the tag's file comes first.
  files.sort((a, b) => Number(b === TAG_FILE) - Number(a === TAG_FILE))
  return [...files.map(file => `'${integrity[file]}'`), ...inlineHashes]
}

/** Returns a policy line; empty if there are no sources. */
const policyLine = (directive: string, sources: readonly (string | false | null | undefined | '')[]) => {
  const present = [...new Set(sources.filter(Boolean))]
  return present.length ? `${directive} ${present.join(' ')}` : ''
}

/** Returns the CSP source that allows an inline script or style with this content. */
const hashSource = (content: string) =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(content.replace(/\r\n?/g, '\n')))))}'`

/**
 * Returns the CSP source for an address, such as its origin or `'self'`; empty if the browser fetches nothing from it.
 */
function sourceOf(address: string): string {
  const url = parseUrl(address, PARTNER_PAGE)
  if (!url) return ''
  if (url.origin === PARTNER_PAGE) return "'self'"
  if (url.protocol === 'data:') return url.protocol
  return /^https?:$/.test(url.protocol) ? url.origin : ''
}

/** Escapes an address for a policy, where `;` and `,` are separators. */
const escapeForPolicy = (folder: string) => folder.replaceAll(';', '%3B').replaceAll(',', '%2C')
