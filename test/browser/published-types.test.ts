import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dist, root } from '../../scripts/build/paths'
import { listTypeMembers } from './support/type-members'

const npm = join(dist, 'npm')
const declarations = readdirSync(npm, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.d.ts'))
  .map(file => [file, readFileSync(join(npm, file), 'utf8')] as const)

/** Type name -> its members: member name -> whether the member has a docstring. */
const types = new Map<string, Map<string, boolean>>()
for (const [type, names] of declarations.flatMap(([file, code]) => listTypeMembers(file, code)))
  types.set(type, new Map([...(types.get(type) ?? []), ...names]))

const { declarations: [element] = [] } = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')).modules[0]
const named = (list: { name: string }[]) => list.map(({ name }) => name)
const attributes = named(element.attributes)
const fields = element.members.flatMap(({ name, attribute }: { name: string; attribute?: string }) =>
  attribute ? [name] : [],
)
const members = element.members.flatMap(({ name, attribute }: { name: string; attribute?: string }) =>
  attribute ? [] : [name],
)
const events = named(element.events)
const codes = [
  ...['option', 'target', 'duplicate', 'storage', 'file', 'integrity', 'instrument', 'words', 'webhook', 'report'],
  'internal',
]

test.each<[type: string, names: string[]]>([
  ['Options', [...fields, 'context']],
  ['GivenOptions', [...fields, 'context']],
  ['OptionProperties', [...fields, 'context']],
  ['OptionProps', [...attributes, ...fields, 'context']],
  ['EventDetails', events],
  ['Listeners', events.map(name => `on${name}`)],
  ['VueListeners', events.map(name => `on${name}`.replace(/-?-(.)|(?<=^on)(.)/g, (_, a, b) => (a ?? b).toUpperCase()))],
  ['ErrorCodes', codes],
  ['Problem', ['code', 'message', 'hint']],
  ['Check', members],
  ['GlobalApi', ['version', 'mount', 'instances', 'options', 'q']],
  ['function or constant', ['mount']],
])('every member of %s has a docstring in the published types', (type, names) => {
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter(name => !types.get(type)?.get(name))).toEqual([])
})

test('the published types equal the types of the sources', () => {
  const pairs = [
    ['GivenOptions', 'options/table'],
    ['Options', 'options/table'],
    ['ReadinessCheckElement', 'element/public-types'],
    ['ElementAttributes', 'element/jsx-types'],
    ['Listeners', 'element/jsx-types'],
  ] as const
  const lines = pairs.map(
    ([name, path]) => `{
  type Source = Strict<import('${root}/src/${path}').${name}>
  type Published = Strict<import('${dist}/npm/${path}.js').${name}>
  const forth: Published = null as unknown as Source
  const back: Source = null as unknown as Published
  void [forth, back]
}`,
  )
  const strict = 'type Strict<T> = { [Name in keyof T]: T[Name] }'
  const folder = join(root, 'node_modules/.cache/readiness-check/published-types')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'compare.ts'), `export {}\n${strict}\n${lines.join('\n')}\n`)
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.json'), files: ['compare.ts'], include: [] }),
  )
  execFileSync('npx', ['tsc', '-p', folder], { cwd: root, stdio: 'inherit' })
})
