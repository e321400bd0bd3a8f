import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { root } from '../../../../scripts/build/paths'
import { createDemoWebhook } from '../../../../scripts/serve/demo-webhook'
import { requestPath } from '../../../../scripts/serve/request-path'
import { serveFile, startServer } from '../../../../scripts/serve/static'

it.each([
  ['/', '/', ''],
  ['/docs/?a=1&b=?', '/docs/', '?a=1&b=?'],
  ['/docs/?', '/docs/', ''],
  ['//', '/', ''],
  ['//evil.example/docs', '/evil.example/docs', ''],
  ['/\\evil.example', '/evil.example', ''],
  ['http://', '/', ''],
  ['http://[', '/', ''],
  ['https://localhost:4201/docs?x', '/docs', '?x'],
  ['*', '/*', ''],
  ['', '/', ''],
  ['/%', '/%', ''],
])('requestPath takes %j apart', (url, pathname, search) => {
  expect(requestPath({ url })).toEqual({ pathname, search })
})

/** Sends a request with a target and headers as they are, which `fetch` would correct, and resolves to its answer. */
const send = (address: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { hostname, port } = new URL(address)
    request({ hostname, port, path, headers }, response => {
      resolve(response)
      response.destroy()
    })
      .on('error', reject)
      .end()
  })

const strangeTargets = [
  '//',
  '///',
  '/\\',
  'http://',
  'http://[',
  '//docs',
  '*',
  '/%',
  '/%00',
  `/${'x'.repeat(5000)}`,
  '/docs/docs.css/x',
]

it('the server answers every request target, and keeps running', async () => {
  const webhook = createDemoWebhook()
  const { address, close } = await startServer((request, response) => {
    if (!webhook.answer(request, response)) serveFile([join(root, 'demo')], request, response)
  })
  onTestFinished(close)
  for (const target of strangeTargets) {
    const { statusCode, headers } = await send(address, target)
    expect([target, [200, 301, 404].includes(statusCode ?? 0)]).toEqual([target, true])
    // A redirect to `//docs/` would lead to another server.
    if (headers.location) expect([target, headers.location]).toEqual([target, '/docs/'])
  }
  expect((await fetch(address)).status).toBe(200)
})

it('the server answers 500 where its code throws, and keeps running', async () => {
  const { address, close } = await startServer((request, response) => {
    if (request.url === '/throws') throw new Error('as expected by the test')
    if (request.url === '/throws-late') {
      response.writeHead(200).write('half')
      throw new Error('as expected by the test')
    }
    response.end()
  })
  onTestFinished(close)
  expect((await fetch(`${address}/throws`)).status).toBe(500)
  await expect(fetch(`${address}/throws-late`).then(response => response.text())).rejects.toThrow()
  expect((await fetch(address)).status).toBe(200)
})

it.each([
  ['no page', {}, 200],
  ['a page of this server', { 'sec-fetch-site': 'same-origin' }, 200],
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ['a page on another port of this computer', { 'sec-fetch-site': 'same-site' }, 403],
  ['a name that leads to this computer', { host: 'evil.example:4201', 'sec-fetch-site': 'same-origin' }, 403],
  ['a name that begins like this computer', { host: 'localhost.evil.example', 'sec-fetch-site': 'same-origin' }, 403],
  ['a subdomain of localhost', { host: 'demo.localhost:4201', 'sec-fetch-site': 'same-origin' }, 200],
])('what the demo’s webhook received is asked for by %s', async (_, headers, status) => {
  const webhook = createDemoWebhook()
  const { address, close } = await startServer((request, response) => void webhook.answer(request, response))
  onTestFinished(close)
  const posted = await fetch(`${address}/hook`, { method: 'POST', body: '{"id":"msg_1"}' })
  expect([posted.status, posted.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
  const answer = await send(address, '/hook', headers as Record<string, string>)
  expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([status, undefined])
})
