/**
 * The schema of an instrument: its questions and its scoring model, as data. The types of the whole project are inferred
 * from this schema. The file of the script tag imports only the types, never zod.
 */
import { z } from 'zod'

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens, and begins with a letter')
const text = z.string().trim().min(1, 'a text that visitors see cannot be empty')
/** The number of a clause (`6.1.2`) or of an Annex A control (`A.5.4`). */
const reference = z.string().regex(/^(?:A\.)?\d+(?:\.\d+)*$/, 'a reference looks like 6.1.2 or A.5.4')

/** Maturity of an answer: 0 absent, 1 begun, 2 set, 3 operated, 4 operated with records and reviewed. */
export const levelSchema = z.literal([0, 1, 2, 3, 4])
export type Level = z.infer<typeof levelSchema>

/** Role of the organization with AI: it develops, provides or uses AI. */
export const roleIdSchema = z.enum(['develop', 'provide', 'use'])
export type RoleId = z.infer<typeof roleIdSchema>

/** Ids of the four themes of the result, in the order of display. */
export const themeIdSchema = z.enum(['risk', 'governance', 'documentation', 'oversight'])
export type ThemeId = z.infer<typeof themeIdSchema>

/**
 * A condition on the answers to unscored questions. `{ question, is }` is true if at least one of the options `is` is
 * chosen.
 */
export type Condition =
  | { question: string; is: string[] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: id, is: z.array(id).min(1) }),
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)

export const optionSchema = z.strictObject({
  /**
   * Unique in the question. Scored questions use `absent`, `begun`, `set`, `operated` and `reviewed`; `unsure` and
   * `not-applicable` mean the same in every question.
   */
  id,
  label: text,
  /** Only for options of scored questions, except `unsure` and `not-applicable`. */
  level: levelSchema.optional(),
  /** Whether choosing this option excludes all others (`none of these`, `unsure`). Only in questions of kind `multiple`. */
  alone: z.boolean().optional(),
})
export type Option = z.infer<typeof optionSchema>

/** A gap that exists while the level is lower than `below`: its texts, and the references that are not met. */
export const shortfallSchema = z.strictObject({
  /** The first shortfall whose `below` is higher than the level applies. From the last `below` on there is no gap. */
  below: z.literal([1, 2, 3, 4]),
  /** One to four references, each of them also in the question's `references`. */
  references: z.array(reference).min(1).max(4),
  /** The gap in a short sentence, true at every level at which this shortfall applies. */
  title: text,
  /** The first step to close the gap, in one or two sentences. */
  step: text,
})
export type Shortfall = z.infer<typeof shortfallSchema>

/** How the answer to a question is scored. */
export const scoringSchema = z.strictObject({
  theme: themeIdSchema,
  /** Weight in the score, relative to the other questions. Greater than 0. */
  weight: z.number().positive(),
  /** How much a gap here affects people outside the organization, 0 (not at all) to 1 (directly). Raises the gap's priority. */
  people: z.number().min(0).max(1),
  /** Prerequisites: ids of questions whose gaps come first (scope before Statement of Applicability). No cycles. */
  after: z.array(id),
  /** Shortfalls by rising `below`. */
  shortfalls: z.array(shortfallSchema).min(1),
  /** Whom to ask in the organization if the answer is `unsure`. Follows the word “Ask”. */
  ask: text,
})
export type Scoring = z.infer<typeof scoringSchema>

export const questionSchema = z.strictObject({
  id,
  /** Id of the question's chapter. */
  chapter: id,
  kind: z.enum(['single', 'multiple']),
  prompt: text,
  /** What good practice is, and which evidence an auditor asks for. The built-in instrument has both in its details instead. */
  help: text.optional(),
  /** Subject of the question in a few lower-case words, for use inside a sentence: “internal audit”. */
  topic: text,
  references: z.array(reference),
  /** Condition for asking the question; without it, the question is always asked. Reads only earlier, unscored questions. */
  when: conditionSchema.optional(),
  options: z.array(optionSchema).min(2),
  /** Only for scored questions, whose kind is `single`. */
  scoring: scoringSchema.optional(),
})
export type Question = z.infer<typeof questionSchema>

/** A band: one step of the result. An instrument lists its bands from the lowest to the highest. */
export const bandSchema = z.strictObject({
  id,
  name: text,
  /** Meaning of the band, in a sentence. */
  meaning: text,
  /** Lowest score (0 to 1) of the band. 0 for the lowest band. */
  from: z.number().min(0).max(1),
})
export type Band = z.infer<typeof bandSchema>

/**
 * A rule that limits the band while a named requirement is missing.
 *
 * - A cap on questions: `steps[level]` is the highest band (1 is the lowest) that a level allows; it never falls as the level
 *   rises. The lowest level among the asked questions decides. `unsure` and unanswered questions count as level 0, and are
 *   shown as not known.
 * - A cap on certainty: `band` is the highest band while the certainty is lower than `below`.
 */
export const capSchema = z.union([
  z.strictObject({
    id,
    questions: z.array(id).min(1),
    steps: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
    /** References that are shown with the cap. If empty, the references of the questions' shortfalls are shown. */
    references: z.array(reference),
    /**
     * Reason of the cap, as a fact, in a short sentence without a full stop: “Not every clause is in daily operation”.
     * Without it, the titles of the deciding gaps are shown.
     */
    reason: text.optional(),
  }),
  z.strictObject({ id, below: z.number().min(0).max(1), band: z.int(), references: z.array(reference), reason: text }),
])
export type Cap = z.infer<typeof capSchema>

/** Answers that contradict each other. The result shows the conflict; the score does not change. */
export const conflictSchema = z.strictObject({
  id,
  /** The conflict exists if each of these questions has a level from `from` to `to`. */
  when: z.array(z.strictObject({ question: id, from: levelSchema, to: levelSchema })).min(2),
  message: text,
})
export type Conflict = z.infer<typeof conflictSchema>

/** What the result says if the standard does not apply, or does not apply yet. */
export const outcomeSchema = z.strictObject({
  title: text,
  because: text,
  /** Heading of the points. */
  heading: text,
  points: z.array(z.strictObject({ title: text, text })).min(1),
})
export type NotApplicableOutcome = z.infer<typeof outcomeSchema>

export const instrumentSchema = z.strictObject({
  id,
  /** Semantic version. A change of the scoring model needs a new version. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Language of the instrument's texts, a BCP 47 tag. */
  language: z.string().min(2),
  /** Short name of the standard: “ISO/IEC 42001”. */
  name: text,
  /** Heading of the start screen. */
  title: text,
  /** What the check gives, in a sentence. Shown on the start screen. */
  intro: text,
  /** Duration of the check, in whole minutes. */
  minutes: z.int().positive(),
  /** How to choose an answer. Shown once, at the first scored question. */
  guidance: text,
  chapters: z.array(z.strictObject({ id, name: text })).min(1),
  /** `expects`: what the standard expects in this theme, in a sentence. */
  themes: z.array(z.strictObject({ id: themeIdSchema, name: text, expects: text })).length(4),
  /** `name` is used in lists: “user of AI”. */
  roles: z.array(z.strictObject({ id: roleIdSchema, name: text, when: conditionSchema })).min(1),
  /** Whether the standard applies: `no` and `later` if the condition is true, checked in this order; otherwise yes. */
  applies: z.strictObject({ no: conditionSchema, later: conditionSchema }),
  outcomes: z.strictObject({ no: outcomeSchema, later: outcomeSchema }),
  questions: z.array(questionSchema).min(1),
  /** Value of each level in the score, 0 to 1, never falling. Level 0 has the value 0, level 4 has the value 1. */
  values: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
  bands: z.array(bandSchema).min(1),
  caps: z.array(capSchema),
  conflicts: z.array(conflictSchema),
  /**
   * Texts for unknown answers, which must not be stated as facts: a gap's title and first step, and a cap's reason.
   * `{topic}` is the question's topic (in a reason, the topics of all deciding questions), `{ask}` is the question's `ask`.
   */
  unknown: z.strictObject({ title: text, step: text, reason: text }),
  /** References that concern only these roles. All other references concern every role. */
  concerns: z.record(reference, z.array(roleIdSchema).min(1)),
  /** Advice that depends on unscored answers, such as an existing management system. Advice never changes the score. */
  advice: z.array(z.strictObject({ id, when: conditionSchema, text })),
  /** Factors of a gap's priority. See `scoring/priority.ts` for the formula. */
  priority: z.strictObject({
    /** Bonus for a gap that lifts the strictest cap. */
    cap: z.number().min(0),
    /** Bonus for a gap that affects people. */
    people: z.number().min(0),
    /** Factor for a gap whose answer is unknown. */
    unknown: z.number().min(0).max(1),
  }),
})
export type Instrument = z.infer<typeof instrumentSchema>

/** Answers by question id: the id of the chosen option, or a list of ids for a question of kind `multiple`. */
export type Answers = Record<string, string | string[]>
