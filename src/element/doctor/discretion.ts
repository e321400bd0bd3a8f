import type { Inputs } from './inputs'
import type { Finding, Row, Section } from './sections'

/** Query and fragment of an address, and what stands before its host: a webhook's may be a key, a page's a result. */
const address = /\b([a-z][a-z+.-]*:\/\/)([^\s"'/?#@]*@)?([^\s"'?#]*)([?#][^\s"']*)?/gi

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Addresses of a webhook that are none, by mistake: what follows the question mark stays hidden too. */
const halves = ({ layers }: Inputs) =>
  layers
    .flatMap(({ entries }) => entries)
    .flatMap(([name, raw]) => (name === 'webhook' && typeof raw === 'string' && /[?#]/.test(raw) ? [raw] : []))
    .map(raw => new RegExp(`${escaped(raw.replace(/[?#].*/s, ''))}[?#][^\\s"']*`, 'g'))

/** Takes out of a text what might be a secret. */
function discreet(inputs: Inputs): (text: string) => string {
  const patterns = halves(inputs)
  return text =>
    patterns
      .reduce((said, pattern) => said.replace(pattern, found => found.replace(/[?#].*/s, '?…')), text)
      .replace(address, (_, scheme, user, rest, query) => `${scheme}${user ? '…@' : ''}${rest}${query ? '?…' : ''}`)
}

/** The same, of all that the panel says. */
export function discreetly(sections: Section[], inputs: Inputs): Section[] {
  const hide = discreet(inputs)
  const each = <T extends Finding | Row>(part: T): T =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, typeof value === 'string' ? hide(value) : value]),
    ) as T
  return sections.map(section => ({ ...section, findings: section.findings.map(each), rows: section.rows.map(each) }))
}
