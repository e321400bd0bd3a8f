/** Reads and writes the text of `versions.ts`, where the hash of each version's judgement is kept. */

const entry = (version: string) => new RegExp(`'${version.replaceAll('.', '\\.')}': '([^']*)'`)

/** The text with this hash recorded for this version: in place of the one that is there, or as a new last entry. */
export function recorded(text: string, version: string, hash: string): string {
  const line = `'${version}': '${hash}'`
  if (entry(version).test(text)) return text.replace(entry(version), () => line)
  return text.replace(/\n}\n$/, () => `\n  ${line},\n}\n`)
}

/** What is wrong when the judgement is not the recorded one, with the mend; undefined where it is. */
export function judgementFault(text: string, version: string, hash: string): string | undefined {
  const known = entry(version).exec(text)?.[1]
  if (known === hash) return undefined
  const path = 'src/instrument/iso-42001/versions.ts'
  if (known === undefined) return `${path}: version ${version} is not recorded. Run npm run instrument:version.`
  return (
    `${path}: the judgement of version ${version} has changed, from ${known} to ${hash}. ` +
    'Give the instrument a new version, say in its changelog what changed in the judgement, and run npm run instrument:version.'
  )
}
