#!/usr/bin/env bash
# zod writes formats into JSON Schema that no JSON Schema dialect defines, and strict validators refuse them.
#
# We met it in webhook.schema.json: the hash was checked by startsWith(), and a receiver that compiled the schema with
# Ajv's defaults got an exception instead of a validator. So our schemas write regex() instead, which gives a pattern alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund zod@4.6.7 ajv@8.20.0 ajv-formats@3.0.1

cat >formats.mjs <<'JS'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'zod'

const checks = {
  startsWith: z.string().startsWith('sha256-'),
  endsWith: z.string().endsWith('.json'),
  includes: z.string().includes('-'),
  // The same restriction as startsWith, written as an expression: no format, and Ajv takes it.
  regex: z.string().regex(/^sha256-/),
}
const compiles = schema => {
  try {
    addFormats.default(new Ajv()).compile(schema)
    return true
  } catch {
    return false
  }
}
const seen = Object.entries(checks).map(([name, check]) => {
  const schema = z.toJSONSchema(check)
  return [name, schema.format ?? null, typeof schema.pattern, compiles(schema)]
})

console.log('versions: zod 4.6.7, ajv 8.20.0 in its default strict mode, ajv-formats 3.0.1')
console.log('expected: a pattern alone, as JSON Schema 2020-12 defines no format for a prefix, a suffix or a part,')
console.log('          so that every validator compiles it: ["startsWith",null,"string",true] and so on')
console.log(`seen:     ${seen.map(one => JSON.stringify(one)).join(' ')}`)

const recorded = [
  ['startsWith', 'starts_with', 'string', false],
  ['endsWith', 'ends_with', 'string', false],
  ['includes', 'includes', 'string', false],
  ['regex', null, 'string', true],
]
process.exitCode = JSON.stringify(seen) === JSON.stringify(recorded) ? 0 : 1
JS
node formats.mjs
