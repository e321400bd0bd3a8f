import { emailPattern } from '../events/email-pattern'
import type { Contact } from '../events/webhook-schema'
import { toWellFormed } from '../lib/well-formed'

/** The values of the contact form's fields. */
export interface ContactFormValues {
  name: string
  email: string
  organisation: string
  message: string
  /** Whether the visitor ticked the consent checkbox, which is unticked at first. */
  consent: boolean
  /** The honeypot: a hidden field that bots fill in, and sometimes a browser extension. */
  trap: string
}

/** A field of the contact form that is validated. */
export type ContactField = 'name' | 'email' | 'organisation' | 'message' | 'consent'

/** Why a field is invalid: empty, not an e-mail address, too long, or consent not given. */
export type ContactProblem = 'missing' | 'email' | 'long' | 'consent'

/**
 * Most characters that each field of the contact form may have. A form filled to these lengths in any alphabet stays
 * under the size limit of a request body.
 */
export const maxFieldLengths = { name: 100, email: 254, organisation: 100, message: 1000 } as const

/**
 * Validates the contact form. Returns the problem of each invalid field, in the order of the form; empty if all are
 * valid.
 */
export function validateContactForm(form: ContactFormValues): Partial<Record<ContactField, ContactProblem>> {
  const problems: Partial<Record<ContactField, ContactProblem>> = {}
  const { name, email } = trimFields(form)
  if (!name) problems.name = 'missing'
  if (!email) problems.email = 'missing'
  else if (!emailPattern.test(email)) problems.email = 'email'
  for (const field of ['name', 'email', 'organisation', 'message'] as const)
    if (form[field].trim().length > maxFieldLengths[field]) problems[field] = 'long'
  if (!form.consent) problems.consent = 'consent'
  return problems
}

const trimFields = ({ name, email, organisation, message }: ContactFormValues) => ({
  name: toWellFormed(name.trim()),
  email: toWellFormed(email.trim()),
  organisation: toWellFormed(organisation.trim()),
  message: toWellFormed(message.trim()),
})

/** What the visitor agreed to by the checkbox of the contact form. */
export interface Agreement {
  /** The sentence as the visitor saw it when they ticked the checkbox. */
  text: string
  /** When they ticked it, in milliseconds since 1970. */
  at: number
}

/** Returns the contact in the form that the webhook event and `readiness-contact` carry. */
export const toContact = (form: ContactFormValues, { text, at }: Agreement): Contact => ({
  ...trimFields(form),
  consent: { text: toWellFormed(text), at: new Date(at).toISOString() },
})
