/**
 * What a webhook receives, as zod schemas: the types of the whole room are inferred from here, and zod itself never rides
 * in a file that a browser is sent. Fields may be added without a new `schema`, so that unknown ones are let through.
 */
import { z } from 'zod'
import { emailPattern } from './email-pattern'

const share = z.number().min(0).max(1)
const text = z.string()

/** What both events begin with. */
const head = {
  /** The same for every repeat of one event: receivers tell repeats by it. */
  id: z.string().regex(/^msg_\w+$/, 'an id is msg_ and letters and digits'),
  /** When the visitor finished, or sent the form; UTC. */
  timestamp: z.iso.datetime(),
  /** Version of this shape. */
  schema: z.literal('1'),
}

/** `utm_*` of the page and the partner's own `context-NAME`, by name. */
const context = z.record(z.string().regex(/^[a-z0-9_-]+$/), text)

/** A visitor has finished the check. */
export const completedSchema = z.object({
  ...head,
  type: z.literal('readiness.completed'),
  data: z.object({
    instance: text,
    /** Language of the names and titles, a BCP 47 tag. */
    locale: text,
    applies: z.enum(['yes', 'later', 'no']),
    roles: z.array(z.enum(['develop', 'provide', 'use'])),
    /** `index` 1 is the lowest, `of` the highest. Null unless `applies` is yes. */
    band: z.object({ id: text, index: z.int().min(1), of: z.int().min(1), name: text }).nullable(),
    /** Rounded to 0.01. Null unless `applies` is yes. */
    score: share.nullable(),
    /** Rounded to 0.1, as the scores of the themes are. */
    certainty: share,
    provisional: z.boolean(),
    themes: z.array(
      z.object({ id: z.enum(['risk', 'governance', 'documentation', 'oversight']), score: share.nullable() }),
    ),
    /** The most important ones, the first first. */
    gaps: z.array(z.object({ id: text, title: text })).max(5),
    versions: z.object({ widget: text, instrument: text, hash: z.string().startsWith('sha256-') }),
    context,
    /** Question id -> option id, or ids. Only with `webhook-answers`. */
    answers: z.record(text, z.union([text, z.array(text)])).optional(),
  }),
})
export type CompletedEvent = z.infer<typeof completedSchema>

/** What a visitor wrote into the form. */
export const contactSchema = z.object({
  name: text,
  email: z.string().regex(emailPattern, 'an e-mail address has one @ and a dot behind it'),
  organisation: text,
  message: text,
  /** The sentence that was agreed to, and when; UTC. */
  consent: z.object({ text, at: z.iso.datetime() }),
})
export type Contact = z.infer<typeof contactSchema>

/** A visitor has sent the form. */
export const contactEventSchema = z.object({
  ...head,
  type: z.literal('readiness.contact'),
  data: z.object({
    /** `id` of the `readiness.completed` that it belongs to; null where none was sent. */
    completedId: z.string().nullable(),
    contact: contactSchema,
    context,
  }),
})
export type ContactEvent = z.infer<typeof contactEventSchema>

/** Either event; `type` tells which. */
export const webhookEventSchema = z.discriminatedUnion('type', [completedSchema, contactEventSchema])
export type WebhookEvent = z.infer<typeof webhookEventSchema>
