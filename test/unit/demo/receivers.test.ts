import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleEvents } from '../../../scripts/docs/examples'
import { type WebhookEvent, webhookEventSchema } from '../../../src/events/webhook-schema'
import { seededRandom } from '../delivery/inference'
import { inParallel, post, postAll, receivers } from './receivers'

/** `npm run test:full` sends more; `EVENTS=100000` sends as many as you like. */
const EVENTS = Number(process.env.EVENTS ?? (process.env.FULL ? 10_000 : 100))

const folder = mkdtempSync(join(tmpdir(), 'receivers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { completed, contact } = exampleEvents()
const count = (numbers: number[] = []) => numbers.length

const shuffled = <T>(values: T[], next: () => number): T[] =>
  values
    .map(value => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** Returns every path in a JSON value: `[]` for the value itself, `['data', 'gaps', '0']` for its first gap. */
const pathsOf = (value: Json): string[][] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => pathsOf(part).map(path => [name, ...path]))
    : []),
]

/** Returns a copy with another value at a path; without it if the value is undefined. */
function replaceAt(value: Json, path: string[], replacement: Json | undefined): Json | undefined {
  const [name, ...rest] = path
  if (name === undefined) return replacement
  const copy = structuredClone(value) as Record<string, Json>
  const part = replaceAt(copy[name] as Json, rest, replacement)
  if (part !== undefined) copy[name] = part
  else if (Array.isArray(copy)) copy.splice(Number(name), 1)
  else delete copy[name]
  return copy
}

/** Values that a field may have by mistake or by malice. */
const otherValues: (Json | undefined)[] = [undefined, null, '', 2, 0.5, ['x'], { id: 'x' }]

describe.each(receivers)('the receiver in $name', ({ name, missing, start, events }) => {
  const itIfInstalled = missing ? it.skip : it
  const title = (text: string) => (missing ? `${text} (${missing})` : text)
  const numbers = Array.from({ length: EVENTS }, (_, number) => number)
  const idsIn = (file: string) => events(file).map(({ id }) => id)

  itIfInstalled(
    title('stores each event once, although events are repeated, out of order and interrupted by a crash'),
    async () => {
      const file = join(folder, `${name}-many`)
      const next = seededRandom(6)
      const repeats = shuffled([...numbers, ...numbers.filter(() => next() < 0.5)], next)
      const first = await start(file)
      expect(count((await postAll(first.address, repeats.slice(0, EVENTS)))[204])).toBe(EVENTS)
      await first.stop('SIGKILL')

      const second = await start(file)
      expect(count((await postAll(second.address, repeats.slice(EVENTS)))[204])).toBe(repeats.length - EVENTS)
      await second.stop()
      expect(idsIn(file)).toHaveLength(EVENTS)
      expect(new Set(idsIn(file))).toEqual(new Set(numbers.map(number => `msg_${number}`)))
    },
    600_000,
  )

  itIfInstalled(title('stores an event once that is sent ten times in parallel'), async () => {
    const file = join(folder, `${name}-moment`)
    const receiver = await start(file)
    await Promise.all(Array.from({ length: 10 }, () => post(receiver.address, completed)))
    await receiver.stop()
    expect(idsIn(file)).toEqual([completed.id])
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
        '['.repeat(15_000),
        '{"id":"msg_1"}',
        JSON.stringify({ ...completed, id: '../../etc' }),
        JSON.stringify({ ...completed, id: ['msg_1'] }),
        JSON.stringify({ ...completed, long: 'x'.repeat(20_000) }),
      ].map(async body => (await post(receiver.address, body)).status),
    )
    expect(answers).toEqual([400, 400, 400, 400, 400, 400, 400, 400, 413])
    const strangeForms = ['themes[]=1', 'type=readiness.contact&contact_consent=1', 'gaps_99999999_id=1', 'id=%ff']
    for (const body of strangeForms) expect((await post(receiver.address, body, 'form')).status).toBe(400)
    expect((await fetch(receiver.address)).status).toBe(405)
    expect((await post(receiver.address, contact, 'form')).status).toBe(204)
    await receiver.stop()
    expect(idsIn(file)).toEqual([contact.id])
  })

  itIfInstalled(title('accepts an event only if it matches the schema'), async () => {
    const receiver = await start(join(folder, `${name}-schema`))
    const withAnswers = { ...completed, data: { ...completed.data, answers: { scope: 'x', role: ['a', 'b'] } } }
    const variants = [withAnswers as Json, contact as Json].flatMap(event =>
      pathsOf(event).flatMap(path => otherValues.flatMap(value => replaceAt(event, path, value) ?? [])),
    )
    const differing: unknown[] = []
    // A fifth of them has every value for some field: the number of values has no factor in common with 5.
    const tried = variants.filter((_, index) => process.env.FULL || index % 5 === 0)
    expect(tried.length).toBeGreaterThan(100)
    await inParallel(tried, async variant => {
      const { status } = await post(receiver.address, JSON.stringify(variant))
      const expected = webhookEventSchema.safeParse(variant).success ? 204 : 400
      if (status !== expected) differing.push({ status, expected, variant: JSON.stringify(variant) })
    })
    await receiver.stop()
    expect(differing).toEqual([])
  })

  itIfInstalled(title('stores the same JSON, whichever format an event is sent in'), async () => {
    const texts = { plan: 'pro', utm_source: 'a_b', 'x-y': '日本 \u2028 "\\ud83d"', empty: '', utm_campaign: '👍🏽\n' }
    const variants: WebhookEvent[] = [
      completed,
      contact,
      { ...completed, data: { ...completed.data, context: texts, answers: { scope: 'yes', 'a-b': ['x', 'y'] } } },
      { ...completed, data: { ...completed.data, applies: 'no', band: null, score: null, roles: [], gaps: [] } },
      { ...completed, data: { ...completed.data, score: 0, certainty: 1, context: {} } },
      { ...contact, data: { ...contact.data, completedId: null, context: {} } },
      {
        ...contact,
        data: { ...contact.data, contact: { ...contact.data.contact, organisation: '', message: 'a\nb' } },
      },
    ]
    const file = join(folder, `${name}-formats`)
    const receiver = await start(file)
    const sent: WebhookEvent[] = []
    for (const [index, variant] of variants.entries())
      for (const format of ['simple', 'form', 'json'] as const) {
        const event = { ...variant, id: `msg_${index}_${format}` }
        expect((await post(receiver.address, event, format)).status, `${index} ${format}`).toBe(204)
        sent.push(event)
      }
    await receiver.stop()
    expect(events(file)).toEqual(sent)
  })

  itIfInstalled(title('accepts a text that was cut in the middle of a character'), async () => {
    const file = join(folder, `${name}-half`)
    const receiver = await start(file)
    const halves = ['\ud83d', '\udc4d', 'a\ud83d\ud83d\udc4d', '\ud83d\\']
    for (const [index, half] of halves.entries()) {
      const event = { ...completed, id: `msg_${index}`, data: { ...completed.data, context: { half } } }
      expect((await post(receiver.address, event)).status).toBe(204)
    }
    await receiver.stop()
    const stored = events(file).map(({ data }) => data.context.half)
    expect(stored).toHaveLength(halves.length)
    expect(stored[2]).toContain('👍')
  })

  itIfInstalled(
    title('allows all pages, or only the configured origins, to send and to read its answers'),
    async () => {
      const origin = 'https://www.example.org'
      const open = await start(join(folder, `${name}-open`), { environment: { ORIGINS: ' ' } })
      const preflight = await fetch(open.address, { method: 'OPTIONS' })
      expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type'])
      const send = async (address: string, from: string) => {
        const { status, headers } = await post(address, completed, 'json', { origin: from })
        return [status, headers.get('access-control-allow-origin')]
      }
      expect(await send(open.address, origin)).toEqual([204, '*'])
      await open.stop()

      const file = join(folder, `${name}-closed`)
      const closed = await start(file, { environment: { ORIGINS: `https://a.example, ${origin}/` } })
      expect(await send(closed.address, 'https://other.example')).toEqual([403, null])
      expect(await send(closed.address, 'null')).toEqual([403, null])
      expect((await post(closed.address, completed)).status).toBe(403)
      expect(await send(closed.address, origin)).toEqual([204, origin])
      await closed.stop()
      expect(idsIn(file)).toEqual([completed.id])
    },
  )

  itIfInstalled(title('limits how many events a minute it accepts from one network'), async () => {
    const file = join(folder, `${name}-rate`)
    const receiver = await start(file, { environment: { RATE: '3', BEHIND_PROXY: '1' } })
    let number = 0
    const send = async (from: string) => {
      const { status, headers } = await post(receiver.address, { ...completed, id: `msg_${number++}` }, 'simple', {
        'x-forwarded-for': from,
      })
      return status === 204 ? status : `${status}, ${Number(headers.get('retry-after')) > 0}`
    }
    // A new minute starts a new count. Then the same sequence is sent by another sender.
    const minute = () => Math.floor(Date.now() / 60_000)
    const sequence = async (network: number) => {
      const start = minute()
      const answers = []
      for (const from of [`192.0.2.${network}`, `9.9.9.9, 192.0.2.${network}`, `8.8.8.8,192.0.2.${network}`])
        answers.push(await send(from))
      answers.push(await send(`192.0.2.${network}`), await send(`192.0.2.${network + 100}`))
      for (const from of ['::1', ':2:3:4:5', '::4', ':a:b:c:d'])
        answers.push(await send(`2001:db8:1:${network}${from}`))
      answers.push(await send(`2001:db8:2:${network}::1`))
      return { answers, isOneMinute: minute() === start }
    }
    const first = await sequence(1)
    const { answers } = first.isOneMinute ? first : await sequence(2)
    await receiver.stop()
    const limited = '429, true'
    expect(answers).toEqual([204, 204, 204, limited, 204, 204, 204, 204, limited, 204])
  })

  itIfInstalled(title('creates its file for its owner alone'), async () => {
    const file = join(folder, `${name}-mode`)
    const receiver = await start(file, { before: 'umask 0' })
    await post(receiver.address, completed)
    await receiver.stop()
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  })
})
