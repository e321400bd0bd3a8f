import { ladders } from '../../src/instrument/iso-42001/ladders'
import { clauses, controls } from '../../src/instrument/iso-42001/structure'
import type { Answers, Instrument } from '../../src/instrument/schema'
import { table } from '../docs/generated'
import { secondsOf, textsOf } from './reading'
import { routeOf } from './routes'
import { countWords, gradeOf } from './words'

/** The routes worth a line: who takes them, and what they say of themselves. */
const VISITORS: [name: string, answers: Answers][] = [
  ['No AI, none planned', { meets: ['none'], hidden: ['neither'], planned: 'no' }],
  ['No AI, some planned', { meets: ['none'], hidden: ['neither'], planned: 'yes' }],
  ['“None”, but in bought software', { meets: ['none'], hidden: ['bought'] }],
  ['Does not know', { meets: ['unsure'] }],
  ['Uses', { meets: ['use'] }],
  ['Provides as bought', { meets: ['provide'], adapt: 'as-bought' }],
  ['Provides, with settings', { meets: ['provide'], adapt: 'settings' }],
  ['Provides, with own data', { meets: ['provide'], adapt: 'data' }],
  ['Develops', { meets: ['develop'] }],
  ['Provides as bought, and uses', { meets: ['provide', 'use'], adapt: 'as-bought' }],
  ['Provides with own data, and uses', { meets: ['provide', 'use'], adapt: 'data' }],
  ['Develops and uses', { meets: ['develop', 'use'] }],
  ['Develops, provides and uses', { meets: ['develop', 'provide', 'use'] }],
]

/** Questions, words, seconds, reading level and coverage by route. */
export function routeTable(instrument: Instrument): string {
  const rows = VISITORS.map(([name, answers]) => {
    const route = routeOf(instrument, answers)
    const texts = route.questions.flatMap(textsOf)
    const scored = route.questions.filter(({ scoring }) => scoring).length
    const concerned = new Set(
      route.questions
        .flatMap(({ references }) => references)
        .filter(reference => instrument.concerns[reference]?.some(role => route.roles.includes(role)) ?? true),
    )
    const count = (references: object) => Object.keys(references).filter(reference => concerned.has(reference)).length
    return [
      ...[name, route.questions.length, scored, countWords(texts), Math.round(secondsOf(instrument, route))],
      ...[gradeOf(texts).toFixed(1), count(clauses), count(controls)],
    ].map(String)
  })
  return table(['Who', 'Questions', 'Scored', 'Words', 'Seconds', 'Grade', 'Clauses', 'Controls'], rows)
}

/** Which question speaks of a reference, from which level on it is no longer missed, and whom it concerns. */
export function referenceTable(instrument: Instrument): string {
  const rows = Object.entries({ ...clauses, ...controls }).map(([reference, label]) => {
    const places = instrument.questions.flatMap(({ id, scoring }) => {
      const missed = scoring?.shortfalls.filter(({ references }) => references.includes(reference)) ?? []
      return missed.length ? [`\`${id}\` under ${missed.map(({ below }) => below).join(' and ')}`] : []
    })
    return [reference, label, places.join('; '), instrument.concerns[reference]?.join(', ') ?? 'everybody']
  })
  return table(['Reference', 'In our words', 'Missed at level', 'Concerns'], rows)
}

/** The questions as they are weighed: theme, ladder, weight, effect on people, and what each builds on. */
export function weightTable(instrument: Instrument): string {
  const rows = instrument.questions.flatMap(({ id, scoring }) =>
    scoring
      ? [
          [
            `\`${id}\``,
            scoring.theme,
            ladders[id] ?? '',
            `${scoring.weight}`,
            `${scoring.people}`,
            scoring.after.join(', '),
          ],
        ]
      : [],
  )
  return table(['Question', 'Theme', 'Ladder', 'Weight', 'People', 'Builds on'], rows)
}
