import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/build/paths'
import { installPackages } from '../../browser/support/debian'

const cache = join(root, 'node_modules/.cache/readiness-check/packages')

/** Folders that the test's site serves beside the built files: `/bootstrap/dist/…`, `/prototype/prototype.js`. */
export const libraryFolders = [join(root, 'node_modules'), cache, '/usr/share/javascript']

/** Packages of which one style sheet is wanted, and whose dependencies are hundreds: the package alone, checked. */
const alone: Record<string, { version: string; integrity: string }> = {
  'foundation-sites': {
    version: '6.9.0',
    integrity: 'sha512-bZpjL6lxuGViy1UU/NuMddyAAJP0YgJYKNh+8ZtDWhQRtiY1yQISxHmgF4V8EFx7DWHDTdZC1fwFysnMAYkdQg==',
  },
  '@uswds/uswds': {
    version: '3.14.0',
    integrity: 'sha512-kwZ50TqGszxj3+MQhm+c84hI0y8rIKoc7ZLKbuHg+8rTkFisp9lXOMRD2wclyyuYZahpADxMvaPong7bwL7cew==',
  },
  '@wordpress/block-library': {
    version: '11.1.0',
    integrity: 'sha512-QSg0uK/aWwaaZJiC625cVdh5R2GKkwwIL23VQaAMV+EHfOA4LzdwpZH4wo0o5NgS/pQN7KMJq6wz50F+dav98Q==',
  },
}

/** Scripts that npm has no browser build of, and Debian has. */
const debian: Record<string, string> = { prototype: 'libjs-prototype', mootools: 'libjs-mootools' }

/** Whether the file of a package can be served, which is fetched first where it has to be. */
function has(file: string): boolean {
  const name = file.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? ''
  const there = () => libraryFolders.some(shelf => existsSync(join(shelf, file)))
  if (there()) return true
  if (alone[name]) fetchAlone(name, alone[name])
  else if (debian[name]) installPackages(debian[name])
  return there()
}

/** Whether all of them can. */
export const areFilesAvailable = (files: readonly string[]) => files.every(has)

function fetchAlone(name: string, { version, integrity }: { version: string; integrity: string }) {
  mkdirSync(cache, { recursive: true })
  try {
    const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: cache, encoding: 'utf8' })
    const tarball = join(cache, packed.trim())
    const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64')
    if (integrity !== `sha512-${hash}`) throw new Error(`${name}@${version} is not the package that was tested`)
    execFileSync('tar', ['-xzf', tarball, '-C', cache])
    mkdirSync(join(cache, name, '..'), { recursive: true })
    renameSync(join(cache, 'package'), join(cache, name))
    rmSync(tarball)
  } catch (error) {
    console.log(`${name} cannot be had here: ${error}`)
  }
}
