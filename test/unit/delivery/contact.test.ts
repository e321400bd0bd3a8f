import { describe, expect, it } from 'vitest'
import { isBodyWithinSizeLimit, serializeBody } from '../../../src/delivery/body'
import { type ContactFormValues, maxFieldLengths, toContact, validateContactForm } from '../../../src/delivery/contact'
import { createContactEvent } from '../../../src/delivery/payload'
import { contactEventSchema } from '../../../src/events/webhook-schema'

const validForm: ContactFormValues = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  organisation: 'Analytical Engines',
  message: 'Please call.',
  consent: true,
  trap: '',
}

describe('checkContact', () => {
  it('returns no problem for a valid form; organisation and message are optional', () => {
    expect(validateContactForm(validForm)).toEqual({})
    expect(validateContactForm({ ...validForm, organisation: '', message: '' })).toEqual({})
  })

  it.each([
    ['name', '  ', 'missing'],
    ['email', '', 'missing'],
    ['email', 'ada', 'email'],
    ['email', 'ada@example', 'email'],
    ['email', 'a da@example.org', 'email'],
    ['email', 'ada@@example.org', 'email'],
    ['email', 'ada@example..org', 'email'],
    ['email', `${'a'.repeat(250)}@example.org`, 'long'],
    ['name', 'x'.repeat(101), 'long'],
    ['organisation', 'x'.repeat(101), 'long'],
    ['message', 'x'.repeat(1001), 'long'],
    ['consent', false, 'consent'],
  ] as const)('reports a problem of the field %s for the value "%s": %s', (field, value, problem) => {
    expect(validateContactForm({ ...validForm, [field]: value })).toEqual({ [field]: problem })
  })

  it.each(['jürgen@müller.example', "o'neil+iso@example.co.uk", ' ada@example.org '])(
    'accepts the e-mail address %s',
    email => {
      expect(validateContactForm({ ...validForm, email })).toEqual({})
    },
  )

  it('reports problems in the order of the fields', () => {
    expect(
      Object.keys(
        validateContactForm({ ...validForm, name: '', email: '', message: 'x'.repeat(1001), consent: false }),
      ),
    ).toEqual(['name', 'email', 'message', 'consent'])
  })

  it('accepts a form filled to its limits in any alphabet, and the event fits the size limit', () => {
    for (const letter of ['x', 'ж', '漢', '🙂']) {
      const repeatTo = (length: number) => letter.repeat(length / letter.length)
      const form = {
        ...validForm,
        name: repeatTo(maxFieldLengths.name),
        email: `${repeatTo(120)}@example.org`,
        organisation: repeatTo(maxFieldLengths.organisation),
        message: repeatTo(maxFieldLengths.message),
      }
      expect(validateContactForm(form)).toEqual({})
      const event = createContactEvent(
        { id: 'msg_2', timestamp: 0 },
        'msg_1',
        toContact(form, { text: 'I agree.', at: 0 }),
        {},
      )
      expect(contactEventSchema.parse(event)).toEqual(event)
      for (const format of ['simple', 'form', 'json'] as const)
        expect(isBodyWithinSizeLimit(serializeBody(event, format))).toBe(true)
    }
  })
})
