/**
 * `npm run check:docs`: the generated parts of the README say what is so. With `--write` (`npm run fix`) they are
 * written anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, tagFile } from './build/paths'
import { buildTag } from './build/tag'
import { table, withParts } from './docs/generated'
import { optionsTable } from './docs/options'
import { sizesOf } from './sizes'

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const sizes = sizesOf(await buildTag())

const parts = {
  options: optionsTable(),
  sizes: table(
    ['file', 'when', 'brotli', 'gzip', 'unpacked'],
    sizes.map(({ file, raw, gzip, brotli }) => [
      `\`${file}\``,
      file === tagFile ? 'with the page' : 'when asked for',
      ...[brotli, gzip, raw].map(kilobytes),
    ]),
  ),
}

const file = join(root, 'README.md')
const page = readFileSync(file, 'utf8')
const right = withParts(page, parts)
if (process.argv.includes('--write')) writeFileSync(file, right)
else if (page !== right) {
  console.error('README.md does not say what is so: run npm run fix')
  process.exitCode = 1
} else console.log('README.md says what is so')
