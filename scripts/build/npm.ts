import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { z } from 'zod'
import { webhookEventSchema } from '../../src/events/webhook-schema'
import { classicJsx } from './bundle'
import { buildConstants, cssTargets } from './constants'
import { writeExplicitTypes } from './explicit-types'
import { customElementsManifest } from './manifest'
import { dist, root } from './paths'
import { pdfFontsPlugin } from './pdf-fonts'
import { throwingStubsPlugin } from './throwing-stubs'

/** Entries of the npm package: path in `dist/npm` without `.js` -> source. */
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
 * Whether an import stays an import of an npm dependency. The imports of a bundled package are bundled with it, because
 * they may need another version than ours (pdfkit and `@noble/hashes`).
 */
const isDependency = (source: string, importer: string | undefined) =>
  !importer?.includes('/node_modules/') &&
  Object.keys(dependencies).some(name => source === name || source.startsWith(`${name}/`))

/**
 * Builds the ES modules of the npm package, their type declarations, the manifest and the JSON Schema of the webhook.
 */
export async function buildNpmPackage() {
  rmSync(out, { recursive: true, force: true })
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: buildConstants(),
    plugins: [pdfFontsPlugin(), throwingStubsPlugin()],
    oxc: classicJsx,
    build: {
      outDir: out,
      minify: false,
      target: 'es2022',
      cssMinify: 'lightningcss',
      cssTarget: cssTargets,
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
  writeExplicitTypes(declarations)
  declarations.forEach(completeImports)
  writeFileSync(join(dist, 'custom-elements.json'), `${JSON.stringify(customElementsManifest(), null, 2)}\n`)
  writeFileSync(join(out, 'webhook.schema.json'), `${JSON.stringify(webhookJsonSchema(), null, 2)}\n`)
}

/** Returns the JSON Schema of what a webhook receives, for receivers in any language. Additional fields are allowed. */
export const webhookJsonSchema = () => ({
  title: 'What the readiness check sends to a webhook',
  ...z.toJSONSchema(webhookEventSchema, { io: 'input' }),
})

/**
 * Adds `.js` or `/index.js` to each relative import in a type declaration file. TypeScript requires them in projects
 * with `moduleResolution: nodenext`, as Node does.
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
  const completed = code.replace(
    /((?:from|import\()\s*)(['"])(\.[^'"]*)\2/g,
    (_, before, quote, specifier) => `${before}${quote}${complete(specifier)}${quote}`,
  )
  if (completed !== code) writeFileSync(file, completed)
}
