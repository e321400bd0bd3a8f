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
// The pattern beside a format says the same.
const isValid = new Ajv({ validateFormats: false }).compile(webhookJsonSchema())

describe('the recorded examples', () => {
  it('are what is sent', () => {
    const { completed, contact } = exampleEvents()
    expect(recorded).toEqual({ 'readiness.completed.json': completed, 'readiness.contact.json': contact })
  })

  it.each(Object.entries(recorded))('%s is of the zod schema and of the JSON Schema', (_, event) => {
    expect(webhookEventSchema.parse(event)).toEqual(event)
    expect(isValid(event)).toBe(true)
  })
})

describe('the schemas', () => {
  const { 'readiness.completed.json': completed, 'readiness.contact.json': contact } = recorded
  const withData = (event: { data: object }, data: object) => ({ ...event, data: { ...event.data, ...data } })
  const gap = { id: 'audit', title: 'No internal audit' }

  it.each([
    ['another type', { ...completed, type: 'readiness.started' }],
    ['no id', { ...completed, id: undefined }],
    ['an id of another kind', { ...completed, id: '../x' }],
    ['no time', { ...completed, timestamp: 'yesterday' }],
    ['a later schema', { ...completed, schema: '2' }],
    ['a score over 1', withData(completed, { score: 41 })],
    ['six gaps', withData(completed, { gaps: [gap, gap, gap, gap, gap, gap] })],
    ['an unknown role', withData(completed, { roles: ['sell'] })],
    ['no contact', withData(contact, { contact: undefined })],
    ['a contact without consent', withData(contact, { contact: { ...contact.data.contact, consent: undefined } })],
    ['a contact without an address', withData(contact, { contact: { ...contact.data.contact, email: 'ada' } })],
    ['the data of the other event', { ...completed, data: contact.data }],
  ])('refuse %s', (_, event) => {
    const sent = JSON.parse(JSON.stringify(event))
    expect(webhookEventSchema.safeParse(sent).success).toBe(false)
    expect(isValid(sent)).toBe(false)
  })

  it('let a field through that a later version adds', () => {
    const later = withData({ ...completed, added: 1 }, { added: 1 })
    expect(webhookEventSchema.safeParse(later).success).toBe(true)
    expect(isValid(later)).toBe(true)
  })
})
