import { answerLadderByQuestion } from '../../src/instrument/iso-42001/ladders'
import { clauseTitleByNumber, controlTitleByNumber } from '../../src/instrument/iso-42001/structure'
import type { Answers, Instrument } from '../../src/instrument/schema'
import { markdownTable } from '../docs/generated'
import { countWords, readingGrade } from './readability'
import { estimateRouteSeconds, questionTexts } from './reading-time'
import { createRoute } from './routes'

/** Organisations whose routes are in the table: description, and answers to the unscored questions. */
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

/** Returns the Markdown table of routes: questions, words, seconds, reading grade, and covered clauses and controls. */
export function routeTable(instrument: Instrument): string {
  const rows = VISITORS.map(([name, answers]) => {
    const route = createRoute(instrument, answers)
    const texts = route.questions.flatMap(questionTexts)
    const scored = route.questions.filter(({ scoring }) => scoring).length
    const concerned = new Set(
      route.questions
        .flatMap(({ references }) => references)
        .filter(reference => instrument.concerns[reference]?.some(role => route.roles.includes(role)) ?? true),
    )
    const count = (references: object) => Object.keys(references).filter(reference => concerned.has(reference)).length
    return [
      ...[name, route.questions.length, scored, countWords(texts), Math.round(estimateRouteSeconds(instrument, route))],
      ...[readingGrade(texts).toFixed(1), count(clauseTitleByNumber), count(controlTitleByNumber)],
    ].map(String)
  })
  return markdownTable(['Who', 'Questions', 'Scored', 'Words', 'Seconds', 'Grade', 'Clauses', 'Controls'], rows)
}

/**
 * Returns the Markdown table of references: the questions about each, the level under which it counts as missed, and
 * the roles it concerns.
 */
export function referenceTable(instrument: Instrument): string {
  const rows = Object.entries({ ...clauseTitleByNumber, ...controlTitleByNumber }).map(([reference, label]) => {
    const places = instrument.questions.flatMap(({ id, scoring }) => {
      const missed = scoring?.shortfalls.filter(({ references }) => references.includes(reference)) ?? []
      return missed.length ? [`\`${id}\` under ${missed.map(({ below }) => below).join(' and ')}`] : []
    })
    return [reference, label, places.join('; '), instrument.concerns[reference]?.join(', ') ?? 'everybody']
  })
  return markdownTable(['Reference', 'In our words', 'Missed at level', 'Concerns'], rows)
}

/** Returns the Markdown table of scored questions: theme, ladder, weight, effect on people, and prerequisites. */
export function weightTable(instrument: Instrument): string {
  const rows = instrument.questions.flatMap(({ id, scoring }) =>
    scoring
      ? [
          [
            `\`${id}\``,
            scoring.theme,
            answerLadderByQuestion[id] ?? '',
            `${scoring.weight}`,
            `${scoring.people}`,
            scoring.after.join(', '),
          ],
        ]
      : [],
  )
  return markdownTable(['Question', 'Theme', 'Ladder', 'Weight', 'People', 'Builds on'], rows)
}
