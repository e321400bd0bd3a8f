#!/usr/bin/env bash
# rrweb records the value that a script gives to a field of a blocked element, if the field is removed in the same task.
#
# We meet it on the question screen, which is marked with rr-block: if one question follows another at once, rrweb recorded
# the chosen answer of the first all the same. So every field of the check is marked itself.
# Needs Chromium or Chrome: set CHROME_PATH if it is not /usr/bin/chromium.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund rrweb@2.2.2 playwright-core@1.65.1

cat >blocked.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args })
const page = await browser.newPage()
await page.setContent('<div class="rr-block" id="blocked"></div>')
await page.evaluate(readFileSync('node_modules/rrweb/dist/rrweb.umd.min.cjs', 'utf8'))
const seen = await page.evaluate(async () => {
  const events = []
  globalThis.rrweb.record({ emit: event => events.push(event) })
  const add = own => {
    const field = Object.assign(document.createElement('input'), { type: 'radio', value: `secret ${own || 'plain'}` })
    field.className = own
    document.getElementById('blocked').append(field)
    field.checked = true
    field.remove()
  }
  add('')
  add('rr-block')
  await new Promise(done => setTimeout(done, 200))
  return events.filter(({ data }) => data.source === 5).map(({ data }) => data.text)
})
await browser.close()

console.log('versions: rrweb 2.2.2, Chromium')
console.log('expected: nothing of what is inside of an element with the class rr-block, as the guide says: []')
console.log(`seen:     ${JSON.stringify(seen)}`)
process.exitCode = JSON.stringify(seen) === JSON.stringify(['secret plain']) ? 0 : 1
JS
node blocked.mjs
