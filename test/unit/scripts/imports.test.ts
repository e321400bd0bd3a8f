import { describe, expect, it } from 'vitest'
import { circles, forbiddenImports } from '../../../scripts/imports/check-rules'
import { importsOf } from '../../../scripts/imports/graph'
import { entryRules, rules } from '../../../scripts/imports/rules'

const problems = (sources: Record<string, string>) => {
  const imports = importsOf(sources)
  return [...forbiddenImports(imports, rules, entryRules), ...circles(imports)]
}

describe('import directions', () => {
  it('lets a room import inside itself and where its rule allows', () => {
    expect(
      problems({
        'session/a.ts': "import { score } from '../scoring'\nimport './b'",
        'session/b.ts': "import type { Instrument } from '../instrument/schema'",
        'scoring/index.ts': '',
        'instrument/schema.ts': '',
      }),
    ).toEqual([])
  })

  it('tells a value from a type where only types may cross', () => {
    const instrument = { 'instrument/schema.ts': '' }
    expect(problems({ ...instrument, 'scoring/a.ts': "import type { A } from '../instrument/schema'" })).toEqual([])
    expect(problems({ ...instrument, 'scoring/a.ts': "import { type A } from '../instrument/schema'" })).toEqual([])
    expect(problems({ ...instrument, 'scoring/a.ts': "import { a } from '../instrument/schema'" })).toHaveLength(1)
    expect(problems({ ...instrument, 'scoring/a.ts': "export * from '../instrument/schema'" })).toHaveLength(1)
    expect(problems({ ...instrument, 'scoring/a.ts': "import('../instrument/schema')" })).toHaveLength(1)
  })

  it('refuses a way against the stream, and a room that nobody knows', () => {
    expect(problems({ 'scoring/a.ts': "import '../views/b'", 'views/b.tsx': '' })).toEqual([
      'scoring/a.ts imports views/b.tsx: scoring may not know views',
    ])
    expect(problems({ 'utils/a.ts': "import '../words/en'", 'words/en.ts': '' })).toHaveLength(1)
  })

  it('lets every module and entry import lib and color, which import none of them', () => {
    const common = { 'lib/fill.ts': '', 'color/oklab.ts': "import '../lib/fill'", 'words/en.ts': '' }
    expect(
      problems({
        ...common,
        'words/a.ts': "import '../lib/fill'",
        'views/a.tsx': "import { mix } from '../color/oklab'",
        'embed.ts': "import './lib/fill'",
      }),
    ).toEqual([])
    expect(problems({ ...common, 'lib/a.ts': "import '../color/oklab'" })).toHaveLength(1)
    expect(problems({ ...common, 'color/a.ts': "import type { Key } from '../words/en'" })).toHaveLength(1)
  })

  it('lets nobody import an entry', () => {
    expect(problems({ 'element/a.ts': "import '../index'", 'index.ts': '' })).toHaveLength(1)
    expect(problems({ 'auto.ts': "import './index'", 'index.ts': '' })).toHaveLength(1)
  })

  it('finds a circle, even one of types, and one that begins elsewhere', () => {
    expect(
      problems({
        'words/a.ts': "import './b'",
        'words/b.ts': "import type { C } from './c'",
        'words/c.ts': "export * from './b'",
      }),
    ).toEqual(['a circle: words/b.ts -> words/c.ts -> words/b.ts'])
  })

  it('says which import leads nowhere', () => {
    expect(() => importsOf({ 'words/a.ts': "import './gone'" })).toThrow(
      'words/a.ts imports ./gone, which is not there',
    )
  })
})
