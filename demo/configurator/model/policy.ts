/** The lines of a content security policy that a snippet needs, on a page that allows nothing else. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { parseUrl } from '../../../src/doctor/urls'
import type { GivenOptions } from '../../../src/options/table'
import { carried, type FormId, folderOf, formOf, type Release, TAG_FILE } from './forms'
import type { State } from './state'
import { PAGE } from './values'

/** How a page may allow the script: by where it is, by a nonce, by a nonce that hands itself on, or by what it is. */
export type Way = 'address' | 'nonce' | 'strict-dynamic' | 'hash'

export const ways: readonly Way[] = ['address', 'nonce', 'strict-dynamic', 'hash']

/** What stands for a nonce: a server makes a new one for each page view. */
export const NONCE = 'R4nd0m'

/** Whether a chunk is ever loaded, by its name. Chunks that are not named here may always be. */
const isUsed: Record<string, (options: GivenOptions) => boolean> = {
  overlay: ({ mode }) => !!mode && mode !== 'inline',
  delivery: ({ webhook, contact, dataLayer }) => !!webhook || !!dataLayer || contact === 'optional',
  texts: options => !!options.words || speaks(options, 'de') || speaks(options, 'ar') || !speaks(options, 'en'),
  'check-texts': ({ words }) => !!words,
  de: options => speaks(options, 'de'),
  'de-details': options => speaks(options, 'de'),
  ar: options => speaks(options, 'ar'),
  'ar-details': options => speaks(options, 'ar'),
}

/** Whether it may be in a language: `auto` follows the page and the visitor. */
const speaks = ({ locale }: GivenOptions, language: string) =>
  !locale || locale.toLowerCase().split('-')[0] === language

/** `ar-details` of `ar-details-0a1b2c3d4e.js`. */
const shortName = (file: string) => file.replace(/-[\w-]{10}\.js$/, '')

/**
 * The lines that a page needs for exactly this snippet, and which are enough on `default-src 'none'`.
 * @param way how the script is allowed. For `nonce` and `strict-dynamic`, each script of the snippet bears `nonce="R4nd0m"`.
 */
export function policyFor(state: State, release: Release, kind: FormId, way: Way = 'address'): string[] {
  const form = formOf(kind, state, release)
  const said = carried(kind, state, release)
  const styles = [
    ...(form.styleAttributes.length ? ["'unsafe-hashes'"] : []),
    ...[...form.styles, ...form.styleAttributes].map(hashed),
  ]
  // The frame is a page of its own: what the check in it needs is not this page's.
  const { words, webhook, brandLogo } = kind === 'iframe' ? {} : said.options
  const folder = folderOf(state, release)
  return [
    line('script-src', scriptSources(kind, said.options, form.scripts, release, folder, way)),
    line('style-src', styles),
    line('img-src', [brandLogo && sourceOf(brandLogo)]),
    line('connect-src', [typeof words === 'string' && sourceOf(words), webhook && sourceOf(webhook)]),
    line('frame-src', [kind === 'iframe' && inPolicy(folder)]),
  ].filter(text => text !== '')
}

function scriptSources(
  kind: FormId,
  options: GivenOptions,
  inline: readonly string[],
  { integrity }: Release,
  folder: string,
  way: Way,
): string[] {
  const loadsTag = kind !== 'iframe' && kind !== 'react'
  if (way === 'nonce' || way === 'strict-dynamic')
    return [`'nonce-${NONCE}'`, ...(way === 'strict-dynamic' && loadsTag ? ["'strict-dynamic'"] : [])]
  // A bundle is the partner's own, and nobody's here to hash.
  if (kind === 'react') return ["'self'"]
  const own = inline.map(hashed)
  if (!loadsTag) return own
  if (way === 'address') return [inPolicy(folder), ...(options.assets ? [sourceOf(options.assets)] : []), ...own]
  const files = Object.keys(integrity).filter(file => isUsed[shortName(file)]?.(options) ?? true)
  // The tag's own first.
  files.sort((a, b) => Number(b === TAG_FILE) - Number(a === TAG_FILE))
  return [...files.map(file => `'${integrity[file]}'`), ...own]
}

const line = (directive: string, sources: readonly (string | false | null | undefined | '')[]) => {
  const named = [...new Set(sources.filter(Boolean))]
  return named.length ? `${directive} ${named.join(' ')}` : ''
}

/** What allows what stands in the page itself. */
const hashed = (content: string) =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(content.replace(/\r\n?/g, '\n')))))}'`

/** Where an address leads, as a policy names it; relative to the page where it is. '' where nothing is fetched from there. */
function sourceOf(address: string): string {
  const url = parseUrl(address, PAGE)
  if (!url) return ''
  if (url.origin === PAGE) return "'self'"
  if (url.protocol === 'data:') return url.protocol
  return /^https?:$/.test(url.protocol) ? url.origin : ''
}

/** A folder's address: what divides a policy's lines and values would end it. */
const inPolicy = (folder: string) => folder.replaceAll(';', '%3B').replaceAll(',', '%2C')
