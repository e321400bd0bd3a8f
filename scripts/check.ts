/** `npm run check`: every `check:*` script of `package.json`, as many at once as the machine has processors. Stops at the first failure. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './build/paths'

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` }
const waiting = Object.keys(scripts).filter(name => name.startsWith('check:'))
const running = new Set<ChildProcess>()

/** Runs a script to its end, and prints what it wrote in one piece. */
const run = (name: string) =>
  new Promise<boolean>(done => {
    const child = spawn(scripts[name] ?? '', { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    const output: Buffer[] = []
    child.stdout.on('data', part => output.push(part))
    child.stderr.on('data', part => output.push(part))
    child.on('close', code => {
      running.delete(child)
      // A script that another one's failure has ended says nothing.
      if (!process.exitCode) console.log(`${name}\n${Buffer.concat(output)}`)
      done(code === 0)
    })
  })

/** Runs waiting scripts one after another. */
async function work() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    if ((await run(name)) || process.exitCode) continue
    console.error(`${name} failed`)
    process.exitCode = 1
    waiting.length = 0
    for (const child of running) child.kill()
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work))
