import { removePrototypes } from '../../lib/remove-prototypes'
import type { Condition, Level, Option, Question, ThemeId } from '../schema'
import { hasAiCondition, UNSURE_OPTION } from './situation'

/** A gap: the references that are not met, separated by spaces, its title, and its first step. */
type Gap = [references: string, title: string, step: string]

/** The source format of a scored question: only what differs between questions. */
interface QuestionDraft {
  id: string
  prompt: string
  topic: string
  weight: number
  /** How much a gap affects people outside the organization, 0 to 1. Default: 0. */
  people?: number
  after?: string[]
  /** Condition for asking the question. Default: the organization has AI. */
  when?: Condition
  /** Labels of the five answers, from `absent` (level 0) to `reviewed` (level 4). */
  answers: [string, string, string, string, string]
  /** `true` if the question has the option “not applicable”, because every control in it may be excluded with a reason. */
  optional?: true
  /** The gap below level 2 (not yet set), and the gap at level 2 (set, but not yet operated). */
  gaps: [Gap, Gap]
  /** Whom to ask if the answer is unknown: a noun that follows the word “Ask”. */
  ask: string
}

const LEVELS = ['absent', 'begun', 'set', 'operated', 'reviewed']
const NOT_APPLICABLE: Option = { id: 'not-applicable', label: 'Not applicable, with reason' }

/** Creates the questions of one theme from their drafts. The theme's id is also the id of their chapter. */
export const createThemeQuestions = (id: ThemeId, drafts: QuestionDraft[]): Question[] =>
  removePrototypes(drafts).map(
    ({ answers, optional, gaps, ask, when = hasAiCondition, weight, people = 0, after = [], ...draft }) => ({
      ...draft,
      chapter: id,
      kind: 'single',
      when,
      references: [...new Set(gaps.flatMap(gap => gap[0].split(' ')))],
      options: [
        ...answers.map((label, level) => ({ id: LEVELS[level] as string, label, level: level as Level })),
        ...(optional ? [NOT_APPLICABLE] : []),
        UNSURE_OPTION,
      ],
      scoring: {
        theme: id,
        weight,
        people,
        after,
        shortfalls: gaps.map(([references, title, step], index) => ({
          below: (index + 2) as 2 | 3,
          references: references.split(' '),
          title,
          step,
        })),
        ask,
      },
    }),
  )
