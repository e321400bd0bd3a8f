#!/usr/bin/env bash
# happy-dom does not retarget events that leave a shadow root.
#
# We meet it in component tests: a listener outside the widget gets the inner button as the event's target there, and
# the host element in a browser. So what depends on the target of such an event needs a browser test.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund dom20@npm:happy-dom@20.14.6 dom21@npm:happy-dom@21.0.4

cat >retargeting.mjs <<'JS'
const seen = []
for (const name of ['dom20', 'dom21']) {
  const { Window } = await import(name)
  const window = new Window()
  const { document } = window
  const host = document.createElement('div')
  document.body.append(host)
  const button = document.createElement('button')
  host.attachShadow({ mode: 'open' }).append(button)
  const nameOf = target => (target === host ? 'host' : target === button ? 'button' : 'other')
  document.addEventListener('click', ({ target }) => seen.push(nameOf(target)))
  button.dispatchEvent(new window.MouseEvent('click', { bubbles: true, composed: true }))
  await window.happyDOM.close()
}

console.log('versions: happy-dom 20.14.6 and 21.0.4')
console.log('expected: a listener on the document gets the shadow host as the target (DOM standard, "retarget"):')
console.log('          ["host","host"]')
console.log(`seen:     ${JSON.stringify(seen)}`)
process.exitCode = JSON.stringify(seen) === JSON.stringify(['button', 'button']) ? 0 : 1
JS
node retargeting.mjs
