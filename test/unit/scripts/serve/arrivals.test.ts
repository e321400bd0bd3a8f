import { expect, it, onTestFinished } from 'vitest'
import { type Arrival, openArrivals } from '../../../../scripts/serve/arrivals'
import { listen } from '../../../../scripts/serve/static'

const openHook = async () => {
  const arrivals = openArrivals()
  const { address, close } = await listen((request, response) => {
    if (!arrivals.answer(request, response)) response.writeHead(404).end()
  })
  onTestFinished(close)
  const post = async (body: string, type = 'text/plain') =>
    (await fetch(`${address}/hook`, { method: 'POST', body, headers: { 'content-type': type } })).status
  /** The first so many arrivals that a page hears of. */
  const heard = async (count: number): Promise<Arrival[]> => {
    const end = new AbortController()
    const stream = (await fetch(`${address}/hook`, { signal: end.signal })).body
    const text = new TextDecoderStream()
    const all: Arrival[] = []
    for await (const part of stream?.pipeThrough(text) ?? []) {
      for (const [, data] of part.matchAll(/^data: (.*)$/gm)) all.push(JSON.parse(data ?? ''))
      if (all.length >= count) break
    }
    end.abort()
    return all
  }
  return { address, post, heard }
}

it('tells what has come, to the letter and in any format, and what has come before', async () => {
  const { post, heard } = await openHook()
  const bodies = ['{"id":"msg_1","name":"<b>ü"}', 'id=msg_2&name=%C3%BC', '{"id":"msg_1"}']
  for (const body of bodies) expect(await post(body)).toBe(204)
  const told = await heard(3)
  expect(told.map(({ body }) => body)).toEqual(bodies)
  expect(told.map(({ repeat }) => repeat)).toEqual([false, false, true])
})

it('tells a page that listens of what comes then', async () => {
  const { post, heard } = await openHook()
  const told = heard(1)
  await post('{"id":"msg_1"}')
  expect((await told)[0]?.contentType).toBe('text/plain')
})

it('refuses what is nothing of the check’s, and leaves other addresses alone', async () => {
  const { address, post } = await openHook()
  expect(await post('hello')).toBe(400)
  expect(await post(`{"id":"msg_1","x":"${'x'.repeat(20_000)}"}`)).toBe(413)
  expect((await fetch(`${address}/other`)).status).toBe(404)
  expect((await fetch(`${address}/hook`, { method: 'OPTIONS' })).status).toBe(204)
})
