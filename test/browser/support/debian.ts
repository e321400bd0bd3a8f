import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether the process runs as root. Chromium's sandbox does not work for root. */
export const isRoot = () => process.getuid?.() === 0

/** Runs a command synchronously and returns whether it succeeded. */
export const commandSucceeds = (command: string, ...args: string[]) => {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    return true
  } catch {
    return false
  }
}

/** Installs Debian packages if the process is root and apt-get exists. Returns whether the packages were installed. */
export function installPackages(...names: string[]): boolean {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${names.join(', ')} for the browser tests.`)
  // One worker at a time: apt-get fails if another process holds its lock.
  const apt = (...args: string[]) =>
    commandSucceeds('flock', join(tmpdir(), 'readiness-check-apt.lock'), 'apt-get', ...args)
  apt('update', '-q')
  return apt('install', '-y', '-q', '--no-install-recommends', ...names)
}
