#!/usr/bin/env node
/**
 * Receives what the readiness check sends, in any format, and keeps each event once. Node 18 or later, no package.
 *
 *     FILE=/srv/check/events.jsonl HOOK=/hook/a-long-random-name ORIGINS=https://www.example.org node receive.mjs
 *
 * The database is one file with a line of JSON for each event. It is only ever added to: nothing is overwritten or cut
 * off. An event is answered when it is on the disk, so what was answered with 204 is not lost, not even when the power
 * fails. Start one receiver for a file: a second one would not know the ids that the first one keeps.
 *
 * It listens on this computer only. Put it behind a server that provides https and adds visitors' addresses
 * (nginx: `proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for`).
 */
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname } from 'node:path'

/** Path of the database. Choose a folder that no web server serves. */
const file = process.env.FILE
/** Path of the address that accepts events. */
const hook = process.env.HOOK ?? '/hook'
/** Origins of the pages that may send events and read the answer; any, if none is named. */
const origins = (process.env.ORIGINS ?? '').split(',').flatMap(origin => origin.trim().replace(/\/$/, '') || [])
/** How many events a minute are accepted from one network address; 0 is no limit. */
const rate = Number(process.env.RATE || 60)

/** The check sends 20,000 bytes at most. */
const MAX_BODY = 20_000
/** Longest line that is read, in bytes. A line of ours is far shorter. */
const MAX_LINE = 1_000_000

// The schema of an event, as in webhook.schema.json. Unknown fields are accepted: a later version may add some.
const text = value => typeof value === 'string'
const matching = pattern => value => text(value) && pattern.test(value)
const oneOf = values => value => values.includes(value)
const share = value => typeof value === 'number' && value >= 0 && value <= 1
const count = value => Number.isSafeInteger(value) && value >= 1
const orNull = accepts => value => value === null || accepts(value)
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)
const object = fields => value => isObject(value) && Object.keys(fields).every(name => fields[name](value[name]))
const listOf = accepts => value => Array.isArray(value) && value.every(item => accepts(item))
const recordOf = (name, accepts) => value =>
  isObject(value) && Object.entries(value).every(([key, item]) => name.test(key) && accepts(item))

const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/)
const context = recordOf(/^[a-z0-9_-]+$/, text)
const head = { id: matching(/^msg_\w{1,64}$/), timestamp: time, schema: oneOf(['1']) }
const isCompleted = object({
  ...head,
  type: oneOf(['readiness.completed']),
  data: object({
    instance: text,
    locale: text,
    applies: oneOf(['yes', 'later', 'no']),
    roles: listOf(oneOf(['develop', 'provide', 'use'])),
    band: orNull(object({ id: text, index: count, of: count, name: text })),
    score: orNull(share),
    certainty: share,
    provisional: oneOf([true, false]),
    themes: listOf(object({ id: oneOf(['risk', 'governance', 'documentation', 'oversight']), score: orNull(share) })),
    gaps: value => value?.length <= 5 && listOf(object({ id: text, title: text }))(value),
    versions: object({ widget: text, instrument: text, hash: matching(/^sha256-/) }),
    context,
    answers: value => value === undefined || recordOf(/^/, answer => text(answer) || listOf(text)(answer))(value),
  }),
})
const isContact = object({
  ...head,
  type: oneOf(['readiness.contact']),
  data: object({
    completedId: orNull(text),
    contact: object({
      name: text,
      email: matching(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/),
      organisation: text,
      message: text,
      consent: object({ text, at: time }),
    }),
    context,
  }),
})

/** Rebuilds an event from the flat keys of the format `form`: `gaps_1_title` is `data.gaps[0].title`. */
function fromFlatKeys(pairs) {
  const event = { data: {} }
  const groups = { roles: {}, themes: {}, gaps: {}, band: {}, versions: {}, contact: {}, context: {}, answers: {} }
  for (const [key, value] of pairs) {
    const [, group, name] = /^(roles|themes|gaps|band|versions|contact|context|answers)_(.+)$/.exec(key) ?? []
    if (group) groups[group][name] = value
    else if (['id', 'type', 'timestamp', 'schema'].includes(key)) event[key] = value
    else event.data[key] = value
  }
  const data = Object.assign(event.data, { context: groups.context })
  if (event.type === 'readiness.contact') {
    data.contact = groupByStart(groups.contact)
    data.completedId = nullIfEmpty(data.completedId)
    return event
  }
  const { index, of, ...band } = groups.band
  data.band = data.band === '' ? null : { ...band, index: toNumber(index), of: toNumber(of) }
  data.score = nullIfEmpty(toNumber(data.score))
  data.certainty = toNumber(data.certainty)
  data.provisional = { true: true, false: false }[data.provisional]
  data.roles = Object.values(groups.roles)
  data.themes = Object.values(groupByStart(groups.themes))
  for (const theme of data.themes) theme.score = nullIfEmpty(toNumber(theme.score))
  data.gaps = Object.values(groupByStart(groups.gaps))
  data.versions = groups.versions
  data.answers = groupByStart(groups.answers)
  for (const [id, answer] of Object.entries(data.answers)) if (!text(answer)) data.answers[id] = Object.values(answer)
  if (Object.keys(data.answers).length === 0) delete data.answers
  return event
}
const nullIfEmpty = value => (value === '' ? null : value)
const toNumber = value => (/^\d+(\.\d+)?$/.test(value) ? Number(value) : value)

/** Groups keys by what is before their first `_`: `1_id` and `1_title` become `{ 1: { id, title } }`. */
function groupByStart(fields) {
  const groups = {}
  for (const [key, value] of Object.entries(fields)) {
    const [, group = key, name] = /^(.+?)_(.+)$/.exec(key) ?? []
    groups[group] = name ? { ...groups[group], [name]: value } : value
  }
  return groups
}

/** The line of an event with its id, or null if the body is no event of the check. */
function parseEvent(body, type = '') {
  try {
    const isForm = type.startsWith('application/x-www-form-urlencoded')
    const event = isForm ? fromFlatKeys(new URLSearchParams(body)) : JSON.parse(body)
    if (!isCompleted(event) && !isContact(event)) return null
    const kept = { id: event.id, received: new Date().toISOString(), event }
    return { id: event.id, line: `${JSON.stringify(kept)}\n` }
  } catch {
    return null
  }
}

/** Ends a start that has changed nothing yet. */
function refuseToStart(reason) {
  console.error(`The receiver did not start, and has changed nothing. ${reason}`)
  process.exit(1)
}

if (!file) refuseToStart('Set FILE to the path of the database, in a folder that no web server serves.')
// Opening for appending creates a missing file, for its owner alone. Every other problem with the file ends the start.
const database = await open(file, 'a+', 0o600).catch(error => refuseToStart(error.message))
if (!(await database.stat()).isFile()) refuseToStart(`${file} is no regular file.`)
// Makes the name of a new file as durable as its content will be. Not every system can.
const folder = await open(dirname(file)).catch(() => null)
await folder?.sync().catch(() => {})
await folder?.close()

const storedIds = new Set()
/** Whether a crash or a full disk cut off the last line of the file. */
let isLastLineCut = false

/**
 * Reads the ids from the file, line by line, because the whole may be longer than the longest string. Lines that are no
 * events are reported and skipped, and stay in the file.
 */
async function readIds() {
  let number = 0
  let badLines = 0
  let line = { parts: [], length: 0 }
  const add = part => {
    line.length += part.length
    if (line.length <= MAX_LINE) line.parts.push(part)
  }
  const endLine = () => {
    number++
    try {
      if (line.length > MAX_LINE) throw new Error('it is too long')
      const { id } = JSON.parse(Buffer.concat(line.parts).toString())
      if (!text(id)) throw new Error('it has no id')
      storedIds.add(id)
    } catch (error) {
      badLines++
      if (badLines <= 10) console.error(`Line ${number} of ${file} is no event, and is skipped: ${error.message}`)
    }
    line = { parts: [], length: 0 }
  }
  for await (const chunk of database.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 })) {
    let start = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      add(chunk.subarray(start, end))
      endLine()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  isLastLineCut = line.length > 0
  if (isLastLineCut) console.error(`The last line of ${file} is cut off: its event was never answered with 204.`)
}

/** Appends the line of an event, and resolves when it is on the disk. */
async function append({ id, line }) {
  // A cut line must not become an event, not even if only its line feed is missing: the check sends that event again.
  const start = isLastLineCut ? ' (cut off)\n' : ''
  isLastLineCut = true
  await database.appendFile(start + line)
  isLastLineCut = false
  await database.datasync()
  if ((await database.stat()).nlink === 0) throw new Error(`${file} was deleted: start the receiver again`)
  storedIds.add(id)
}

/** The events that are being written: id -> resolves when the event is on the disk. */
const writes = new Map()
let lastWrite = Promise.resolve()

/** Stores an event, unless it is stored. Resolves when it is on the disk, also for a repeat. */
function store(event) {
  const { id } = event
  if (storedIds.has(id)) return
  if (!writes.has(id)) {
    // After a failed write the event may be in the file all the same. Then a repeat is stored twice: better than never.
    const write = lastWrite.then(() => append(event)).finally(() => writes.delete(id))
    writes.set(id, write)
    lastWrite = write.catch(() => {})
  }
  return writes.get(id)
}

/** Events by network in this minute. */
const eventCounts = new Map()
let minute = 0

/** Counts an event of the sender, and returns whether it exceeds the limit. */
function exceedsRate({ headers, socket }) {
  const now = Math.floor(Date.now() / 60_000)
  if (now !== minute || eventCounts.size > 100_000) eventCounts.clear()
  minute = now
  // The server in front of this one has added the last address of the list. All others may be invented.
  const address = headers['x-forwarded-for']?.split(',').at(-1).trim() ?? socket.remoteAddress
  // Whoever has one IPv6 address has all that begin with the same four groups.
  const sender = address.includes('.') ? address : address.split('::')[0].split(':').slice(0, 4).join(':')
  const sent = (eventCounts.get(sender) ?? 0) + 1
  eventCounts.set(sender, sent)
  return rate !== 0 && !(sent <= rate)
}

/** The body, or null if it is longer than the check sends. */
async function readBody(request) {
  const parts = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length > MAX_BODY) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

/** Handles a request, and resolves to the status of its answer. */
async function answer(request, response) {
  const { origin } = request.headers
  const isAllowed = origins.length === 0 || origins.includes(origin)
  if (isAllowed) response.setHeader('access-control-allow-origin', origins.length === 0 ? '*' : origin)
  response.setHeader('access-control-expose-headers', 'retry-after')
  response.setHeader('vary', 'origin')
  if (request.url.split('?')[0] !== hook) return 404
  // Browsers ask before they send JSON, and never before the other formats.
  if (request.method === 'OPTIONS') {
    response.setHeader('access-control-allow-headers', 'content-type')
    response.setHeader('access-control-max-age', '86400')
    return 204
  }
  if (request.method !== 'POST') return 405
  if (!isAllowed) return 403
  const body = await readBody(request)
  if (body === null) return 413
  const event = parseEvent(body, request.headers['content-type'])
  if (!event) return 400
  if (exceedsRate(request)) {
    response.setHeader('retry-after', `${60 - (Math.floor(Date.now() / 1000) % 60)}`)
    return 429
  }
  await areIdsRead
  await store(event)
  return 204
}

let areIdsRead
const server = createServer(async (request, response) => {
  const status = await answer(request, response).catch(error => {
    console.error(error.message)
    // A temporary failure: the check sends the event again with the same id.
    return 503
  })
  response.writeHead(status).end()
})
// The file is read after the port is taken, so that a second start beside a running receiver ends here. Events wait.
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1')
await once(server, 'listening').catch(error => refuseToStart(error.message))
areIdsRead = readIds().catch(error => refuseToStart(`${file} cannot be read: ${error.message}`))
await areIdsRead
console.log(`Listening on http://127.0.0.1:${server.address().port}${hook}, ${storedIds.size} events in ${file}`)
