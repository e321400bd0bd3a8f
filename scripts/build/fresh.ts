import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dist, root, tagFile } from './paths'

const stamp = join(root, 'node_modules/.cache/readiness-check/build.txt')
const inputs = [
  'src',
  'demo/configurator',
  'demo/docs/examples',
  'demo/hosted.html',
  'scripts/build',
  'scripts/docs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
]

/** A hash of all that the build reads. */
function inputHash() {
  const hash = createHash('sha256')
  const add = (path: string) => hash.update(path).update(readFileSync(join(root, path)))
  for (const input of inputs) {
    if (/\.(json|html)$/.test(input)) add(input)
    else
      for (const entry of readdirSync(join(root, input), { recursive: true, encoding: 'utf8' }).sort())
        if (statSync(join(root, input, entry)).isFile()) add(join(input, entry))
  }
  return hash.digest('hex')
}

/** Whether `dist` was built from the sources as they are. */
export const isFresh = () =>
  existsSync(stamp) && existsSync(join(dist, tagFile)) && readFileSync(stamp, 'utf8') === inputHash()

/** Notes that `dist` was built from the sources as they are. */
export function markFresh() {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, inputHash())
}
