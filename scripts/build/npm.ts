import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { z } from 'zod'
import { webhookEventSchema } from '../../src/events/webhook-schema'
import { classicJsx } from './bundle'
import { constants, styleTarget } from './constants'
import { manifest } from './manifest'
import { dist, root } from './paths'
import { pdfFonts } from './pdf-fonts'
import { stubUnused } from './stub-unused'
import { writeOutTypes } from './written-types'

/** The npm package's entries: their place in `dist/npm`, and the source that each is made of. */
const entries = {
  index: 'src/index.ts',
  auto: 'src/auto.ts',
  schema: 'src/schema.ts',
  'iso-42001': 'src/iso-42001.ts',
  'scoring/index': 'src/scoring/index.ts',
}

const out = join(dist, 'npm')
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/**
 * Whether an import is left to who installs the package. What a bundled package imports may be another version than ours
 * (pdfkit and `@noble/hashes`), and is bundled with it.
 */
const isDependency = (source: string, importer: string | undefined) =>
  !importer?.includes('/node_modules/') &&
  Object.keys(dependencies).some(name => source === name || source.startsWith(`${name}/`))

/** Builds the ES modules and their types. The package's dependencies stay imports. */
export async function buildNpm() {
  rmSync(out, { recursive: true, force: true })
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: constants(),
    plugins: [pdfFonts(), stubUnused()],
    oxc: classicJsx,
    build: {
      outDir: out,
      minify: false,
      target: 'es2022',
      cssMinify: 'lightningcss',
      cssTarget: styleTarget,
      lib: { entry: entries, formats: ['es'] },
      rolldownOptions: {
        external: isDependency,
        output: { chunkFileNames: 'shared/[name].js' },
      },
    },
  })
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
  const declarations = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.d.ts'))
    .map(file => join(out, file))
  writeOutTypes(declarations)
  declarations.forEach(completeImports)
  writeFileSync(join(dist, 'custom-elements.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
  writeFileSync(join(out, 'webhook.schema.json'), `${JSON.stringify(webhookJsonSchema(), null, 2)}\n`)
}

/** What a webhook receives, as a JSON Schema, for receivers in any language. Fields that it does not name are allowed. */
export const webhookJsonSchema = () => ({
  title: 'What the readiness check sends to a webhook',
  ...z.toJSONSchema(webhookEventSchema, { io: 'input' }),
})

/**
 * Writes the file behind each relative import out in full: Node's way of resolving, which TypeScript follows under
 * `moduleResolution: nodenext`, adds neither `.js` nor `/index.js`.
 */
function completeImports(file: string) {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  const complete = (specifier: string) => {
    const target = join(dirname(file), specifier)
    if (isFile(`${target}.d.ts`)) return `${specifier}.js`
    if (isFile(join(target, 'index.d.ts'))) return `${specifier}/index.js`
    return specifier
  }
  const code = readFileSync(file, 'utf8')
  const mended = code.replace(
    /((?:from|import\()\s*)(['"])(\.[^'"]*)\2/g,
    (_, before, quote, specifier) => `${before}${quote}${complete(specifier)}${quote}`,
  )
  if (mended !== code) writeFileSync(file, mended)
}
