import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether this is the machine's administrator: Chromium has no sandbox for it. */
export const isRoot = () => process.getuid?.() === 0

/** Runs a command to its end, and tells whether it went well. */
export const succeeds = (command: string, ...args: string[]) => {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    return true
  } catch {
    return false
  }
}

/** Installs Debian's packages where that may be done here, and tells whether it was. */
export function installPackages(...names: string[]): boolean {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${names.join(', ')} for the browser tests.`)
  // One worker at a time: apt-get gives up where another one has its lock.
  const apt = (...args: string[]) => succeeds('flock', join(tmpdir(), 'readiness-check-apt.lock'), 'apt-get', ...args)
  apt('update', '-q')
  return apt('install', '-y', '-q', '--no-install-recommends', ...names)
}
