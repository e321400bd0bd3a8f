import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths'

/** Packages that the build uses without an import: the fonts of the PDF report. */
const packagesWithoutImport = ['node_modules/inter-ui']

const packageOf = (source: string) =>
  /node_modules\/.*node_modules\/(?:@[^/]+\/)?[^/]+|node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0]

/** The fields of a `package.json` that a licence needs. */
export interface LicensedPackage {
  name: string
  version: string
  license: string
  author?: string | { name: string; email?: string }
}

const MIT_LICENSE = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/**
 * Returns the licence of a package with its text. A package under the MIT licence without a licence file gets the text
 * of that licence with the author as copyright holder.
 * @param texts contents of the package's files that contain its licence and its notices
 * @throws if there is no file and the licence is another one: its text has to be found and added by hand
 */
export function licenseOf({ name, version, license, author }: LicensedPackage, texts: string[]): string {
  const holder = typeof author === 'object' ? [author.name, author.email && `<${author.email}>`].join(' ') : author
  if (texts.length === 0 && (license !== 'MIT' || !holder))
    throw new Error(`${name} ${version} (${license}) has no licence file: add its text to third-party-licenses.ts`)
  const text = texts.length > 0 ? texts.join('\n\n').trim() : `Copyright (c) ${holder}\n\n${MIT_LICENSE}`
  return `${name} ${version}, ${license}\n\n${text}\n`
}

/** Returns the licences of the packages that these sources belong to, since minified code has no licence comments. */
export function thirdPartyLicenses(sources: string[]): string {
  const folders = [...new Set([...sources.flatMap(source => packageOf(source) ?? []), ...packagesWithoutImport])].sort()
  return folders
    .map(folder => join(root, folder))
    .filter(folder => existsSync(join(folder, 'package.json')))
    .map(folder => {
      const files = readdirSync(folder).filter(entry => /^(licen[sc]e|copying|notice)/i.test(entry))
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      return licenseOf(
        manifest,
        files.map(file => readFileSync(join(folder, file), 'utf8')),
      )
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}
