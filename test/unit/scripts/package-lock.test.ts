import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../../scripts/build/paths'

interface LockedPackage {
  integrity?: string
  resolved?: string
  link?: boolean
}

/** The locked packages by path, without the project itself. */
const locked = Object.entries<LockedPackage>(
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages,
).filter(([path]) => path !== '')

it('every locked package has its hash, also the platform binaries that are not installed here', () => {
  // npm leaves the hash of a package out that it has not downloaded: `npm view NAME@VERSION dist.integrity` prints it.
  expect(locked.length).toBeGreaterThan(300)
  expect(
    locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([path]) => path),
  ).toEqual([])
})

it('no locked package comes from another place than the public registry', () => {
  const others = locked.filter(
    ([, { resolved, link }]) => link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
  )
  expect(others.map(([path]) => path)).toEqual([])
})
