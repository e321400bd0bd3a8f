#!/usr/bin/env bash
# @koa/bodyparser: a type in `extendTypes` takes the place of a built-in one, whose bodies are then `{}` with status 200.
#
# We meet it in demo/docs/webhook.html, which tells partners how to parse JSON that is sent as text/plain. The list that
# we name there repeats application/json, so that it works with this package and with koa-bodyparser.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund koa@3.3.0 @koa/bodyparser@6.1.0 koa-bodyparser@4.4.1

cat >types.mjs <<'JS'
import scoped from '@koa/bodyparser'
import { once } from 'node:events'
import Koa from 'koa'
import unscoped from 'koa-bodyparser'

async function bodiesWith(bodyParser) {
  const app = new Koa()
  app.use(bodyParser({ extendTypes: { json: ['text/plain'] } }))
  app.use(context => {
    context.body = JSON.stringify(context.request.body)
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const answers = []
  for (const type of ['text/plain', 'application/json', 'application/csp-report']) {
    const body = '{"id":1}'
    const address = `http://127.0.0.1:${server.address().port}`
    const answer = await fetch(address, { method: 'POST', body, headers: { 'content-type': type } })
    answers.push(`${type}: ${answer.status} ${await answer.text()}`)
  }
  server.close()
  server.closeAllConnections()
  return answers
}

const seen = await bodiesWith(scoped.bodyParser ?? scoped)
const before = await bodiesWith(unscoped)
console.log('versions: koa 3.3.0, @koa/bodyparser 6.1.0, and its predecessor koa-bodyparser 4.4.1')
console.log(`expected: types are added, as the README calls it “extend types”, and as before: ${before.join(', ')}`)
console.log(`seen:     ${seen.join(', ')}`)

const recorded = ['text/plain: 200 {"id":1}', 'application/json: 200 {}', 'application/csp-report: 200 {"id":1}']
process.exitCode = JSON.stringify(seen) === JSON.stringify(recorded) ? 0 : 1
JS
node types.mjs
