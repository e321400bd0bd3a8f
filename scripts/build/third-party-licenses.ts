import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths'

/** What the build takes a part of without an import. */
const unseen = ['node_modules/inter-ui']

const packageOf = (source: string) =>
  /node_modules\/.*node_modules\/(?:@[^/]+\/)?[^/]+|node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0]

/** The licences of the packages that these sources belong to: minified code keeps none of its comments. */
export function thirdPartyLicenses(sources: string[]): string {
  const folders = [...new Set([...sources.flatMap(source => packageOf(source) ?? []), ...unseen])].sort()
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
