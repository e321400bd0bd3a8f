import { z } from 'zod'
import type { OptionParser } from './parsers'
import { type GivenOptions, optionTable } from './table'

const given = ({ parse, expects }: OptionParser<unknown>) =>
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
 * Options as a call gives them, made of the one table. Without a browser colours and fonts are not looked at, and an
 * address has to be a whole one.
 */
export const optionsSchema = z.strictObject({
  ...Object.fromEntries(
    Object.entries(optionTable).map(([name, kind]) => [name, given(kind as OptionParser<unknown>)]),
  ),
  context: z.record(z.string().regex(/^[a-z0-9_-]+$/), z.string()).nullish(),
}) as unknown as z.ZodType<GivenOptions>
