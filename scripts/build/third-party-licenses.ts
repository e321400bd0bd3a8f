import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths'

/** Packages that the build uses without an import: the fonts of the PDF report. */
const packagesWithoutImport = ['node_modules/inter-ui']

const packageOf = (source: string) =>
  /node_modules\/.*node_modules\/(?:@[^/]+\/)?[^/]+|node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0]

/** Returns the licences of the packages that these sources belong to, since minified code has no licence comments. */
export function thirdPartyLicenses(sources: string[]): string {
  const folders = [...new Set([...sources.flatMap(source => packageOf(source) ?? []), ...packagesWithoutImport])].sort()
  return folders
    .filter(folder => existsSync(join(root, folder, 'package.json')))
    .map(folder => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      const file = readdirSync(join(root, folder)).find(entry => /^licen[sc]e/i.test(entry))
      const text = file ? `\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}` : ''
      return `${name} ${version}, ${license}${text}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}
