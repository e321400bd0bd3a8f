/**
 * Entry `readiness-check/schema`: zod schemas of instruments, options, results and webhook payloads. The script tag's file
 * never contains them.
 */
import { z } from 'zod'
import { levelSchema, roleIdSchema, themeIdSchema } from './instrument/schema'
import type { Result } from './scoring/result'

export * from './events/webhook-schema'
export * from './instrument/schema'
export { optionsSchema } from './options/options-schema'

const share = z.number().min(0).max(1)
const count = z.int().min(0)
const references = z.array(z.string())

/** Zod schema of a result, as `score()` returns it and the events `readiness-complete` and `readiness-change` contain it. */
export const resultSchema = z.strictObject({
  v: z.literal(1),
  instrument: z.strictObject({ id: z.string(), version: z.string(), hash: z.string().regex(/^sha256-/) }),
  locale: z.string(),
  applies: z.enum(['yes', 'later', 'no']),
  roles: z.array(roleIdSchema),
  band: z.strictObject({ id: z.string(), index: z.int().min(1), of: z.int().min(1), name: z.string() }).nullable(),
  score: share.nullable(),
  certainty: share,
  provisional: z.boolean(),
  themes: z.array(z.strictObject({ id: themeIdSchema, score: share.nullable(), asked: count, unsure: count })),
  caps: z.array(z.strictObject({ id: z.string(), band: z.int().min(1), references, reason: z.string() })),
  gaps: z.array(
    z.strictObject({
      id: z.string(),
      question: z.string(),
      theme: themeIdSchema,
      references,
      priority: z.number(),
      level: levelSchema.nullable(),
      title: z.string(),
      step: z.string(),
    }),
  ),
  conflicts: z.array(z.strictObject({ id: z.string(), questions: z.array(z.string()), message: z.string() })),
  asked: count,
  answered: count,
  unsure: count,
}) satisfies z.ZodType<Result>
