import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { webhookJsonSchema } from '../../../scripts/build/npm'
import { root } from '../../../scripts/build/paths'
import { exampleEvents } from '../../../scripts/docs/examples'
import { webhookEventSchema } from '../../../src/events/webhook-schema'
import { jsonSchemaValidators } from '../../support/json-schema-validators'

const folder = join(root, 'demo/docs/examples')
const recorded = Object.fromEntries(
  readdirSync(folder).map(file => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
)
const isValidFor = Object.values(jsonSchemaValidators).map(compile => compile(webhookJsonSchema()))
/** What each validator says about an event. */
const verdictsOn = (event: unknown) => isValidFor.map(isValid => isValid(event))
const allSay = (verdict: boolean) => isValidFor.map(() => verdict)

describe('the example events in the docs', () => {
  it('are equal to the events that the widget sends', () => {
    const { completed, contact } = exampleEvents()
    expect(recorded).toEqual({ 'readiness.completed.json': completed, 'readiness.contact.json': contact })
  })

  it.each(Object.entries(recorded))('%s matches the zod schema and the JSON Schema', (_, event) => {
    expect(webhookEventSchema.parse(event)).toEqual(event)
    expect(verdictsOn(event)).toEqual(allSay(true))
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
    ['a timestamp that does not exist', { ...completed, timestamp: '2026-02-30T00:00:00Z' }],
    ['a timestamp with an offset', { ...completed, timestamp: '2026-01-01T00:00:00+01:00' }],
    ['a hash of another kind', withData(completed, { versions: { ...completed.data.versions, hash: 'md5-0' } })],
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
    expect(verdictsOn(parsed)).toEqual(allSay(false))
  })

  it('accept a field that a later version adds', () => {
    const newer = withData({ ...completed, added: 1 }, { added: 1 })
    expect(webhookEventSchema.safeParse(newer).success).toBe(true)
    expect(verdictsOn(newer)).toEqual(allSay(true))
  })
})
