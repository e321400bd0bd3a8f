import { countFindings } from './diagnose'
import type { FactRow, Finding, PanelSection } from './sections'
import { doctorText } from './text'

/** Returns the number of problems and notes as one line, or the text that nothing is wrong. */
export function summaryLine(sections: readonly PanelSection[]): string {
  const { problems, notes } = countFindings(sections)
  const parts = [problems && doctorText('mend', { n: problems }), notes && doctorText('know', { n: notes })].filter(
    Boolean,
  )
  return parts.join(', ') || doctorText('well')
}

const indent = (text: string) => text.replace(/^/gm, '      ')

const findingText = ({ severity, message, fix, snippet }: Finding) =>
  [`  ${severity === 'fault' ? '[x]' : '[i]'} ${message}`, fix && `      ${fix}`, snippet && indent(snippet)]
    .filter(Boolean)
    .join('\n')

const rowText = ({ name, value, about }: FactRow) => `  ${name}: ${value}${about ? ` (${about})` : ''}`

/** Returns the content of the whole panel as plain text, for example for a support ticket. */
export const sectionsToText = (sections: readonly PanelSection[]): string =>
  [
    `readiness-check, ${doctorText('title')}: ${summaryLine(sections)}`,
    ...sections.map(({ title, findings, rows }) =>
      [title, ...findings.map(findingText), ...rows.map(rowText)].join('\n'),
    ),
  ].join('\n\n')
