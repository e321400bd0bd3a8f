import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/build/paths'

const demo = join(root, 'demo/frameworks')

/** Folder names of the demo apps in `demo/frameworks`, one for each framework. */
export const frameworkApps = readdirSync(demo)

// The test runner's NODE_ENV and VITEST are removed: NODE_ENV would change what the apps' bundlers build.
const { NODE_ENV: _, VITEST: __, ...env } = process.env

const run = (folder: string, command: string, ...given: string[]) =>
  execFileSync(command, given, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

/**
 * Prepares a temporary folder in which `../../..` of each app is the packed npm package, without any other file of the
 * project.
 */
export function preparePackedApps() {
  const packed = mkdtempSync(join(tmpdir(), 'readiness-check-'))
  const [{ filename }] = JSON.parse(run(root, 'npm', 'pack', '--json', '--pack-destination', packed))
  run(packed, 'tar', '-xzf', filename, '--strip-components=1')
  const folder = (name: string) => join(packed, 'demo/frameworks', name)
  return {
    /** Installs the dependencies of the app's lock file, builds the app and returns its folder. */
    build(name: string) {
      const isSource = (path: string) => !/[\\/](node_modules|dist|\.angular)$/.test(path)
      cpSync(join(demo, name), folder(name), { recursive: true, filter: isSource })
      run(folder(name), 'npm', 'ci', '--no-audit', '--no-fund')
      run(folder(name), 'npm', 'run', 'build')
      return folder(name)
    },
    /** Deletes the temporary folder. */
    remove: () => rmSync(packed, { recursive: true, force: true }),
  }
}

/** Starts the app's Vite development server with hot reload. Returns the address, and `end`, which stops the server. */
export async function startDevServer(folder: string) {
  const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', '0'], { cwd: folder, env })
  const address = await new Promise<string>((found, failed) => {
    let output = ''
    const listen = (text: Buffer) => {
      output += text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the port is printed in bold, with escape sequences
      const [match] = /http:\/\/localhost:\d+/.exec(output.replace(/\x1b\[\d+m/g, '')) ?? []
      if (match) found(match)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.on('exit', () => failed(new Error(output)))
  })
  return { address, end: () => server.kill() }
}
