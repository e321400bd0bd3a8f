/**
 * `npm run check:size`: no file that a browser is sent outgrows its limit in `sizes.json`. The limits are a ratchet,
 * the present size plus 2 %: `npm run size:limit` sets them anew, so that growth is a decision that shows in a commit.
 * Prints what each file weighs, and what each room takes of the tag's file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cachedTag } from './build/build-cache'
import { root, tagFile } from './build/paths'
import { shares, sizesOf } from './sizes'

/** No ratchet lets the tag's file pass this many bytes at brotli 11. */
const budget = 32_000
const limitsFile = join(root, 'sizes.json')
const number = (value: number) => value.toLocaleString('en-GB').padStart(8)

const built = await cachedTag()
const sizes = sizesOf(built)
if (process.argv.includes('--set')) {
  const limits = Object.fromEntries(sizes.map(({ file, brotli }) => [file, Math.ceil(brotli * 1.02)]))
  writeFileSync(limitsFile, `${JSON.stringify(limits, null, 2)}\n`)
}
const limits: Record<string, number> = JSON.parse(readFileSync(limitsFile, 'utf8'))

console.log('   bytes     gzip   brotli    limit')
for (const { file, raw, gzip, brotli } of sizes) {
  const limit = Math.min(limits[file] ?? 0, file === tagFile ? budget : Number.POSITIVE_INFINITY)
  console.log(`${number(raw)} ${number(gzip)} ${number(brotli)} ${number(limit)}  ${file}`)
  if (brotli > limit) {
    console.error(`${file} is ${brotli} bytes at brotli 11, its limit is ${limit}`)
    process.exitCode = 1
  }
}
console.log('\n   bytes   brotli  of the tag’s file')
for (const { room, raw, brotli } of shares(built.files[tagFile] ?? '', built.map))
  console.log(`${number(raw)} ${number(brotli)}  ${room}`)
