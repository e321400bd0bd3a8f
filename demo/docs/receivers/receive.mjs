#!/usr/bin/env node
/**
 * Receives what the readiness check sends, in any of its formats, and keeps each event once. Node 18 or later, no package.
 *
 *     FILE=events.jsonl PORT=8080 HOOK=/hook/a-long-random-name ORIGINS=https://www.example.org node receive.mjs
 *
 * The database is one file, a line of JSON an event. It is only ever added to, and an event is answered when it is on the
 * disk: what was answered is never lost, not even when the power goes. Put it behind a server that speaks https.
 */
import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const file = process.env.FILE ?? 'events.jsonl'
const hook = process.env.HOOK ?? '/hook'
/** Origins of the pages that may read the answer; any, where none is named. */
const origins = process.env.ORIGINS?.split(',')

/** The check sends 20,000 bytes at most. */
const MOST = 20_000

/** The ids that are in the file. A last line that was cut off by a crash was never answered: it is dropped. */
const text = await readFile(file, 'utf8').catch(() => '')
const whole = text.slice(0, text.lastIndexOf('\n') + 1)
const kept = new Set(whole.split('\n').flatMap(line => (line ? JSON.parse(line).id : [])))
const database = await open(file, 'a')
await database.truncate(Buffer.byteLength(whole))

/** Resolves when all that was to be written before is on the disk. */
let written = Promise.resolve()

/** Keeps an event, unless it is there. Resolves when it is on the disk, also for a repeat. */
function keep(event) {
  if (!kept.has(event.id)) {
    kept.add(event.id)
    const line = `${JSON.stringify({ id: event.id, received: new Date().toISOString(), event })}\n`
    written = written
      .catch(() => {})
      .then(async () => {
        await database.appendFile(line)
        await database.datasync()
      })
      .catch(fault => {
        kept.delete(event.id)
        throw fault
      })
  }
  return written
}

/** The body, or null where it is longer than the check sends. */
async function bodyOf(request) {
  const parts = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length > MOST) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

/** The event, or null where it is none. `simple` and `json` both send JSON; `form` sends flat keys. */
function eventOf(body, type = '') {
  try {
    const event = type.startsWith('application/x-www-form-urlencoded')
      ? Object.fromEntries(new URLSearchParams(body))
      : JSON.parse(body)
    const isEvent =
      typeof event.id === 'string' &&
      /^msg_\w{1,64}$/.test(event.id) &&
      ['readiness.completed', 'readiness.contact'].includes(event.type)
    return isEvent ? event : null
  } catch {
    return null
  }
}

async function answer(request, response) {
  const { origin = '' } = request.headers
  if (!origins || origins.includes(origin)) response.setHeader('access-control-allow-origin', origins ? origin : '*')
  response.setHeader('vary', 'origin')
  if (new URL(request.url, 'http://localhost').pathname !== hook) return 404
  // Asked before JSON is sent, and never before the other formats.
  if (request.method === 'OPTIONS') {
    response.setHeader('access-control-allow-headers', 'content-type')
    response.setHeader('access-control-max-age', '86400')
    return 204
  }
  if (request.method !== 'POST') return 405
  const body = await bodyOf(request)
  if (body === null) return 413
  const event = eventOf(body, request.headers['content-type'])
  if (!event) return 400
  await keep(event)
  return 204
}

const server = createServer((request, response) =>
  answer(request, response)
    // The check comes again with the same id.
    .catch(() => 503)
    .then(status => response.writeHead(status).end()),
)
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () =>
  console.log(`Listening on http://127.0.0.1:${server.address().port}${hook}, ${kept.size} events in ${file}`),
)
