import type { Condition, Level, Option, Question, Scoring, ThemeId } from '../schema'

/** What falls short below a level: that level, the references missed there (apart by spaces), the gap's title, its first step. */
type Gap = [below: 2 | 3, references: string, title: string, step: string]

/** A scored question as it is written down: the reader sees the ladder, not the plumbing. */
interface Draft {
  id: string
  prompt: string
  topic: string
  ladder: Scoring['ladder']
  weight: number
  /** 0 to 1, as in the schema; 0 where it is not given. */
  people?: number
  after?: string[]
  /** Who is asked; everybody whom the standard concerns, where it is not given. */
  when?: Condition
  /** The five answers, from `absent` to `reviewed`. */
  answers: [string, string, string, string, string]
  /** True where every control in it may be left out with a reason. */
  optional?: true
  gaps: [Gap, Gap]
  /** Who would know: a noun, as it follows "Ask". */
  ask: string
}

const LEVELS = ['absent', 'begun', 'set', 'operated', 'reviewed']

/** The answer that stands under every question that can be answered with it. */
export const UNSURE: Option = { id: 'unsure', label: 'I don’t know' }
const NOT_APPLICABLE: Option = { id: 'not-applicable', label: 'Does not apply, for a stated reason' }

/** Turns the drafts of one theme into questions. Its chapter has the theme's id. */
export const theme = (id: ThemeId, always: Condition, drafts: Draft[]): Question[] =>
  drafts.map(({ answers, optional, gaps, ask, when = always, ladder, weight, people = 0, after = [], ...draft }) => ({
    ...draft,
    chapter: id,
    kind: 'single',
    when,
    references: [...new Set(gaps.flatMap(gap => gap[1].split(' ')))],
    options: [
      ...answers.map((label, level) => ({ id: LEVELS[level] as string, label, level: level as Level })),
      ...(optional ? [NOT_APPLICABLE] : []),
      UNSURE,
    ],
    scoring: {
      theme: id,
      ladder,
      weight,
      people,
      after,
      shortfalls: gaps.map(([below, references, title, step]) => ({
        below,
        references: references.split(' '),
        title,
        step,
      })),
      ask,
    },
  }))

/** Freezes a value and everything in it. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object') Object.values(Object.freeze(value) as object).forEach(deepFreeze)
  return value
}
