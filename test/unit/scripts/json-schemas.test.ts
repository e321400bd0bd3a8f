import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { webhookJsonSchema } from '../../../scripts/build/npm'
import instrument from '../../../src/instrument/iso-42001'
import {
  completedSchema,
  contactEventSchema,
  instrumentSchema,
  resultSchema,
  webhookEventSchema,
} from '../../../src/schema'
import { score } from '../../../src/scoring'
import { jsonSchemaValidators } from '../../support/json-schema-validators'

const zodSchemas = { completedSchema, contactEventSchema, webhookEventSchema, resultSchema, instrumentSchema }
const jsonSchemas = {
  'webhook.schema.json': webhookJsonSchema(),
  ...Object.fromEntries(
    Object.entries(zodSchemas).flatMap(([name, schema]) =>
      (['input', 'output'] as const).map(io => [`${name}, ${io}`, z.toJSONSchema(schema, { io })]),
    ),
  ),
}

describe.each(Object.entries(jsonSchemaValidators))('%s, strict and with formats', (_, compile) => {
  it.each(Object.entries(jsonSchemas))('takes %s', (_, schema) => {
    const isValid = compile(schema)
    expect(isValid({})).toBe(false)
  })

  it('takes a result, and the built-in instrument', () => {
    expect(compile(z.toJSONSchema(resultSchema))(score(instrument, {}))).toBe(true)
    expect(compile(z.toJSONSchema(instrumentSchema))(JSON.parse(JSON.stringify(instrument)))).toBe(true)
  })
})
