import { countFindings } from './diagnose'
import { say } from './say'
import type { Finding, Row, Section } from './sections'

/** `2 to mend, 1 to know`, or that nothing is wrong. */
export function summary(sections: readonly Section[]): string {
  const { faults, notes } = countFindings(sections)
  const parts = [faults && say('mend', { n: faults }), notes && say('know', { n: notes })].filter(Boolean)
  return parts.join(', ') || say('well')
}

const indented = (text: string) => text.replace(/^/gm, '      ')

const findingText = ({ weight, what, mend, line }: Finding) =>
  [`  ${weight === 'fault' ? '[x]' : '[i]'} ${what}`, mend && `      ${mend}`, line && indented(line)]
    .filter(Boolean)
    .join('\n')

const rowText = ({ name, value, about }: Row) => `  ${name}: ${value}${about ? ` (${about})` : ''}`

/** The whole panel as plain text, for a ticket. */
export const asText = (sections: readonly Section[]): string =>
  [
    `readiness-check, ${say('title')}: ${summary(sections)}`,
    ...sections.map(({ title, findings, rows }) =>
      [title, ...findings.map(findingText), ...rows.map(rowText)].join('\n'),
    ),
  ].join('\n\n')
