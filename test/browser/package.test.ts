import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dist, root } from '../../scripts/build/paths'
import { frameworkApps } from './support/framework-apps'

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
const manifest = JSON.parse(read('package.json'))
const npm = join(dist, 'npm')

test('every file in the exports of package.json is built', () => {
  const named = Object.values(manifest.exports as Record<string, string | Record<string, string>>)
    .flatMap(target => (typeof target === 'string' ? target : Object.values(target)))
    .filter(file => !existsSync(join(root, file)))
  expect(named).toEqual([])
})

test('every package that the built modules import is a dependency, with the imported entry', () => {
  const { resolve } = createRequire(join(npm, 'index.js'))
  const modules = readdirSync(npm, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'))
  const imported = new Set(
    modules.flatMap(file =>
      [...readFileSync(join(npm, file), 'utf8').matchAll(/^(?:import|export)\b.*\bfrom ["']([^."'][^"']*)["']/gm)].map(
        ([, source]) => `${source}`,
      ),
    ),
  )
  expect(imported).toContain('preact')
  for (const source of imported) {
    expect(Object.keys(manifest.dependencies)).toContain(/^(@[^/]+\/)?[^/]+/.exec(source)?.[0])
    expect(() => resolve(source)).not.toThrow()
  }
})

test.each(frameworkApps)(
  'the lock file of the app in %s contains the package’s dependencies and no registry URL',
  name => {
    const lock = read('demo/frameworks', name, 'package-lock.json')
    const { packages } = JSON.parse(lock)
    expect(packages['node_modules/readiness-check'].dependencies).toEqual(manifest.dependencies)
    expect(lock.match(/"resolved": .*/g)).toEqual(['"resolved": "file:../../..",'])
  },
)
