/**
 * Reads and changes the source of `versions.ts`, which contains a hash of the scoring for each version of the
 * instrument.
 */

const entry = (version: string) => new RegExp(`'${version.replaceAll('.', '\\.')}': '([^']*)'`)

/** Returns the source of `versions.ts` with this hash for this version: replaces the entry, or adds one at the end. */
export function recordScoringHash(text: string, version: string, hash: string): string {
  const line = `'${version}': '${hash}'`
  if (entry(version).test(text)) return text.replace(entry(version), () => line)
  return text.replace(/\n}\n$/, () => `\n  ${line},\n}\n`)
}

/** Returns what to do if the hash of the scoring is not the recorded one; undefined if it is. */
export function scoringHashProblem(text: string, version: string, hash: string): string | undefined {
  const known = entry(version).exec(text)?.[1]
  if (known === hash) return undefined
  const path = 'src/instrument/iso-42001/versions.ts'
  if (known === undefined) return `${path}: version ${version} is not recorded. Run npm run instrument:version.`
  return (
    `${path}: the scoring of version ${version} has changed, from ${known} to ${hash}. ` +
    'Give the instrument a new version, describe in its changelog what changed in the scoring, and run npm run instrument:version.'
  )
}
