/**
 * The shape of an instrument: what is asked, and how it is judged, as data.
 * The types of the whole project are inferred from here; zod itself never rides in the tag's file.
 */
import { z } from 'zod'

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens, and begins with a letter')
const text = z.string().trim().min(1, 'a text that visitors see cannot be empty')
/** The number of a clause (`6.1.2`) or of an Annex A control (`A.5.4`). */
const reference = z.string().regex(/^(?:A\.)?\d+(?:\.\d+)*$/, 'a reference looks like 6.1.2 or A.5.4')

/** How far: 0 absent, 1 begun, 2 set, 3 operated, 4 operated with records and reviewed. */
export const levelSchema = z.literal([0, 1, 2, 3, 4])
export type Level = z.infer<typeof levelSchema>

/** How the organisation meets AI. */
export const roleIdSchema = z.enum(['develop', 'provide', 'use'])
export type RoleId = z.infer<typeof roleIdSchema>

/** One of the four themes of the result, in the order in which they are shown. */
export const themeIdSchema = z.enum(['risk', 'governance', 'documentation', 'oversight'])
export type ThemeId = z.infer<typeof themeIdSchema>

/**
 * When something holds, given the answers to unscored questions.
 * `question` with `is`: at least one of these options is chosen.
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
  /** Unique in its question. Scored questions use `absent` `begun` `set` `operated` `reviewed`; `unsure` and `not-applicable` mean what they say everywhere. */
  id,
  label: text,
  /** Only on options of scored questions; `unsure` and `not-applicable` have none. */
  level: levelSchema.optional(),
  /** Of several that may be chosen: this one stands alone (`none of these`, `unsure`). */
  alone: z.boolean().optional(),
})
export type Option = z.infer<typeof optionSchema>

/** What falls short while the level is under `below`: the words for it, and the references that are missed at that level. */
export const shortfallSchema = z.strictObject({
  /** The first entry whose `below` is greater than the level speaks. From the last one's `below` on there is no gap. */
  below: z.literal([1, 2, 3, 4]),
  /** One to four, each of them also in the question's `references`. */
  references: z.array(reference).min(1).max(4),
  /** The gap in a short sentence, true at every level this entry speaks for. */
  title: text,
  /** What to do first, in a sentence or two. */
  step: text,
})
export type Shortfall = z.infer<typeof shortfallSchema>

/** How an answer to a question counts. */
export const scoringSchema = z.strictObject({
  theme: themeIdSchema,
  /** Share of the score, relative to the other questions. Greater than 0. */
  weight: z.number().positive(),
  /** How much people outside the organisation are touched when this is missing: 0 not, 1 plainly. Raises a gap's priority. */
  people: z.number().min(0).max(1),
  /** Ids of the questions whose subject has to be there first (scope before Statement of Applicability). No circles. */
  after: z.array(id),
  /** What falls short, from the lowest level up, `below` rising. */
  shortfalls: z.array(shortfallSchema).min(1),
  /** Who in the organisation would know, for an answer of `unsure`: "Ask …". */
  ask: text,
})
export type Scoring = z.infer<typeof scoringSchema>

export const questionSchema = z.strictObject({
  id,
  /** Id of the chapter it stands in. */
  chapter: id,
  kind: z.enum(['single', 'multiple']),
  prompt: text,
  /** What good looks like and which evidence an auditor would ask for. In the built-in instrument it comes with the details. */
  help: text.optional(),
  /** The subject in a few words, lower case, as it stands inside a sentence: "internal audit". */
  topic: text,
  references: z.array(reference),
  /** When it is asked; always, where there is none. Reads earlier, unscored questions only. */
  when: conditionSchema.optional(),
  options: z.array(optionSchema).min(2),
  /** Present on scored questions only; these are `single`. */
  scoring: scoringSchema.optional(),
})
export type Question = z.infer<typeof questionSchema>

/** A step of the ladder, lowest first. */
export const bandSchema = z.strictObject({
  id,
  name: text,
  /** What it means, in a sentence. */
  meaning: text,
  /** The least score, 0 to 1, that earns it. The lowest band's is 0. */
  from: z.number().min(0).max(1),
})
export type Band = z.infer<typeof bandSchema>

/**
 * A rule that holds the band down while a named requirement is missing.
 * On questions: `steps[level]` is the highest band index (1 is the lowest) that level allows, never falling as the level rises;
 * the weakest of the questions asked decides; `unsure` and unanswered count as level 0, and are told as not known.
 * On certainty: `band` is the highest band while certainty is under `below`.
 */
export const capSchema = z.union([
  z.strictObject({
    id,
    questions: z.array(id).min(1),
    steps: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
    /** The references shown with it; those of the questions' shortfalls, where empty. */
    references: z.array(reference),
    /**
     * Why it holds, as a fact, in a short sentence without its end stop: "Not every clause is in daily operation".
     * Where there is none, the titles of the gaps that decide say it.
     */
    reason: text.optional(),
  }),
  z.strictObject({ id, below: z.number().min(0).max(1), band: z.int(), references: z.array(reference), reason: text }),
])
export type Cap = z.infer<typeof capSchema>

/** Two answers that do not go together; told to the visitor, never averaged away. */
export const conflictSchema = z.strictObject({
  id,
  /** All must hold: the question has a level, and it is at least `from` and at most `to`. */
  when: z.array(z.strictObject({ question: id, from: levelSchema, to: levelSchema })).min(2),
  message: text,
})
export type Conflict = z.infer<typeof conflictSchema>

/** What a visitor is told where nothing applies, now or yet. */
export const outcomeSchema = z.strictObject({
  title: text,
  because: text,
  /** Heading of the points. */
  heading: text,
  points: z.array(z.strictObject({ title: text, text })).min(1),
})
export type Outcome = z.infer<typeof outcomeSchema>

export const instrumentSchema = z.strictObject({
  id,
  /** Semantic version. A change of anything that decides needs a new one. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Language of the words it carries, a BCP 47 tag. */
  language: z.string().min(2),
  /** Short name of what is checked: "ISO/IEC 42001". */
  name: text,
  /** The start screen's heading and what the check gives, in a sentence. */
  title: text,
  intro: text,
  /** How long it takes, whole minutes. */
  minutes: z.int().positive(),
  /** Said once, where the scored questions begin. */
  guidance: text,
  chapters: z.array(z.strictObject({ id, name: text })).min(1),
  /** `expects`: what the standard expects in this theme, in a sentence. */
  themes: z.array(z.strictObject({ id: themeIdSchema, name: text, expects: text })).length(4),
  /** `name` as it stands in a list: "user of AI". */
  roles: z.array(z.strictObject({ id: roleIdSchema, name: text, when: conditionSchema })).min(1),
  /** Whether it applies: `no` and `later` by these conditions, in this order; else yes. */
  applies: z.strictObject({ no: conditionSchema, later: conditionSchema }),
  outcomes: z.strictObject({ no: outcomeSchema, later: outcomeSchema }),
  questions: z.array(questionSchema).min(1),
  /** What each level is worth, 0 to 1, never falling. Level 0 is worth 0, level 4 is worth 1. */
  values: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
  bands: z.array(bandSchema).min(1),
  caps: z.array(capSchema),
  conflicts: z.array(conflictSchema),
  /**
   * Words for what rests on an answer that is not known, so that nothing is stated as fact: a gap's title and first step,
   * and a cap's reason. `{topic}` is the question's topic (for a reason, the topics of all that decide), `{ask}` its `ask`.
   */
  unknown: z.strictObject({ title: text, step: text, reason: text }),
  /** References that concern certain roles only; all others concern everybody. */
  concerns: z.record(reference, z.array(roleIdSchema).min(1)),
  /** Advice that an unscored answer brings (a management system that is there already); it never gives points. */
  advice: z.array(z.strictObject({ id, when: conditionSchema, text })),
  /** Factors of a gap's priority; the formula stands in `scoring/priority.ts`. */
  priority: z.strictObject({
    /** Bonus for lifting the strongest cap. */
    cap: z.number().min(0),
    /** Bonus for an effect on people. */
    people: z.number().min(0),
    /** Factor for a gap that rests on an answer that is not known. */
    unknown: z.number().min(0).max(1),
  }),
})
export type Instrument = z.infer<typeof instrumentSchema>

/** Question id -> option id, or ids where several may be chosen. */
export type Answers = Record<string, string | string[]>
