import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../../../scripts/build/paths'
import { exampleEvents } from '../../../scripts/docs/examples'
import { contentTypeByFormat, serializeBody, type WebhookFormat } from '../../../src/delivery/body'
import type { WebhookEvent } from '../../../src/events/webhook-schema'
import { seededRandom } from '../delivery/inference'

const EVENTS = process.env.FULL ? 1_000 : 100
const PARALLEL = 20

const folder = mkdtempSync(join(tmpdir(), 'receivers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whether PHP with SQLite is installed. */
const php = spawnSync('php', ['-m']).stdout?.toString().includes('pdo_sqlite') ?? false

/** A running receiver process. */
interface Running {
  address: string
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** An example receiver of the documentation. */
interface Receiver {
  name: string
  /** Why the receiver cannot run on this computer; empty if it can. */
  missing: string
  start(file: string, environment?: Record<string, string>): Promise<Running>
  /** Returns the ids of all stored events, with repeats. */
  ids(file: string): string[]
}

const createStop =
  (child: ChildProcess) =>
  (signal: NodeJS.Signals = 'SIGTERM') =>
    new Promise<void>(resolve => {
      child.once('exit', () => resolve())
      child.kill(signal)
    })

/** Resolves to the first match in the output of a child process. */
const outputMatching = (child: ChildProcess, pattern: RegExp) =>
  new Promise<string>((resolve, reject) => {
    let text = ''
    const take = (part: Buffer) => {
      text += part
      const [found] = pattern.exec(text) ?? []
      if (found) resolve(found)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', () => reject(new Error(text)))
  })

const freePort = () =>
  new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const node: Receiver = {
  name: 'Node',
  missing: '',
  async start(file, environment) {
    const child = spawn(process.execPath, [join(root, 'demo/docs/receivers/receive.mjs')], {
      env: { ...process.env, FILE: file, PORT: '0', ...environment },
    })
    return { address: await outputMatching(child, /http:\/\/[\d.:]+\/hook/), stop: createStop(child) }
  },
  ids: file =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).id),
}

const inPhp: Receiver = {
  name: 'PHP',
  missing: php ? '' : 'PHP with pdo_sqlite is not installed here',
  async start(file, environment) {
    const address = `127.0.0.1:${await freePort()}`
    const child = spawn('php', ['-S', address, join(root, 'demo/docs/receivers/receive.php')], {
      env: { ...process.env, FILE: file, ...environment },
    })
    await outputMatching(child, /Development Server .* started/)
    return { address: `http://${address}/`, stop: createStop(child) }
  },
  ids: file =>
    execFileSync('php', [
      '-r',
      `foreach ((new PDO('sqlite:${file}'))->query('SELECT id FROM events') as $row) echo $row['id'], "\\n";`,
    ])
      .toString()
      .trim()
      .split('\n'),
}

const { completed, contact } = exampleEvents()
const eventWithNumber = (number: number): WebhookEvent => ({
  ...(number % 3 ? completed : contact),
  id: `msg_${number}`,
})
const formats: WebhookFormat[] = ['simple', 'form', 'json']

const post = async (address: string, event: unknown, format: WebhookFormat, headers: Record<string, string> = {}) => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': contentTypeByFormat[format], ...headers },
    body: typeof event === 'string' ? event : serializeBody(event, format),
  })
  await response.arrayBuffer()
  return response
}

const shuffled = <T>(values: T[], next: () => number): T[] =>
  values
    .map(value => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)

/** Posts the events with these numbers, several in parallel, and counts the answers by HTTP status. */
async function postAll(address: string, numbers: number[]) {
  const statuses: Record<string, number> = {}
  const waiting = [...numbers]
  const postWaiting = async () => {
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const status = await post(address, eventWithNumber(number), formats[number % 3] as WebhookFormat).then(
        response => response.status,
        () => 'none',
      )
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, postWaiting))
  return statuses
}

describe.each([node, inPhp])('the receiver in $name', ({ name, missing, start, ids }) => {
  const itIfInstalled = missing ? it.skip : it
  const title = (text: string) => (missing ? `${text} (${missing})` : text)
  const numbers = Array.from({ length: EVENTS }, (_, number) => number)

  itIfInstalled(
    title(`stores each of ${EVENTS} events once, although they are repeated, out of order and interrupted by a crash`),
    async () => {
      const file = join(folder, `${name}-thousand`)
      const next = seededRandom(6)
      const repeats = shuffled([...numbers, ...numbers.filter(() => next() < 0.5)], next)
      const first = await start(file)
      expect(await postAll(first.address, repeats.slice(0, EVENTS))).toEqual({ 204: EVENTS })
      await first.stop('SIGKILL')

      const second = await start(file)
      expect(await postAll(second.address, repeats.slice(EVENTS))).toEqual({ 204: repeats.length - EVENTS })
      await second.stop()
      expect(ids(file)).toHaveLength(EVENTS)
      expect(new Set(ids(file))).toEqual(new Set(numbers.map(number => `msg_${number}`)))
    },
    60_000,
  )

  itIfInstalled(title('stores an event once that is sent ten times in parallel'), async () => {
    const file = join(folder, `${name}-moment`)
    const receiver = await start(file)
    await Promise.all(Array.from({ length: 10 }, () => post(receiver.address, completed, 'simple')))
    await receiver.stop()
    expect(ids(file)).toEqual([completed.id])
  })

  itIfInstalled(title('refuses requests that are no events of the check, and keeps running'), async () => {
    const file = join(folder, `${name}-refused`)
    const receiver = await start(file)
    const answers = await Promise.all(
      [
        'garbage',
        '',
        'null',
        '[]',
        '{"id":"msg_1"}',
        '{"id":"../../etc","type":"readiness.completed"}',
        '{"id":["msg_1"],"type":"readiness.completed"}',
        JSON.stringify({ ...completed, long: 'x'.repeat(20_000) }),
      ].map(async body => (await post(receiver.address, body, 'simple')).status),
    )
    expect(answers).toEqual([400, 400, 400, 400, 400, 400, 400, 413])
    expect((await fetch(receiver.address)).status).toBe(405)
    expect((await post(receiver.address, contact, 'form')).status).toBe(204)
    await receiver.stop()
    expect(ids(file)).toEqual([contact.id])
  })

  itIfInstalled(title('allows all pages, or only the configured origins, to read its answers'), async () => {
    const origin = 'https://www.example.org'
    const open = await start(join(folder, `${name}-open`))
    const preflight = await fetch(open.address, { method: 'OPTIONS' })
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type'])
    const allowed = async (address: string, from: string) =>
      (await post(address, completed, 'json', { origin: from })).headers.get('access-control-allow-origin')
    expect(await allowed(open.address, origin)).toBe('*')
    await open.stop()

    const closed = await start(join(folder, `${name}-closed`), { ORIGINS: origin })
    expect(await allowed(closed.address, origin)).toBe(origin)
    expect(await allowed(closed.address, 'https://other.example')).toBeNull()
    await closed.stop()
  })
})

it('the receiver in Node drops a line that a crash cut off, and keeps all others', async () => {
  const file = join(folder, 'cut')
  const first = await node.start(file)
  await post(first.address, completed, 'simple')
  await first.stop('SIGKILL')
  appendFileSync(file, '{"id":"msg_cut","event":{"äö')
  const second = await node.start(file)
  expect((await post(second.address, contact, 'simple')).status).toBe(204)
  await second.stop()
  expect(node.ids(file)).toEqual([completed.id, contact.id])
})
