import { Validator } from '@cfworker/json-schema'
import { type Json, type Schema, validator } from '@exodus/schemasafe'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'

/**
 * Validators of JSON Schema (draft 2020-12) as receivers use them, with everything checked that they can check: also
 * formats and unknown keywords. Each compiles a schema; ajv and schemasafe throw if they do not know a part of it.
 */
export const jsonSchemaValidators: Record<string, (schema: object) => (value: unknown) => boolean> = {
  'ajv with formats': schema => addFormats(new Ajv({ strict: true })).compile(schema),
  schemasafe: schema => {
    const isValid = validator(schema as Schema)
    return value => isValid(value as Json)
  },
  'cfworker/json-schema': schema => {
    const compiled = new Validator(schema, '2020-12')
    return value => compiled.validate(value).valid
  },
}
