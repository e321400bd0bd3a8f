import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../../../scripts/build/paths'
import { exampleEvents } from '../../../scripts/docs/examples'
import { contentTypes, type WebhookFormat, writeBody } from '../../../src/delivery/body'
import type { WebhookEvent } from '../../../src/events/webhook-schema'
import { random } from '../delivery/inference'

const EVENTS = process.env.FULL ? 1_000 : 100
const AT_ONCE = 20

const folder = mkdtempSync(join(tmpdir(), 'receivers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whether PHP is here, with its SQLite. */
const php = spawnSync('php', ['-m']).stdout?.toString().includes('pdo_sqlite') ?? false

interface Running {
  address: string
  stop(signal?: NodeJS.Signals): Promise<void>
}

interface Receiver {
  name: string
  /** Why it cannot be tried here, where it cannot. */
  missing: string
  start(file: string, environment?: Record<string, string>): Promise<Running>
  /** Ids in the database, as often as they are there. */
  ids(file: string): string[]
}

const stopper =
  (child: ChildProcess) =>
  (signal: NodeJS.Signals = 'SIGTERM') =>
    new Promise<void>(done => {
      child.once('exit', () => done())
      child.kill(signal)
    })

/** The first part of the child's output that matches. */
const said = (child: ChildProcess, pattern: RegExp) =>
  new Promise<string>((done, fail) => {
    let text = ''
    const take = (part: Buffer) => {
      text += part
      const [found] = pattern.exec(text) ?? []
      if (found) done(found)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', () => fail(new Error(text)))
  })

const freePort = () =>
  new Promise<number>(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

const node: Receiver = {
  name: 'Node',
  missing: '',
  async start(file, environment) {
    const child = spawn(process.execPath, [join(root, 'demo/docs/receivers/receive.mjs')], {
      env: { ...process.env, FILE: file, PORT: '0', ...environment },
    })
    return { address: await said(child, /http:\/\/[\d.:]+\/hook/), stop: stopper(child) }
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
    await said(child, /Development Server .* started/)
    return { address: `http://${address}/`, stop: stopper(child) }
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
const eventNumber = (number: number): WebhookEvent => ({
  ...(number % 3 ? completed : contact),
  id: `msg_${number}`,
})
const formats: WebhookFormat[] = ['simple', 'form', 'json']

const post = async (address: string, event: unknown, format: WebhookFormat, headers: Record<string, string> = {}) => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': contentTypes[format], ...headers },
    body: typeof event === 'string' ? event : writeBody(event, format),
  })
  await response.arrayBuffer()
  return response
}

const shuffled = <T>(values: T[], next: () => number): T[] =>
  values
    .map(value => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)

/** Sends them all, a few at a time, and gives how often each status was answered. */
async function postAll(address: string, numbers: number[]) {
  const statuses: Record<string, number> = {}
  const left = [...numbers]
  const work = async () => {
    for (let number = left.pop(); number !== undefined; number = left.pop()) {
      const status = await post(address, eventNumber(number), formats[number % 3] as WebhookFormat).then(
        response => response.status,
        () => 'none',
      )
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return statuses
}

describe.each([node, inPhp])('the receiver in $name', ({ name, missing, start, ids }) => {
  const here = missing ? it.skip : it
  const title = (text: string) => (missing ? `${text} (${missing})` : text)
  const numbers = Array.from({ length: EVENTS }, (_, number) => number)

  here(
    title(`keeps each of ${EVENTS} events once, repeated and out of order, across a crash`),
    async () => {
      const file = join(folder, `${name}-thousand`)
      const next = random(6)
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

  here(title('keeps an event once that comes ten times at the same moment'), async () => {
    const file = join(folder, `${name}-moment`)
    const receiver = await start(file)
    await Promise.all(Array.from({ length: 10 }, () => post(receiver.address, completed, 'simple')))
    await receiver.stop()
    expect(ids(file)).toEqual([completed.id])
  })

  here(title('refuses what is none of the check’s events, and goes on'), async () => {
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

  here(title('lets pages read its answers, all or only those named'), async () => {
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

it('the receiver in Node drops a line that a crash has cut off, and keeps the rest', async () => {
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
