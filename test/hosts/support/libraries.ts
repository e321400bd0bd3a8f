import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/build/paths'
import { installPackages } from '../../browser/support/debian'

const cache = join(root, 'node_modules/.cache/readiness-check/packages')

/** Folders of third-party libraries that the test site serves: `/bootstrap/dist/…`, `/prototype/prototype.js`. */
export const libraryFolders = [join(root, 'node_modules'), cache, '/usr/share/javascript']

/** An npm package that is downloaded by itself, with a check of its integrity. */
interface StandalonePackage {
  /** Name on the registry, if the folder has another one. */
  name?: string
  version: string
  integrity: string
}

/**
 * npm packages of which one or two files are needed, by the folder that holds them: downloaded without their dependencies,
 * or in another version than the one that is installed, with a check of their integrity.
 */
const standalonePackages: Record<string, StandalonePackage> = {
  'foundation-sites': {
    version: '6.9.0',
    integrity: 'sha512-bZpjL6lxuGViy1UU/NuMddyAAJP0YgJYKNh+8ZtDWhQRtiY1yQISxHmgF4V8EFx7DWHDTdZC1fwFysnMAYkdQg==',
  },
  '@uswds/uswds': {
    version: '3.14.0',
    integrity: 'sha512-kwZ50TqGszxj3+MQhm+c84hI0y8rIKoc7ZLKbuHg+8rTkFisp9lXOMRD2wclyyuYZahpADxMvaPong7bwL7cew==',
  },
  gsap: {
    version: '3.15.0',
    integrity: 'sha512-dMW4CWBTUK1AEEDeZc1g4xpPGIrSf9fJF960qbTZmN/QwZIWY5wgliS6JWl9/25fpTGJrMRtSjGtOmPnfjZB+A==',
  },
  'locomotive-scroll': {
    version: '4.1.4',
    integrity: 'sha512-6i98cFF2SKg6wIPpwVPuo2FG8qL3USsdDeew78TEYZyLoqleMWNfkSDpWA6mPym4dOfTIBXc678VmGlkgx3fTA==',
  },
  '@wordpress/block-library': {
    version: '11.1.0',
    integrity: 'sha512-QSg0uK/aWwaaZJiC625cVdh5R2GKkwwIL23VQaAMV+EHfOA4LzdwpZH4wo0o5NgS/pQN7KMJq6wz50F+dav98Q==',
  },
  jquery1: {
    name: 'jquery',
    version: '1.12.4',
    integrity: 'sha512-UEVp7PPK9xXYSk8xqXCJrkXnKZtlgWkd2GsAQbMRFK6S/ePU2JN5G2Zum8hIVjzR3CpdfSqdqAzId/xd4TJHeg==',
  },
  jquery3: {
    name: 'jquery',
    version: '3.8.0',
    integrity: 'sha512-AOYt0viqPysMUTq45O8gF9DuOnBT3Il/8WtM/TT8z/2QeGsZ70ImwSJtNFxznn2R71v8yIgaEunOGo82OY/f0g==',
  },
  morphdom: {
    version: '2.7.8',
    integrity: 'sha512-D/fR4xgGUyVRbdMGU6Nejea1RFzYxYtyurG4Fbv2Fi/daKlWKuXGLOdXtl+3eIwL110cI2hz1ZojGICjjFLgTg==',
  },
  idiomorph: {
    version: '0.8.0',
    integrity: 'sha512-R47JBL+6jHDQvcnbppIUtXXcxi5h6+wuCEEZXnRhUltsgzPFKzThL5PuHppP9ypJuy+7WawcY1TsSBD/iQbMhw==',
  },
  '@alpinejs/morph': {
    version: '3.17.4',
    integrity: 'sha512-0jjisxp/ErYv3yRFIccViLgJa+BODm8aBBS/kUBp62+qd4rJ5c6mJ1zad/fJiexixgUqjtjD1L4zoLNP2f0INg==',
  },
  astro: {
    version: '5.9.4',
    integrity: 'sha512-AEulm16C9IijMYrFb3VIFx9z17p/wfDSHUHdbbvSEX+rBca64xV+f67tnsql3s4CE8u2cwYpdX+5yH7l53W4iA==',
  },
}

/** Debian packages of libraries whose npm packages contain no browser build. */
const debianPackages: Record<string, string> = { prototype: 'libjs-prototype', mootools: 'libjs-mootools' }

/** Returns whether the file of a package can be served, after downloading the package if necessary. */
function isFileAvailable(file: string): boolean {
  const name = file.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? ''
  const isPresent = () => libraryFolders.some(shelf => existsSync(join(shelf, file)))
  if (isPresent()) return true
  if (standalonePackages[name]) downloadPackage(name, standalonePackages[name])
  else if (debianPackages[name]) installPackages(debianPackages[name])
  return isPresent()
}

/** Returns whether all files can be served, after downloading their packages if necessary. */
export const areFilesAvailable = (files: readonly string[]) => files.every(isFileAvailable)

/** Downloads one npm package into the cache, without its dependencies. Logs a failure. */
function downloadPackage(folder: string, { name = folder, version, integrity }: StandalonePackage) {
  mkdirSync(cache, { recursive: true })
  try {
    const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: cache, encoding: 'utf8' })
    const tarball = join(cache, packed.trim())
    const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64')
    if (integrity !== `sha512-${hash}`) throw new Error(`${name}@${version} does not match its recorded integrity`)
    execFileSync('tar', ['-xzf', tarball, '-C', cache])
    mkdirSync(join(cache, folder, '..'), { recursive: true })
    renameSync(join(cache, 'package'), join(cache, folder))
    rmSync(tarball)
  } catch (error) {
    console.log(`${name} could not be downloaded: ${error}`)
  }
}
