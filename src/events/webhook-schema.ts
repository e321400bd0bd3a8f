/**
 * Zod schemas of the payloads that a webhook receives. The types of the delivery code are inferred from them; no file for
 * browsers contains zod. Fields can be added without a new version of `schema`, so unknown fields are accepted.
 */
import { z } from 'zod'
import { emailPattern } from './email-pattern'

const share = z.number().min(0).max(1)
const text = z.string()
/**
 * The hash of an instrument. A pattern and not `startsWith()`: zod 4.6.7 writes that as `"format": "starts_with"` into a
 * JSON Schema, and strict validators (ajv with formats, schemasafe) refuse a schema with a format that they do not know.
 */
const instrumentHash = z.string().regex(/^sha256-/)

/** Fields of every webhook payload. */
const head = {
  /** Same for every retry of one event, so that a receiver can detect duplicates. */
  id: z.string().regex(/^msg_\w+$/, 'an id is msg_ and letters and digits'),
  /** When the visitor finished the check or sent the form; UTC. */
  timestamp: z.iso.datetime(),
  /** Version of the payload's format. */
  schema: z.literal('1'),
}

/** The page's `utm_*` parameters and the values of the option `context-NAME`, by name. */
const context = z.record(z.string().regex(/^[a-z0-9_-]+$/), text)

/** Payload that is sent when a visitor has finished the check. */
export const completedSchema = z.object({
  ...head,
  type: z.literal('readiness.completed'),
  data: z.object({
    instance: text,
    /** Language of names and titles, as a BCP 47 tag. */
    locale: text,
    applies: z.enum(['yes', 'later', 'no']),
    roles: z.array(z.enum(['develop', 'provide', 'use'])),
    /** `index` 1 is the lowest band, `of` the number of bands. Null unless `applies` is `yes`. */
    band: z.object({ id: text, index: z.int().min(1), of: z.int().min(1), name: text }).nullable(),
    /** Rounded to 0.01. Null unless `applies` is `yes`. */
    score: share.nullable(),
    /** Rounded to 0.1, like the scores of the themes. */
    certainty: share,
    provisional: z.boolean(),
    themes: z.array(
      z.object({ id: z.enum(['risk', 'governance', 'documentation', 'oversight']), score: share.nullable() }),
    ),
    /** The most important gaps, at most 5, the most important first. */
    gaps: z.array(z.object({ id: text, title: text })).max(5),
    versions: z.object({ widget: text, instrument: text, hash: instrumentHash }),
    context,
    /** Question id -> id of the chosen option, or ids. Only if the option `webhook-answers` is set. */
    answers: z.record(text, z.union([text, z.array(text)])).optional(),
  }),
})
export type CompletedEvent = z.infer<typeof completedSchema>

/** What a visitor has entered in the contact form. */
export const contactSchema = z.object({
  name: text,
  email: z.string().regex(emailPattern, 'an e-mail address has one @ and a dot behind it'),
  organisation: text,
  message: text,
  /** The text that the visitor agreed to, and when; UTC. */
  consent: z.object({ text, at: z.iso.datetime() }),
})
export type Contact = z.infer<typeof contactSchema>

/** Payload that is sent when a visitor has sent the contact form. */
export const contactEventSchema = z.object({
  ...head,
  type: z.literal('readiness.contact'),
  data: z.object({
    /** `id` of the `readiness.completed` payload for the same result, or null if none was sent. */
    completedId: z.string().nullable(),
    contact: contactSchema,
    context,
  }),
})
export type ContactEvent = z.infer<typeof contactEventSchema>

/** Schema of any webhook payload; the field `type` says which one it is. */
export const webhookEventSchema = z.discriminatedUnion('type', [completedSchema, contactEventSchema])
export type WebhookEvent = z.infer<typeof webhookEventSchema>
