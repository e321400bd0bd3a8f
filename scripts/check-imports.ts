/**
 * `npm run check:imports`: checks the imports in `src` and in the configurator against the rules, and that there are no
 * circles.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build/paths'
import { circles, forbiddenImports } from './imports/check-rules'
import { configuratorImports } from './imports/configurator'
import { importsOf, type Sources } from './imports/graph'
import { configuratorRules, entryRules, rules } from './imports/rules'

/**
 * Reads every file of a folder: path in the folder -> contents. Leaves out the framework apps, which are projects of
 * their own.
 */
function sourcesIn(folder: string, prefix = ''): Sources {
  const sources: Sources = {}
  for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    const file = join(root, folder, path)
    if (!path.startsWith('frameworks') && !path.endsWith('.d.ts') && statSync(file).isFile())
      sources[prefix + path.replaceAll('\\', '/')] = readFileSync(file, 'utf8')
  }
  return sources
}

const imports = importsOf(sourcesIn('src'))
const configurator = configuratorImports({ ...sourcesIn('src', 'src/'), ...sourcesIn('demo', 'demo/') })
const problems = [
  ...forbiddenImports(imports, rules, entryRules),
  ...forbiddenImports(configurator, configuratorRules, {}),
  ...circles(imports),
  ...circles(configurator),
]
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log(`${imports.length + configurator.length} imports, all allowed`)
