import instrument from '../../../src/instrument/iso-42001'
import { route } from '../../../src/scoring'
import type { Answers } from './check-page'

/** A kind of organisation that the check distinguishes. */
export interface OrganisationProfile {
  /** End of the sentence "an organisation that …". */
  description: string
  /** Answers to the unscored questions about the organisation. */
  profileAnswers: Answers
  /** The screen at the end of the check. */
  lastScreen: 'result' | 'not-applicable'
}

/** Every kind of organisation that the check distinguishes. */
export const organisationProfiles: OrganisationProfile[] = [
  {
    description: 'has no AI at all',
    profileAnswers: { meets: ['none'], hidden: ['neither'], planned: 'no' },
    lastScreen: 'not-applicable',
  },
  {
    description: 'only plans AI',
    profileAnswers: { meets: ['none'], hidden: ['neither'], planned: 'yes' },
    lastScreen: 'not-applicable',
  },
  {
    description: 'finds AI in bought software',
    profileAnswers: { meets: ['none'], hidden: ['bought'], existing: ['unsure'] },
    lastScreen: 'result',
  },
  { description: 'uses AI only', profileAnswers: { meets: ['use'], existing: ['neither'] }, lastScreen: 'result' },
  {
    description: 'provides AI',
    profileAnswers: { meets: ['provide'], adapt: 'as-bought', existing: ['iso-27001'] },
    lastScreen: 'result',
  },
  { description: 'develops AI', profileAnswers: { meets: ['develop'], existing: ['iso-9001'] }, lastScreen: 'result' },
  {
    description: 'develops, provides and uses AI',
    profileAnswers: { meets: ['develop', 'provide', 'use'], existing: ['iso-27001', 'iso-9001'] },
    lastScreen: 'result',
  },
]

/** Chooses the answer to a scored question: question id and index on the route -> option id. */
export type AnswerStrategy = (question: string, index: number) => string

const levels = ['absent', 'begun', 'set', 'operated', 'reviewed']

/** Mixes all levels and `unsure`, by a hash of question id and index: the same question gets the same answer. */
export const mixedAnswers: AnswerStrategy = (question, index) =>
  [...levels, 'unsure'][([...question].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) + index) % 6] ?? 'set'

/** Gives the same answer to every question. */
export const sameAnswer =
  (option: string): AnswerStrategy =>
  () =>
    option

/** All answers of one run: the profile's answers, and the strategy's answer to every other question on the route. */
export function completeAnswers({ profileAnswers }: OrganisationProfile, strategy: AnswerStrategy): Answers {
  const answers: Answers = { ...profileAnswers }
  for (;;) {
    const ids = route(instrument, answers)
    const open = ids.find(id => !Object.hasOwn(answers, id))
    if (open === undefined) return answers
    answers[open] = strategy(open, ids.indexOf(open))
  }
}
