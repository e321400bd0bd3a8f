/** `npm run check:imports`: imports go one way, as the rooms' rules say. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build/paths'
import { circles, wrongWays } from './imports/faults'
import { importsOf, type Sources } from './imports/graph'
import { entryRules, rules } from './imports/rules'

const src = join(root, 'src')
const sources: Sources = {}
for (const path of readdirSync(src, { recursive: true, encoding: 'utf8' }))
  if (statSync(join(src, path)).isFile() && !path.endsWith('.d.ts'))
    sources[path] = readFileSync(join(src, path), 'utf8')

const imports = importsOf(sources)
const faults = [...wrongWays(imports, rules, entryRules), ...circles(imports)]
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.log(`${imports.length} imports, all one way`)
