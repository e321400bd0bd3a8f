import instrument from '../../../src/instrument/iso-42001'
import { route } from '../../../src/scoring'
import type { Answers } from './check-page'

/** Every kind of organisation that the check tells apart: what it says of itself, and the screen that it ends at. */
export interface OrganisationProfile {
  description: string
  profileAnswers: Answers
  lastScreen: 'result' | 'not-applicable'
}

export const organisationProfiles: OrganisationProfile[] = [
  { description: 'has no AI at all', profileAnswers: { meets: ['none'], hidden: ['neither'], planned: 'no' }, lastScreen: 'not-applicable' },
  { description: 'only plans AI', profileAnswers: { meets: ['none'], hidden: ['neither'], planned: 'yes' }, lastScreen: 'not-applicable' },
  {
    description: 'finds AI in bought software',
    profileAnswers: { meets: ['none'], hidden: ['bought'], existing: ['unsure'] },
    lastScreen: 'result',
  },
  { description: 'uses AI only', profileAnswers: { meets: ['use'], existing: ['neither'] }, lastScreen: 'result' },
  { description: 'provides AI', profileAnswers: { meets: ['provide'], adapt: 'as-bought', existing: ['iso-27001'] }, lastScreen: 'result' },
  { description: 'develops AI', profileAnswers: { meets: ['develop'], existing: ['iso-9001'] }, lastScreen: 'result' },
  {
    description: 'develops, provides and uses AI',
    profileAnswers: { meets: ['develop', 'provide', 'use'], existing: ['iso-27001', 'iso-9001'] },
    lastScreen: 'result',
  },
]

/** What kinds of answers are given to the scored questions: question id and place on the route -> option id. */
export type AnswerStrategy = (question: string, place: number) => string

const levels = ['absent', 'begun', 'set', 'operated', 'reviewed']

/** A little of everything, `unsure` too; the same for the same question. */
export const mixedAnswers: AnswerStrategy = (question, place) =>
  [...levels, 'unsure'][([...question].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) + place) % 6] ?? 'set'

/** Always the same level. */
export const sameAnswer =
  (option: string): AnswerStrategy =>
  () =>
    option

/** All answers of a run: the kind's own, and the rest by manner, on whatever route they lead to. */
export function completeAnswers({ profileAnswers: says }: OrganisationProfile, manner: AnswerStrategy): Answers {
  const answers: Answers = { ...says }
  for (;;) {
    const ids = route(instrument, answers)
    const open = ids.find(id => !Object.hasOwn(answers, id))
    if (open === undefined) return answers
    answers[open] = manner(open, ids.indexOf(open))
  }
}
