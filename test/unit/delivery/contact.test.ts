import { describe, expect, it } from 'vitest'
import { fitsLimit, writeBody } from '../../../src/delivery/body'
import { type ContactFormValues, checkContact, maxLengths, toContact } from '../../../src/delivery/contact'
import { contactEvent } from '../../../src/delivery/payload'
import { contactEventSchema } from '../../../src/events/webhook-schema'

const good: ContactFormValues = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  organisation: 'Analytical Engines',
  message: 'Please call.',
  consent: true,
  trap: '',
}

describe('a form', () => {
  it('in which everything is right has no fault', () => {
    expect(checkContact(good)).toEqual({})
    expect(checkContact({ ...good, organisation: '', message: '' })).toEqual({})
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
  ] as const)('whose %s is "%s" is told: %s', (field, value, problem) => {
    expect(checkContact({ ...good, [field]: value })).toEqual({ [field]: problem })
  })

  it.each(['jürgen@müller.example', "o'neil+iso@example.co.uk", ' ada@example.org '])('takes %s', email => {
    expect(checkContact({ ...good, email })).toEqual({})
  })

  it('tells its faults in the order of its fields', () => {
    expect(
      Object.keys(checkContact({ ...good, name: '', email: '', message: 'x'.repeat(1001), consent: false })),
    ).toEqual(['name', 'email', 'message', 'consent'])
  })

  it('filled to its limits, in letters of any alphabet, is an event that may be sent', () => {
    for (const letter of ['x', 'ж', '漢', '🙂']) {
      const fill = (most: number) => letter.repeat(most / letter.length)
      const form = {
        ...good,
        name: fill(maxLengths.name),
        email: `${fill(120)}@example.org`,
        organisation: fill(maxLengths.organisation),
        message: fill(maxLengths.message),
      }
      expect(checkContact(form)).toEqual({})
      const event = contactEvent({ id: 'msg_2', timestamp: 0 }, 'msg_1', toContact(form, 'I agree.', 0), {})
      expect(contactEventSchema.parse(event)).toEqual(event)
      for (const format of ['simple', 'form', 'json'] as const) expect(fitsLimit(writeBody(event, format))).toBe(true)
    }
  })
})
