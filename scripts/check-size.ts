/**
 * `npm run check:size`: checks that no file exceeds its limit in `sizes.json`, and prints the size of each file and the
 * share of each module in the tag's file. A limit is the size at the time it was set plus 2 %. `npm run size:limit`
 * (`--set`) sets the limits again, so that growth is a decision that is visible in a commit.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCachedTagBuild } from './build/build-cache'
import { root, tagFile } from './build/paths'
import { fileSizes, moduleShares, raisedLimits } from './sizes'

/** Absolute limit of the tag's file in bytes at brotli 11, whatever `sizes.json` says. */
const budget = 20_000
const limitsFile = join(root, 'sizes.json')
const formatNumber = (value: number) => value.toLocaleString('en-GB').padStart(8)

const built = await getCachedTagBuild()
const sizes = fileSizes(built)
if (process.argv.includes('--set')) {
  try {
    writeFileSync(limitsFile, `${JSON.stringify(raisedLimits(sizes, budget), null, 2)}\n`)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
const limits: Record<string, number> = JSON.parse(readFileSync(limitsFile, 'utf8'))

console.log('   bytes     gzip   brotli    limit')
for (const { file, raw, gzip, brotli } of sizes) {
  const limit = Math.min(limits[file] ?? 0, file === tagFile ? budget : Number.POSITIVE_INFINITY)
  console.log(`${formatNumber(raw)} ${formatNumber(gzip)} ${formatNumber(brotli)} ${formatNumber(limit)}  ${file}`)
  if (brotli > limit) {
    console.error(`${file} is ${brotli} bytes at brotli 11, its limit is ${limit}`)
    process.exitCode = 1
  }
}
console.log('\n   bytes   brotli  of the tag’s file')
for (const { module, raw, brotli } of moduleShares(built.files[tagFile] ?? '', built.map))
  console.log(`${formatNumber(raw)} ${formatNumber(brotli)}  ${module}`)
