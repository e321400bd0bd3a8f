import { emailPattern as pattern } from '../events/email-pattern'
import type { Contact } from '../events/webhook-schema'

/** What stands in the form. */
export interface ContactFormValues {
  name: string
  email: string
  organisation: string
  message: string
  /** Ticked by the visitor, never before. */
  consent: boolean
  /** A field that people do not see and bots fill in. */
  trap: string
}

/** A field that can be wrong. */
export type ContactField = 'name' | 'email' | 'organisation' | 'message' | 'consent'

/** How a field is wrong: nothing there, no e-mail address, too long, or not agreed to. */
export type ContactProblem = 'missing' | 'email' | 'long' | 'consent'

/** The most characters of each field. Together, in whatever alphabet, they stay under what may be sent. */
export const maxLengths = { name: 100, email: 254, organisation: 100, message: 1000 } as const

/** What is wrong, by field, in the order of the form; empty where nothing is. */
export function checkContact(form: ContactFormValues): Partial<Record<ContactField, ContactProblem>> {
  const problems: Partial<Record<ContactField, ContactProblem>> = {}
  const { name, email } = trimmed(form)
  if (!name) problems.name = 'missing'
  if (!email) problems.email = 'missing'
  else if (!pattern.test(email)) problems.email = 'email'
  for (const field of ['name', 'email', 'organisation', 'message'] as const)
    if (form[field].trim().length > maxLengths[field]) problems[field] = 'long'
  if (!form.consent) problems.consent = 'consent'
  return problems
}

const trimmed = ({ name, email, organisation, message }: ContactFormValues) => ({
  name: name.trim(),
  email: email.trim(),
  organisation: organisation.trim(),
  message: message.trim(),
})

/**
 * The contact, as the event has it.
 * @param text the sentence that was agreed to
 * @param at when, in milliseconds since 1970
 */
export const toContact = (form: ContactFormValues, text: string, at: number): Contact => ({
  ...trimmed(form),
  consent: { text, at: new Date(at).toISOString() },
})
