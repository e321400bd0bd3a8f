import type { DoctorInputs } from './inputs'
import type { FactRow, Finding, PanelSection } from './sections'
import { parseUrl } from './urls'

/**
 * Matches an address: scheme, user info, host with path, query with fragment. The user info and the query of a webhook may
 * be a key; the fragment of a page may be a result.
 */
const ADDRESS = /\b([a-z][a-z+.-]*:\/\/)([^\s"'/?#]*@)?([^\s"'?#]*)([?#][^\s"']*)?/gi

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Maximum number of characters of a value that a problem message quotes. */
const MAX_QUOTED_LENGTH = 97

/**
 * All forms in which an address may occur in a text: as written, as quoted in a problem message, as reported by
 * browsers.
 */
const spellingsOf = (raw: string): string[] => {
  const url = parseUrl(raw)
  return [raw, JSON.stringify(raw).slice(1, -1), ...(url ? [url.origin + url.pathname] : [])]
}

/**
 * Returns a pattern that finds a webhook address, complete or truncated, with its replacement; an empty list if the address
 * has nothing to hide. Only the origin stays: the path of many webhooks is a secret key.
 */
function redactionsOf(spelling: string): [pattern: RegExp, replacement: string][] {
  const start = /^(?:[a-z][a-z+.-]*:\/\/)?[^/?#]*/i.exec(spelling)?.[0] ?? ''
  const path = spelling.slice(start.length).replace(/[?#].*/s, '')
  // `ADDRESS` removes the query of an address with a scheme. Without a scheme (a mistake of the partner), this pattern
  // does.
  const query = start.includes('://') ? '' : (spelling.slice(start.length + path.length)[0] ?? '')
  if (path.length < 2 && !query) return []
  const known = start + path + query
  const end = query || known.length >= MAX_QUOTED_LENGTH ? '' : '(?!\\.?[\\w-])'
  const pattern = new RegExp(
    `(^|[\\s"'“(])${escapeRegExp(known.slice(0, MAX_QUOTED_LENGTH))}${end}[^\\s"'?#;]*(?:[?#][^\\s"']*)?`,
    'gi',
  )
  return [[pattern, `${start}/…`]]
}

/** All webhook addresses that any source sets, and the one in use. */
const webhooksOf = ({ layers, options }: DoctorInputs): string[] => {
  const set = layers.flatMap(({ entries }) => entries).flatMap(([name, raw]) => (name === 'webhook' ? [raw] : []))
  return [...new Set([...set, options.webhook].filter(raw => typeof raw === 'string'))]
}

/** Returns a function that removes possible secrets from a text. */
function createRedactor(inputs: DoctorInputs): (text: string) => string {
  const redactions = webhooksOf(inputs).flatMap(spellingsOf).flatMap(redactionsOf)
  return text =>
    redactions
      .reduce(
        (rest, [pattern, replacement]) =>
          rest.replace(pattern, (match, before) => `${before}${replacement}${/[.:]$/.exec(match)?.[0] ?? ''}`),
        text,
      )
      .replace(ADDRESS, (_, scheme, user, rest, query) => `${scheme}${user ? '…@' : ''}${rest}${query ? '?…' : ''}`)
}

/** Removes possible secrets (webhook paths, user info, queries, fragments) from all texts of the findings and rows. */
export function redactSections(sections: PanelSection[], inputs: DoctorInputs): PanelSection[] {
  const redact = createRedactor(inputs)
  const redactTexts = <T extends Finding | FactRow>(part: T): T =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value]),
    ) as T
  return sections.map(section => ({
    ...section,
    findings: section.findings.map(redactTexts),
    rows: section.rows.map(redactTexts),
  }))
}
