import instrument from '../../../src/instrument/iso-42001'
import { route } from '../../../src/scoring'
import type { Answers } from './check-page'

/** Every kind of organisation that the check tells apart: what it says of itself, and the screen that it ends at. */
export interface Kind {
  who: string
  says: Answers
  ends: 'result' | 'not-applicable'
}

export const kinds: Kind[] = [
  { who: 'has no AI at all', says: { meets: ['none'], hidden: ['neither'], planned: 'no' }, ends: 'not-applicable' },
  { who: 'only plans AI', says: { meets: ['none'], hidden: ['neither'], planned: 'yes' }, ends: 'not-applicable' },
  {
    who: 'finds AI in bought software',
    says: { meets: ['none'], hidden: ['bought'], existing: ['unsure'] },
    ends: 'result',
  },
  { who: 'uses AI only', says: { meets: ['use'], existing: ['neither'] }, ends: 'result' },
  { who: 'provides AI', says: { meets: ['provide'], adapt: 'as-bought', existing: ['iso-27001'] }, ends: 'result' },
  { who: 'develops AI', says: { meets: ['develop'], existing: ['iso-9001'] }, ends: 'result' },
  {
    who: 'develops, provides and uses AI',
    says: { meets: ['develop', 'provide', 'use'], existing: ['iso-27001', 'iso-9001'] },
    ends: 'result',
  },
]

/** What kinds of answers are given to the scored questions: question id and place on the route -> option id. */
export type Manner = (question: string, place: number) => string

const levels = ['absent', 'begun', 'set', 'operated', 'reviewed']

/** A little of everything, `unsure` too; the same for the same question. */
export const mixed: Manner = (question, place) =>
  [...levels, 'unsure'][([...question].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) + place) % 6] ?? 'set'

/** Always the same level. */
export const always =
  (option: string): Manner =>
  () =>
    option

/** All answers of a run: the kind's own, and the rest by manner, on whatever route they lead to. */
export function answersOf({ says }: Kind, manner: Manner): Answers {
  const answers: Answers = { ...says }
  for (;;) {
    const ids = route(instrument, answers)
    const open = ids.find(id => !Object.hasOwn(answers, id))
    if (open === undefined) return answers
    answers[open] = manner(open, ids.indexOf(open))
  }
}
