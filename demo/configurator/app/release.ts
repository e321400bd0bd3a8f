/** Loads the files of the build that lie one folder above the page: integrity hashes, texts and chunks. */
import { signal } from '@preact/signals'
import { parseUrl } from '../../../src/doctor/urls'

/** Texts by key. */
export type Texts = Readonly<Record<string, string>>

/** State of a file that is loaded: loading, loaded with its value, or missing with the reason as a clause. */
export type FileLoadState<T> =
  | { state: 'loading' }
  | { state: 'loaded'; value: T }
  | { state: 'missing'; reason: string }

const tagFolder = new URL('..', document.baseURI)

/** Whether the page was opened from a disk (`file:`), where browsers forbid it to read other files. */
export const isFileUrl = location.protocol === 'file:'

async function fetchJson(file: string): Promise<unknown> {
  if (isFileUrl) throw new Error('opened from a disk, a page may read no file')
  const response = await fetch(new URL(file, tagFolder))
  if (!response.ok) throw new Error(`${file} answered ${response.status}`)
  return response.json()
}

async function loadInto<T>(setState: (state: FileLoadState<T>) => void, get: () => Promise<T>): Promise<void> {
  try {
    setState({ state: 'loaded', value: await get() })
  } catch (error) {
    setState({ state: 'missing', reason: error instanceof Error ? error.message : `${error}` })
  }
}

/** The contents of `integrity.json`: file name -> `sha384-…`. */
export const integrityHashes = signal<FileLoadState<Record<string, string>>>({ state: 'loading' })

/** The contents of `words-en.json`: every text key with its English text. */
export const englishTexts = signal<FileLoadState<Texts>>({ state: 'loading' })

/** Texts of the other languages that were loaded so far: language -> texts by key. */
export const textsByLanguage = signal<Record<string, Texts>>({})

/** Languages that are built in besides English: code -> English name. */
export const BUNDLED_LANGUAGES: Record<string, string> = { de: 'German', ar: 'Arabic' }

/** Loads `integrity.json` and `words-en.json` into their signals. */
export const loadReleaseFiles = () =>
  Promise.all([
    loadInto<Record<string, string>>(
      value => {
        integrityHashes.value = value
      },
      async () => (await fetchJson('integrity.json')) as Record<string, string>,
    ),
    loadInto<Texts>(
      value => {
        englishTexts.value = value
      },
      async () => (await fetchJson('words-en.json')) as Texts,
    ),
  ])

/** Loads the texts of a built-in language from its chunks, whose file names are in `integrity.json`. */
export async function loadLanguageTexts(language: string): Promise<void> {
  const found = integrityHashes.peek()
  if (textsByLanguage.peek()[language] || found.state !== 'loaded') return
  const isTextChunk = new RegExp(`^${language}(-details)?-[\\w-]{10}\\.js$`)
  const files = Object.keys(found.value).filter(file => isTextChunk.test(file))
  const tables = await Promise.all(
    files.map(async file => {
      // A chunk's default export is a function that sets the exports. A chunk of texts uses none of the shared modules.
      const chunk = await import(/* @vite-ignore */ new URL(file, tagFolder).href)
      const exports: { default?: Texts } = {}
      chunk.default([], exports)
      return exports.default
    }),
  ).catch(() => [])
  textsByLanguage.value = { ...textsByLanguage.peek(), [language]: Object.assign({}, ...tables) }
}

/** Longest part of a text file that is read, in characters: the limit of the widget. */
const MAX_LENGTH = 1_000_000

/**
 * Fetches the partner's file of texts. Called when the user presses a button.
 * @param base base of a relative address; empty for the address of this page
 * @throws an Error with a sentence for the user if the file cannot be loaded
 */
export async function fetchTextFile(address: string, base: string): Promise<string> {
  const url = parseUrl(address, base || document.baseURI)
  const response = url && (await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => null))
  if (!response)
    throw new Error(
      `${url ?? address} could not be loaded. Does the file exist, and does its server send Access-Control-Allow-Origin: * to other pages?`,
    )
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return (await response.text()).slice(0, MAX_LENGTH)
}
