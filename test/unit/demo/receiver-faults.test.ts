import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleEvents } from '../../../scripts/docs/examples'
import { nodeReceiver, post, postAll, type Receiver, receivers } from './receivers'

const folder = mkdtempSync(join(tmpdir(), 'receiver-faults-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
// Another user can reach the files of a test that runs as one.
chmodSync(folder, 0o777)

const { completed, contact } = exampleEvents()
const idsIn = (receiver: Receiver, file: string) => receiver.events(file).map(({ id }) => id)
const idOf = (number: number) => `msg_${number}`
const numbersTo = (length: number) => Array.from({ length }, (_, number) => number)

/** Resolves to what the receiver prints when it refuses to start. */
const refusal = (file: string, options?: Parameters<Receiver['start']>[1]) =>
  nodeReceiver.start(file, options).then(
    receiver => receiver.stop().then(() => 'started'),
    (error: Error) => error.message,
  )

describe.each(receivers)('the receiver in $name', receiver => {
  const { name, missing, start } = receiver
  const itIfInstalled = missing ? it.skip : it
  const title = (text: string) => (missing ? `${text} (${missing})` : text)

  itIfInstalled(
    title('loses no event that it has accepted when the disk is full, and goes on when there is space'),
    async () => {
      const file = join(folder, `${name}-full`)
      // A process may write files of 64 blocks of 512 bytes; some shells count in 1,024. What is over ends in an error.
      const full = await start(file, { before: "trap '' XFSZ; ulimit -f 64" })
      const statuses = await postAll(full.address, numbersTo(100))
      expect(Object.keys(statuses).sort()).toEqual(['204', '503'])
      await full.stop('SIGKILL')
      const kept = statuses[204] ?? []
      expect(idsIn(receiver, file)).toEqual(expect.arrayContaining(kept.map(idOf)))

      const again = await start(file)
      expect(Object.keys(await postAll(again.address, numbersTo(100)))).toEqual(['204'])
      await again.stop()
      expect(idsIn(receiver, file).sort()).toEqual(numbersTo(100).map(idOf).sort())
    },
  )

  itIfInstalled(title('loses no event that it has accepted when it is killed while it writes'), async () => {
    const file = join(folder, `${name}-killed`)
    const accepted = new Set<string>()
    for (const round of numbersTo(2)) {
      const running = await start(file)
      const numbers = numbersTo(60).map(number => round * 40 + number)
      const posting = postAll(running.address, numbers)
      // The first accepted event is the signal: many others are on their way then.
      await post(running.address, { ...completed, id: `msg_round${round}` })
      await running.stop('SIGKILL')
      for (const number of (await posting)[204] ?? []) accepted.add(idOf(number))
    }
    expect(accepted.size).toBeGreaterThan(0)
    const last = await start(file)
    expect((await post(last.address, contact)).status).toBe(204)
    await last.stop()
    const ids = idsIn(receiver, file)
    expect(ids).toEqual(expect.arrayContaining([...accepted, contact.id]))
    expect(new Set(ids).size).toBe(ids.length)
  })

  itIfInstalled(title('answers 503 and loses nothing while its file cannot be written'), async () => {
    const file = join(folder, `${name}-gone`)
    const running = await start(file)
    expect((await post(running.address, completed)).status).toBe(204)
    // The receiver in Node has the file open: what it appends to a deleted file is lost. PHP opens a folder.
    unlinkSync(file)
    mkdirSync(file)
    expect((await post(running.address, contact)).status).toBe(503)
    expect((await post(running.address, contact)).status).toBe(503)
    await running.stop()
    expect(running.output()).toContain(name === 'Node' ? 'was deleted' : 'did not store an event')
  })
})

describe('the receiver in Node', () => {
  const line = (id: string, text = '') => `${JSON.stringify({ id, event: { ...completed, id, text } })}\n`

  it.each([
    ['in the middle of a character', line('msg_cut', 'äö').slice(0, -12)],
    ['before its line feed', line('msg_cut').trimEnd()],
    ['after its first byte', '{'],
  ])('skips a line that was cut off %s, keeps it in the file, and stores all others once', async (where, cut) => {
    const file = join(folder, `cut ${where}`)
    writeFileSync(file, line('msg_1') + cut)
    const first = await nodeReceiver.start(file)
    expect(first.output()).toContain(`The last line of ${file} is cut off`)
    for (const id of ['msg_1', 'msg_cut', 'msg_2']) await post(first.address, { ...contact, id })
    await first.stop('SIGKILL')
    const second = await nodeReceiver.start(file)
    for (const id of ['msg_2', 'msg_cut', 'msg_3']) await post(second.address, { ...contact, id })
    await second.stop()
    expect(idsIn(nodeReceiver, file)).toEqual(['msg_1', 'msg_cut', 'msg_2', 'msg_3'])
    expect(readFileSync(file, 'utf8')).toContain(`${cut} (cut off)\n`)
  })

  it('reports and skips lines that are no events', async () => {
    const file = join(folder, 'bad-lines')
    writeFileSync(file, `${line('msg_1')}garbage\nnull\n{"id":5}\n\n${line('msg_2', 'a\u2028b')}`)
    const before = readFileSync(file)
    const receiver = await nodeReceiver.start(file)
    for (const number of [2, 3, 4, 5]) expect(receiver.output()).toContain(`Line ${number} of ${file} is no event`)
    expect(receiver.output()).toContain('2 events in')
    await post(receiver.address, { ...completed, id: 'msg_2' })
    await receiver.stop()
    expect(readFileSync(file)).toEqual(before)
  })

  it('keeps a file that is longer than a string can be, and everything in it', async () => {
    const file = join(folder, 'long')
    writeFileSync(file, line('msg_1'))
    // A hole of zeros in the file: one line that is longer than any string.
    const size = 600_000_000
    truncateSync(file, size)
    appendFileSync(file, `\n${line('msg_2')}`)
    const receiver = await nodeReceiver.start(file)
    expect(receiver.output()).toContain('2 events in')
    for (const id of ['msg_1', 'msg_2', 'msg_3']) await post(receiver.address, { ...completed, id })
    await receiver.stop()
    const { size: sizeAfter } = statSync(file)
    expect(sizeAfter).toBeGreaterThan(size)
    truncateSync(file, 0)
    expect(sizeAfter - size).toBeLessThan(3 * line('msg_1').length + 1000)
  })

  it('does not start with a file that it cannot read, and changes nothing', async () => {
    const asRoot = process.getuid?.() === 0
    const file = join(folder, 'unreadable')
    writeFileSync(file, line('msg_1'))
    chmodSync(file, 0o200)
    const nobody = asRoot ? { user: 65_534 } : {}
    expect(await refusal(file, nobody)).toContain('permission denied')
    expect(readFileSync(file, 'utf8')).toBe(line('msg_1'))
    expect(await refusal(folder)).toMatch(/did not start.*illegal operation on a directory/)
    expect(await refusal(join(folder, 'no-such-folder/events'))).toMatch(/did not start.*no such file/)
    expect(await refusal(join(file, 'events'))).toMatch(/did not start.*not a directory/)
    expect(await refusal('/dev/full')).toMatch(/did not start.*no regular file/)
    expect(await refusal('')).toMatch(/did not start.*Set FILE/)
  })

  it.runIf(existsSync('/proc/self/mem'))('does not start if reading its file fails half way', async () => {
    expect(await refusal('/proc/self/mem')).toMatch(/did not start.*\/proc\/self\/mem cannot be read/s)
  })

  it('does not start a second time on the same port, and leaves the file of the first one alone', async () => {
    const file = join(folder, 'second')
    const first = await nodeReceiver.start(file)
    expect((await post(first.address, completed)).status).toBe(204)
    // As if the first one had written half of a line at this moment.
    appendFileSync(file, '{"half')
    const before = readFileSync(file)
    expect(await refusal(file, { environment: { PORT: new URL(first.address).port } })).toContain('EADDRINUSE')
    expect(readFileSync(file)).toEqual(before)
    await first.stop()
  })

  it('loses nothing if two receivers have one file', async () => {
    const file = join(folder, 'two')
    const [first, second] = await Promise.all([nodeReceiver.start(file), nodeReceiver.start(file)])
    const numbers = numbersTo(40)
    await Promise.all([
      postAll(first.address, numbers),
      postAll(
        second.address,
        numbers.map(number => number + 40),
      ),
    ])
    await Promise.all([first.stop('SIGKILL'), second.stop('SIGKILL')])
    expect(idsIn(nodeReceiver, file).sort()).toEqual(numbersTo(80).map(idOf).sort())
  })

  it('serves nothing: every address but the hook is 404, also those that are no addresses', async () => {
    const file = join(folder, 'events.jsonl')
    const receiver = await nodeReceiver.start(file)
    const { port, origin } = new URL(receiver.address)
    for (const path of ['/', '/events.jsonl', '/hook/', '/hook/../events.jsonl', '/%68ook'])
      expect((await fetch(origin + path)).status).toBe(404)
    // What `fetch` would correct is sent as it is.
    for (const path of ['//', '//hook', '/hook/../events.jsonl', 'http://', '*', '/\\hook']) {
      const { stdout } = spawnSync('curl', [
        '-s',
        '--request-target',
        path,
        `http://127.0.0.1:${port}/`,
        '-w',
        '%{http_code}',
      ])
      expect([path, `${stdout}`]).toEqual([path, '404'])
    }
    expect((await post(receiver.address, completed)).status).toBe(204)
    await receiver.stop()
  })
})
