import { z } from 'zod'
import type { OptionParser } from './parsers'
import { type GivenOptions, optionTable } from './table'

const optionSchema = ({ parse, expects }: OptionParser<unknown>) =>
  z
    .custom<unknown>(raw => {
      try {
        return parse(raw) !== undefined
      } catch {
        return false
      }
    }, expects)
    .nullish()

/**
 * Zod schema of the options that a call can pass, derived from `optionTable`. Outside a browser, colours and fonts are not
 * validated, and a URL must be absolute.
 */
export const optionsSchema = z.strictObject({
  ...Object.fromEntries(
    Object.entries(optionTable).map(([name, parser]) => [name, optionSchema(parser as OptionParser<unknown>)]),
  ),
  context: z.record(z.string().regex(/^[a-z0-9_-]+$/), z.string()).nullish(),
}) as unknown as z.ZodType<GivenOptions>
