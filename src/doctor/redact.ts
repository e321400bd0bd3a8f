import type { Inputs } from './inputs'
import type { Finding, Row, Section } from './sections'
import { parseUrl } from './urls'

/** Query and fragment of an address, and what stands before its host: a webhook's may be a key, a page's a result. */
const address = /\b([a-z][a-z+.-]*:\/\/)([^\s"'/?#]*@)?([^\s"'?#]*)([?#][^\s"']*)?/gi

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Faults quote no more of a value. */
const QUOTED = 97

/** An address as it may stand in a text: as it was written, as a fault quotes it, as browsers tell it. */
const spellings = (raw: string): string[] => {
  const url = parseUrl(raw)
  return [raw, JSON.stringify(raw).slice(1, -1), ...(url ? [url.origin + url.pathname] : [])]
}

/** A text that finds the address of a webhook, whole or cut, and what of it may be said: of many the path is the key. */
function patternOf(spelling: string): [found: RegExp, said: string][] {
  const start = /^(?:[a-z][a-z+.-]*:\/\/)?[^/?#]*/i.exec(spelling)?.[0] ?? ''
  const path = spelling.slice(start.length).replace(/[?#].*/s, '')
  // Where there is no path, a query is taken from whatever shows that it is an address; by mistake it may not.
  const query = start.includes('://') ? '' : (spelling.slice(start.length + path.length)[0] ?? '')
  if (path.length < 2 && !query) return []
  const known = start + path + query
  const end = query || known.length >= QUOTED ? '' : '(?!\\.?[\\w-])'
  const found = new RegExp(`(^|[\\s"'“(])${escaped(known.slice(0, QUOTED))}${end}[^\\s"'?#;]*(?:[?#][^\\s"']*)?`, 'gi')
  return [[found, `${start}/…`]]
}

const hooks = ({ layers, options }: Inputs): string[] => {
  const said = layers.flatMap(({ entries }) => entries).flatMap(([name, raw]) => (name === 'webhook' ? [raw] : []))
  return [...new Set([...said, options.webhook].filter(raw => typeof raw === 'string'))]
}

/** Takes out of a text what might be a secret. */
function discreet(inputs: Inputs): (text: string) => string {
  const patterns = hooks(inputs).flatMap(spellings).flatMap(patternOf)
  return text =>
    patterns
      .reduce(
        (rest, [pattern, said]) =>
          rest.replace(pattern, (found, before) => `${before}${said}${/[.:]$/.exec(found)?.[0] ?? ''}`),
        text,
      )
      .replace(address, (_, scheme, user, rest, query) => `${scheme}${user ? '…@' : ''}${rest}${query ? '?…' : ''}`)
}

/** The same, of all that the panel says. */
export function redactSections(sections: Section[], inputs: Inputs): Section[] {
  const hide = discreet(inputs)
  const each = <T extends Finding | Row>(part: T): T =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, typeof value === 'string' ? hide(value) : value]),
    ) as T
  return sections.map(section => ({ ...section, findings: section.findings.map(each), rows: section.rows.map(each) }))
}
