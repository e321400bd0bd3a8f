import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LaterFiles } from '../../src/element/later/files'
import type { WordsFiles } from '../../src/element/later/words-files'
import { bundle, type Format } from './bundle'
import { constants, type Later } from './constants'
import { contentHash, integrity } from './hash'
import { type Minified, minify } from './minify'
import { notices } from './notices'
import { dist, tagFile } from './paths'
import { wordsJson } from './words'

type Entry = [entry: string, format: Format]

type WordsEntry = Exclude<keyof WordsFiles, 'details'>

/** What the later file `words` loads in turn. */
const wordsEntries: Record<WordsEntry, Entry> = {
  'words-check': ['src/element/later/words-check.ts', 'factory'],
  de: ['src/locales/de.ts', 'es'],
  'de-details': ['src/locales/de-details.ts', 'es'],
  ar: ['src/locales/ar.ts', 'es'],
  'ar-details': ['src/locales/ar-details.ts', 'es'],
}

/** What loads later, by short name: the entry that it is made of, and whether it is data or code. */
const laterEntries: Record<Exclude<keyof LaterFiles, WordsEntry | 'pdf'>, Entry> = {
  details: ['src/instrument/iso-42001/details.ts', 'es'],
  depth: ['src/element/later/depth.ts', 'factory'],
  doctor: ['src/element/later/doctor.ts', 'factory'],
  modes: ['src/element/later/modes.ts', 'factory'],
  delivery: ['src/element/later/delivery.tsx', 'factory'],
  words: ['src/element/later/words.ts', 'factory'],
}

/** What later files load in turn: they carry the hashes, so that the tag's file need not. */
const ownEntries: Partial<Record<string, Record<string, Entry>>> = {
  depth: { pdf: ['src/report/pdf/index.ts', 'factory'] },
  words: wordsEntries,
}

/** The later files and the tag's file, as they will stand in `dist`, and the source map of the latter. */
export interface TagBuild {
  files: Record<string, string>
  later: Later
  map: string
  /** The licences of what was bundled in. */
  licences: string
}

const plain = (code: string): Minified => ({ code, map: '' })

/**
 * Builds the tag's file and the files that it loads later. These come first: the tag's file carries their hashes.
 * @param quick leaves them unminified, for daily work
 */
export async function buildTag(quick = false): Promise<TagBuild> {
  const files: Record<string, string> = {}
  const sources: string[] = []
  const build = async (entries: Record<string, Entry>): Promise<Later> => {
    const later: Later = {}
    for (const [name, [entry, format]] of Object.entries(entries)) {
      const made = await bundle(entry, format, constants({}, await build(ownEntries[name] ?? {})))
      sources.push(...made.map.sources)
      const { code } = quick ? plain(made.code) : await minify(made, format)
      const file = `${name}-${contentHash(code)}.js`
      files[file] = code
      later[name] = { file, integrity: integrity(code) }
    }
    return later
  }
  const later = await build(laterEntries)
  const made = await bundle('src/embed.ts', 'iife', constants(later))
  const tag = quick ? plain(made.code) : await minify(made, 'iife')
  files[tagFile] = tag.code
  sources.push(...made.map.sources)
  return { files, later, map: tag.map, licences: notices(sources) }
}

/** Writes them, with `integrity.json`, `words-en.json` and the licences, and takes away the later files of earlier builds. */
export function writeTag({ files, licences }: TagBuild) {
  mkdirSync(dist, { recursive: true })
  for (const file of readdirSync(dist)) if (file.endsWith('.js')) rmSync(join(dist, file))
  for (const [file, code] of Object.entries(files)) writeFileSync(join(dist, file), code)
  writeFileSync(join(dist, 'words-en.json'), wordsJson())
  writeFileSync(join(dist, 'licences.txt'), licences)
  const hashes = Object.fromEntries(Object.entries(files).map(([file, code]) => [file, integrity(code)]))
  writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`)
}
