import { withoutPrototype } from '../../lib/null-prototype'
import type { Condition, Level, Option, Question, ThemeId } from '../schema'
import { present, UNSURE } from './situation'

/** What falls short: the references that are missed, apart by spaces, the gap's title, and its first step. */
type Gap = [references: string, title: string, step: string]

/** A scored question as it is written down: the reader sees the judgement, not the plumbing. */
interface Draft {
  id: string
  prompt: string
  topic: string
  weight: number
  /** 0 to 1, as in the schema; 0 where it is not given. */
  people?: number
  after?: string[]
  /** Who is asked; everybody who has AI, where it is not given. */
  when?: Condition
  /** The five answers, from `absent` to `reviewed`. */
  answers: [string, string, string, string, string]
  /** True where every control in it may be left out with a reason. */
  optional?: true
  /** While it is not yet set (below level 2), and while it is set but not yet operated (below level 3). */
  gaps: [Gap, Gap]
  /** Who would know: a noun, as it follows "Ask". */
  ask: string
}

const LEVELS = ['absent', 'begun', 'set', 'operated', 'reviewed']
const NOT_APPLICABLE: Option = { id: 'not-applicable', label: 'Not applicable, with reason' }

/** Turns the drafts of one theme into questions. Its chapter has the theme's id. */
export const theme = (id: ThemeId, drafts: Draft[]): Question[] =>
  withoutPrototype(drafts).map(
    ({ answers, optional, gaps, ask, when = present, weight, people = 0, after = [], ...draft }) => ({
      ...draft,
      chapter: id,
      kind: 'single',
      when,
      references: [...new Set(gaps.flatMap(gap => gap[0].split(' ')))],
      options: [
        ...answers.map((label, level) => ({ id: LEVELS[level] as string, label, level: level as Level })),
        ...(optional ? [NOT_APPLICABLE] : []),
        UNSURE,
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
