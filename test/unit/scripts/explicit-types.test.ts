import { expect, it } from 'vitest'
import { replaceTypeAliases } from '../../../scripts/build/explicit-types'

const code = 'export type A = { [Name in B]: C };\ntype D = string;\ninterface E {\n}\n'

it('replaceTypeAliases replaces a derived type by its members, and nothing else', () => {
  expect(replaceTypeAliases('a.d.ts', code, { A: ['/** What it is. */', 'b: 1'], E: ['b: 2'] })).toEqual({
    code: 'export type A = {\n    /** What it is. */\n    b: 1\n};\ntype D = string;\ninterface E {\n}\n',
    found: ['A'],
  })
})
