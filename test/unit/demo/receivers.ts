import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { root } from '../../../scripts/build/paths'
import { exampleEvents } from '../../../scripts/docs/examples'
import { contentTypeByFormat, serializeBody, type WebhookFormat } from '../../../src/delivery/body'
import type { WebhookEvent } from '../../../src/events/webhook-schema'

/** A running receiver process. */
export interface RunningReceiver {
  address: string
  /** Id of the process. */
  pid: number
  /** Returns everything that the receiver has printed so far. */
  output(): string
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** How a receiver is started. */
export interface ReceiverStart {
  environment?: Record<string, string>
  /** Shell commands before the start, such as `ulimit -f 8`. */
  before?: string
  /** The user and group that runs it; this process's if left out. */
  user?: number
}

/** An example receiver of the documentation. */
export interface Receiver {
  name: string
  /** Why the receiver cannot run on this computer; empty if it can. */
  missing: string
  /** @throws an Error with the receiver's output if it ends instead of listening */
  start(file: string, options?: ReceiverStart): Promise<RunningReceiver>
  /** Returns all stored events in the order of their receipt, with repeats. Lines that are no events are left out. */
  events(file: string): WebhookEvent[]
}

/** Folder of the receivers. */
export const receiversFolder = join(root, 'demo/docs/receivers')

/** Whether PHP with SQLite is installed. */
export const hasPhp = spawnSync('php', ['-m']).stdout?.toString().includes('pdo_sqlite') ?? false

/** Resolves to a port that is free at this moment. */
export const freePort = () =>
  new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** Starts a process and resolves when its output matches the pattern. */
export async function startProcess(
  command: string[],
  pattern: RegExp,
  { environment = {}, before = '', user }: ReceiverStart = {},
) {
  const child = spawn('sh', ['-c', `${before}\nexec "$@"`, 'sh', ...command], {
    // No limit, unless a test asks for one: all tests send from one address.
    env: { ...process.env, RATE: '0', ...environment },
    ...(user !== undefined && { uid: user, gid: user }),
  })
  // A test that fails does not reach its call of `stop`.
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  const match = await new Promise<string>((resolve, reject) => {
    const take = (part: Buffer) => {
      output += part
      const [found] = pattern.exec(output) ?? []
      if (found) resolve(found)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('close', () => reject(new Error(output)))
  })
  return { match, pid: child.pid as number, output: () => output, stop: createStop(child) }
}

const createStop =
  (child: ChildProcess) =>
  (signal: NodeJS.Signals = 'SIGTERM') =>
    new Promise<void>(resolve => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('close', () => resolve())
      child.kill(signal)
    })

const parseLine = (line: string): WebhookEvent[] => {
  try {
    return [JSON.parse(line).event]
  } catch {
    return []
  }
}

/** The receiver in Node. */
export const nodeReceiver: Receiver = {
  name: 'Node',
  missing: '',
  async start(file, options) {
    const started = await startProcess([process.execPath, join(receiversFolder, 'receive.mjs')], /http:[\d.:/]+hook/, {
      ...options,
      environment: { FILE: file, PORT: '0', ...options?.environment },
    })
    return { ...started, address: started.match }
  },
  events: file => readFileSync(file, 'utf8').split('\n').flatMap(parseLine),
}

/** The receiver in PHP, behind PHP's own web server. */
export const phpReceiver: Receiver = {
  name: 'PHP',
  missing: hasPhp ? '' : 'PHP with pdo_sqlite is not installed here',
  async start(file, options) {
    const address = `127.0.0.1:${await freePort()}`
    const started = await startProcess(
      ['php', '-S', address, join(receiversFolder, 'receive.php')],
      /Development Server .* started/,
      { ...options, environment: { FILE: file, ...options?.environment } },
    )
    return { ...started, address: `http://${address}/` }
  },
  events: file =>
    execFileSync('php', [
      '-r',
      `foreach ((new PDO('sqlite:${file}'))->query('SELECT event FROM events ORDER BY rowid') as $row) echo $row[0], "\\n";`,
    ])
      .toString()
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line)),
}

/** Both receivers. */
export const receivers = [nodeReceiver, phpReceiver]

const { completed, contact } = exampleEvents()

/** Returns an example event with a number in its id; every third is a contact. */
const eventWithNumber = (number: number): WebhookEvent => ({
  ...(number % 3 ? completed : contact),
  id: `msg_${number}`,
})

/** Posts an event, or a body, and resolves to the answer. */
export const post = async (
  address: string,
  event: unknown,
  format: WebhookFormat = 'simple',
  headers: Record<string, string> = {},
) => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': contentTypeByFormat[format], ...headers },
    body: typeof event === 'string' ? event : serializeBody(event, format),
  })
  await response.arrayBuffer()
  return response
}

const formats: WebhookFormat[] = ['simple', 'form', 'json']
const PARALLEL = 20

/** Calls a function for each item, with several calls at a time. */
export async function inParallel<T>(items: readonly T[], handle: (item: T) => Promise<void>) {
  const waiting = items.values()
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (const item of waiting) await handle(item)
    }),
  )
}

/** Posts the events with these numbers, several at a time. Resolves to the numbers by HTTP status, or `none`. */
export async function postAll(address: string, numbers: number[]): Promise<Record<string, number[]>> {
  const byStatus: Record<string, number[]> = {}
  await inParallel(numbers, async number => {
    const status = await post(address, eventWithNumber(number), formats[number % 3]).then(
      response => response.status,
      () => 'none',
    )
    byStatus[status] ??= []
    byStatus[status].push(number)
  })
  return byStatus
}
