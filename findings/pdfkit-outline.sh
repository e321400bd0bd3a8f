#!/usr/bin/env bash
# A pdfkit bookmark without `left` points to the right edge of the page, and a collapsed one gets no /Count.
#
# We meet it in the outline of the PDF report. pdfkit counts `left` from the right edge, and leaves /Count out. So
# write-pdf.ts writes the destination and /Count of each outline item itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pdfkit@0.20.2 pdfjs-dist@4.10.38

cat >outline.mjs <<'JS'
import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const WIDTH = 200
const doc = new PDFDocument({ size: [WIDTH, 300] })
const parts = []
doc.on('data', part => parts.push(part))
const ended = once(doc, 'end')
doc.outline.addItem('Expanded', { top: 20, expanded: true }).addItem('Child')
doc.outline.addItem('Collapsed', { top: 40, expanded: false }).addItem('Child')
doc.end()
await ended

// An independent reader, so that the finding does not rest on how pdfkit formats its output.
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(parts)), verbosity: 0 }).promise
const seen = (await pdf.getOutline()).map(({ title, dest, count }) => ({ title, left: dest[2], count: count ?? null }))

console.log('versions: pdfkit 0.20.2, read with pdfjs-dist 4.10.38')
console.log('expected: left is 0 unless it is given, and an item with children has /Count, negative when it is')
console.log('          collapsed (ISO 32000-1, 12.3.3): [["Expanded",0,1],["Collapsed",0,-1]]')
console.log(`seen:     ${JSON.stringify(seen.map(Object.values))}`)

const recorded = [
  { title: 'Expanded', left: WIDTH, count: 1 },
  { title: 'Collapsed', left: WIDTH, count: null },
]
process.exitCode = JSON.stringify(seen) === JSON.stringify(recorded) ? 0 : 1
JS
node outline.mjs
