import { expect, it, onTestFinished } from 'vitest'
import { createDemoWebhook, type ReceivedRequest } from '../../../../scripts/serve/demo-webhook'
import { startServer } from '../../../../scripts/serve/static'

const startWebhook = async () => {
  const webhook = createDemoWebhook()
  const { address, close } = await startServer((request, response) => {
    if (!webhook.answer(request, response)) response.writeHead(404).end()
  })
  onTestFinished(close)
  const post = async (body: string, type = 'text/plain') =>
    (await fetch(`${address}/hook`, { method: 'POST', body, headers: { 'content-type': type } })).status
  /** Resolves to the first `count` requests of the event stream. */
  const readStream = async (count: number): Promise<ReceivedRequest[]> => {
    const end = new AbortController()
    const stream = (await fetch(`${address}/hook`, { signal: end.signal })).body
    const text = new TextDecoderStream()
    const all: ReceivedRequest[] = []
    for await (const part of stream?.pipeThrough(text) ?? []) {
      for (const [, data] of part.matchAll(/^data: (.*)$/gm)) all.push(JSON.parse(data ?? ''))
      if (all.length >= count) break
    }
    end.abort()
    return all
  }
  return { address, post, readStream }
}

it('streams the requests received so far unchanged, and marks repeats', async () => {
  const { post, readStream } = await startWebhook()
  const bodies = ['{"id":"msg_1","name":"<b>ü"}', 'id=msg_2&name=%C3%BC', '{"id":"msg_1"}']
  for (const body of bodies) expect(await post(body)).toBe(204)
  const received = await readStream(3)
  expect(received.map(({ body }) => body)).toEqual(bodies)
  expect(received.map(({ repeat }) => repeat)).toEqual([false, false, true])
})

it('streams a request that is received later', async () => {
  const { post, readStream } = await startWebhook()
  const received = readStream(1)
  await post('{"id":"msg_1"}')
  expect((await received)[0]?.contentType).toBe('text/plain')
})

it('refuses bodies that are no events, and leaves other addresses alone', async () => {
  const { address, post } = await startWebhook()
  expect(await post('hello')).toBe(400)
  expect(await post(`{"id":"msg_1","x":"${'x'.repeat(20_000)}"}`)).toBe(413)
  expect((await fetch(`${address}/other`)).status).toBe(404)
  expect((await fetch(`${address}/hook`, { method: 'OPTIONS' })).status).toBe(204)
})
