import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/build/paths'

const demo = join(root, 'demo/frameworks')

/** The apps of `demo/frameworks`, by the name of their folder. */
export const frameworkApps = readdirSync(demo)

// What the test runner says of itself is nothing that an app should hear: NODE_ENV decides what its bundler builds.
const { NODE_ENV: _, VITEST: __, ...env } = process.env

const run = (folder: string, command: string, ...given: string[]) =>
  execFileSync(command, given, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

/** The apps in a folder of their own, where `../../..` is the package as it is packed, and nothing else of the project. */
export function preparePackedApps() {
  const packed = mkdtempSync(join(tmpdir(), 'readiness-check-'))
  const [{ filename }] = JSON.parse(run(root, 'npm', 'pack', '--json', '--pack-destination', packed))
  run(packed, 'tar', '-xzf', filename, '--strip-components=1')
  const folder = (name: string) => join(packed, 'demo/frameworks', name)
  return {
    /** Installs what the app's lock file names, and builds it. Gives its folder. */
    build(name: string) {
      const isSource = (path: string) => !/[\\/](node_modules|dist|\.angular)$/.test(path)
      cpSync(join(demo, name), folder(name), { recursive: true, filter: isSource })
      run(folder(name), 'npm', 'ci', '--no-audit', '--no-fund')
      run(folder(name), 'npm', 'run', 'build')
      return folder(name)
    },
    remove: () => rmSync(packed, { recursive: true, force: true }),
  }
}

/** Serves an app as its builder sees it: with hot reload. Gives the address, and how to end it. */
export async function startDevServer(folder: string) {
  const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', '0'], { cwd: folder, env })
  const address = await new Promise<string>((found, failed) => {
    let said = ''
    const listen = (text: Buffer) => {
      said += text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the port is printed in bold
      const [match] = /http:\/\/localhost:\d+/.exec(said.replace(/\x1b\[\d+m/g, '')) ?? []
      if (match) found(match)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.on('exit', () => failed(new Error(said)))
  })
  return { address, end: () => server.kill() }
}
