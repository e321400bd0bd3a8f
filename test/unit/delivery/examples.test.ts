import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { webhookJsonSchema } from '../../../scripts/build/npm'
import { root } from '../../../scripts/build/paths'
import { exampleEvents } from '../../../scripts/docs/examples'
import { webhookEventSchema } from '../../../src/events/webhook-schema'

const folder = join(root, 'demo/docs/examples')
const recorded = Object.fromEntries(
  readdirSync(folder).map(file => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
)
// Formats are not validated: the schema has a pattern with the same meaning beside each format.
const isValid = new Ajv({ validateFormats: false }).compile(webhookJsonSchema())

describe('the example events in the docs', () => {
  it('are equal to the events that the widget sends', () => {
    const { completed, contact } = exampleEvents()
    expect(recorded).toEqual({ 'readiness.completed.json': completed, 'readiness.contact.json': contact })
  })

  it.each(Object.entries(recorded))('%s matches the zod schema and the JSON Schema', (_, event) => {
    expect(webhookEventSchema.parse(event)).toEqual(event)
    expect(isValid(event)).toBe(true)
  })
})

describe('the zod schema and the JSON Schema', () => {
  const { 'readiness.completed.json': completed, 'readiness.contact.json': contact } = recorded
  const withData = (event: { data: object }, data: object) => ({ ...event, data: { ...event.data, ...data } })
  const gap = { id: 'audit', title: 'No internal audit' }

  it.each([
    ['an unknown type', { ...completed, type: 'readiness.started' }],
    ['no id', { ...completed, id: undefined }],
    ['an id with invalid characters', { ...completed, id: '../x' }],
    ['an invalid timestamp', { ...completed, timestamp: 'yesterday' }],
    ['an unknown schema version', { ...completed, schema: '2' }],
    ['a score over 1', withData(completed, { score: 41 })],
    ['six gaps', withData(completed, { gaps: [gap, gap, gap, gap, gap, gap] })],
    ['an unknown role', withData(completed, { roles: ['sell'] })],
    ['no contact', withData(contact, { contact: undefined })],
    ['a contact without consent', withData(contact, { contact: { ...contact.data.contact, consent: undefined } })],
    [
      'a contact without a valid e-mail address',
      withData(contact, { contact: { ...contact.data.contact, email: 'ada' } }),
    ],
    ['the data of the other event', { ...completed, data: contact.data }],
  ])('reject an event with %s', (_, event) => {
    const parsed = JSON.parse(JSON.stringify(event))
    expect(webhookEventSchema.safeParse(parsed).success).toBe(false)
    expect(isValid(parsed)).toBe(false)
  })

  it('accept a field that a later version adds', () => {
    const newer = withData({ ...completed, added: 1 }, { added: 1 })
    expect(webhookEventSchema.safeParse(newer).success).toBe(true)
    expect(isValid(newer)).toBe(true)
  })
})
