import { eventMeanings } from '../../src/delivery/meanings'
import { parts } from '../../src/views/parts'
import { table } from './generated'

/** The events, as a Markdown table. */
export const eventsTable = () =>
  table(
    ['event', 'when', 'further detail'],
    Object.entries(eventMeanings).map(([name, { when, detail }]) => [`\`${name}\``, when, detail]),
  )

/** What can be styled from outside, as a Markdown table. */
export const partsTable = () =>
  table(
    ['part', 'what it is'],
    Object.entries(parts).map(([name, description]) => [`\`${name}\``, description]),
  )
