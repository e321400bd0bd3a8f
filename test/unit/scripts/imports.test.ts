import { describe, expect, it } from 'vitest'
import { circles, forbiddenImports } from '../../../scripts/imports/check-rules'
import { importsOf } from '../../../scripts/imports/graph'
import { entryRules, rules } from '../../../scripts/imports/rules'

const problemsIn = (sources: Record<string, string>) => {
  const imports = importsOf(sources)
  return [...forbiddenImports(imports, rules, entryRules), ...circles(imports)]
}

describe('import rules', () => {
  it('let a module import its own files and the modules that its rule allows', () => {
    expect(
      problemsIn({
        'session/a.ts': "import { score } from '../scoring'\nimport './b'",
        'session/b.ts': "import type { Instrument } from '../instrument/schema'",
        'scoring/index.ts': '',
        'instrument/schema.ts': '',
      }),
    ).toEqual([])
  })

  it.each([
    "import type { A } from '../instrument/schema'",
    "import { type A } from '../instrument/schema'",
    "export type { A } from '../instrument/schema'",
    "type A = import('../instrument/schema').A",
    "type A = typeof import('../instrument/schema')",
  ])('allow %s where only types may be imported', code => {
    expect(problemsIn({ 'instrument/schema.ts': '', 'scoring/a.ts': code })).toEqual([])
  })

  it.each([
    "import { a } from '../instrument/schema'",
    "import { a, type A } from '../instrument/schema'",
    "export * from '../instrument/schema'",
    "import('../instrument/schema')",
  ])('forbid %s where only types may be imported', code => {
    expect(problemsIn({ 'instrument/schema.ts': '', 'scoring/a.ts': code })).toEqual([
      'scoring/a.ts imports instrument/schema.ts: scoring may import only types from there',
    ])
  })

  it.each([
    "import '../views/b'",
    "import type { B } from '../views/b'",
    "let b: typeof import('../views/b')",
    "let b: import('../views/b').B",
  ])('forbid %s in a module that may import nothing from there', code => {
    expect(problemsIn({ 'scoring/a.ts': code, 'views/b.tsx': '' })).toEqual([
      'scoring/a.ts imports views/b.tsx: scoring may not import views',
    ])
  })

  it('forbid imports in a module that has no rule', () => {
    expect(problemsIn({ 'utils/a.ts': "import '../i18n/en'", 'i18n/en.ts': '' })).toEqual([
      'utils/a.ts is in no known module and is no known entry: add it to scripts/imports/rules.ts',
    ])
  })

  it('let modules import lib, and forbid lib every other module', () => {
    const files = { 'lib/fill.ts': '', 'color/oklab.ts': "import '../lib/fill'", 'i18n/en.ts': "import '../lib/fill'" }
    expect(problemsIn(files)).toEqual([])
    expect(problemsIn({ ...files, 'lib/a.ts': "import '../color/oklab'" })).toHaveLength(1)
    expect(problemsIn({ ...files, 'color/a.ts': "import type { Key } from '../i18n/en'" })).toHaveLength(1)
  })

  it('forbid every import of an entry', () => {
    expect(problemsIn({ 'element/a.ts': "import '../index'", 'index.ts': '' })).toEqual([
      'element/a.ts imports index.ts: no file may import an entry',
    ])
    expect(problemsIn({ 'auto.ts': "import './index'", 'index.ts': '' })).toHaveLength(1)
  })
})

describe('circles', () => {
  it('are found if an import is type-only, and if the first file is outside the circle', () => {
    expect(
      problemsIn({
        'i18n/a.ts': "import './b'",
        'i18n/b.ts': "import type { C } from './c'",
        'i18n/c.ts': "export * from './b'",
      }),
    ).toEqual(['an import circle: i18n/b.ts -> i18n/c.ts -> i18n/b.ts'])
  })

  it('are found through the type `typeof import()`', () => {
    expect(problemsIn({ 'i18n/a.ts': "import './b'", 'i18n/b.ts': "export let a: typeof import('./a')" })).toEqual([
      'an import circle: i18n/a.ts -> i18n/b.ts -> i18n/a.ts',
    ])
  })
})

describe('importsOf', () => {
  it('throws if a relative import leads to no file', () => {
    expect(() => importsOf({ 'i18n/a.ts': "import './gone'" })).toThrow(
      'i18n/a.ts imports ./gone, which does not exist',
    )
  })
})
