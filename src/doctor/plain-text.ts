import { countFindings } from './diagnose'
import type { Finding, Row, Section } from './sections'
import { text } from './text'

/** `2 to mend, 1 to know`, or that nothing is wrong. */
export function summaryLine(sections: readonly Section[]): string {
  const { problems, notes } = countFindings(sections)
  const parts = [problems && text('mend', { n: problems }), notes && text('know', { n: notes })].filter(Boolean)
  return parts.join(', ') || text('well')
}

const indented = (text: string) => text.replace(/^/gm, '      ')

const findingText = ({ severity: weight, message: what, fix: mend, snippet: line }: Finding) =>
  [`  ${weight === 'fault' ? '[x]' : '[i]'} ${what}`, mend && `      ${mend}`, line && indented(line)]
    .filter(Boolean)
    .join('\n')

const rowText = ({ name, value, about }: Row) => `  ${name}: ${value}${about ? ` (${about})` : ''}`

/** The whole panel as plain text, for a ticket. */
export const sectionsToText = (sections: readonly Section[]): string =>
  [
    `readiness-check, ${text('title')}: ${summaryLine(sections)}`,
    ...sections.map(({ title, findings, rows }) =>
      [title, ...findings.map(findingText), ...rows.map(rowText)].join('\n'),
    ),
  ].join('\n\n')
