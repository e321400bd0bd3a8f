import { clauses, controls } from '../../src/instrument/iso-42001/structure'
import type { Answers, Instrument } from '../../src/instrument/schema'
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
  ['Provides and uses', { meets: ['provide', 'use'], adapt: 'as-bought' }],
  ['Develops and uses', { meets: ['develop', 'use'] }],
  ['Develops, provides and uses', { meets: ['develop', 'provide', 'use'] }],
]

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`

/** Questions, words, seconds and reading level by route. */
export function routeTable(instrument: Instrument): string {
  const lines = VISITORS.map(([name, answers]) => {
    const route = routeOf(instrument, answers)
    const texts = route.questions.flatMap(textsOf)
    const scored = route.questions.filter(({ scoring }) => scoring).length
    const seconds = Math.round(secondsOf(instrument, route))
    return row([name, route.questions.length, scored, countWords(texts), seconds, gradeOf(texts).toFixed(1)])
  })
  return [
    row(['Who', 'Questions', 'of them scored', 'Words', 'Seconds', 'Grade']),
    row(['---', '--:', '--:', '--:', '--:', '--:']),
    ...lines,
  ].join('\n')
}

/** Which question speaks of a reference, from which level on it is met, and whom it concerns. */
export function referenceTable(instrument: Instrument): string {
  const lines = Object.entries({ ...clauses, ...controls }).map(([reference, label]) => {
    const places = instrument.questions.flatMap(({ id, scoring }) => {
      const levels = scoring?.shortfalls.filter(({ references }) => references.includes(reference)) ?? []
      return levels.length ? [`\`${id}\` under ${levels.map(({ below }) => below).join(', ')}`] : []
    })
    return row([reference, label, places.join('; '), instrument.concerns[reference]?.join(', ') ?? 'everybody'])
  })
  return [
    row(['Reference', 'In our words', 'Missed at level', 'Concerns']),
    row(['---', '---', '---', '---']),
    ...lines,
  ].join('\n')
}
