/**
 * `npm run check`: runs every `check:*` script of `package.json`, as many at a time as there are processors. Stops at
 * the first failure.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './build/paths'

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` }
const waiting = Object.keys(scripts).filter(name => name.startsWith('check:'))
const running = new Set<ChildProcess>()

/** Runs a script, then prints all its output. Resolves to whether it succeeded. */
const run = (name: string) =>
  new Promise<boolean>(resolve => {
    const child = spawn(scripts[name] ?? '', { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    const output: Buffer[] = []
    child.stdout.on('data', part => output.push(part))
    child.stderr.on('data', part => output.push(part))
    child.on('close', code => {
      running.delete(child)
      // The output of a script that was stopped because another one failed is not printed.
      if (!process.exitCode) console.log(`${name}\n${Buffer.concat(output)}`)
      resolve(code === 0)
    })
  })

/** Runs waiting scripts one after another; on a failure, stops all others. */
async function runWaiting() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    if ((await run(name)) || process.exitCode) continue
    console.error(`${name} failed`)
    process.exitCode = 1
    waiting.length = 0
    for (const child of running) child.kill()
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, runWaiting))
