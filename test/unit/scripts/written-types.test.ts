import { expect, it } from 'vitest'
import { withWrittenTypes } from '../../../scripts/build/written-types'

const code = 'export type A = { [Name in B]: C };\ntype D = string;\ninterface E {\n}\n'

it('puts the members in place of the derived type, and leaves the rest alone', () => {
  expect(withWrittenTypes('a.d.ts', code, { A: ['/** What it is. */', 'b: 1'], E: ['b: 2'] })).toEqual({
    code: 'export type A = {\n    /** What it is. */\n    b: 1\n};\ntype D = string;\ninterface E {\n}\n',
    found: ['A'],
  })
})
