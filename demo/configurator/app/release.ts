/** What stands beside the page: the built tag's version, hashes and words. */
import { signal } from '@preact/signals'
import { parseUrl } from '../../../src/doctor/urls'

/** A table of texts by key. */
export type Texts = Readonly<Record<string, string>>

/** What was found, and what was not. */
export type Load<T> = { state: 'loading' } | { state: 'here'; value: T } | { state: 'missing'; why: string }

const beside = new URL('..', document.baseURI)

/** Opened from a disk, a page may read no file beside it. */
export const isFromDisk = location.protocol === 'file:'

async function fetched(file: string): Promise<unknown> {
  if (isFromDisk) throw new Error('opened from a disk, a page may read no file')
  const response = await fetch(new URL(file, beside))
  if (!response.ok) throw new Error(`${file} answered ${response.status}`)
  return response.json()
}

async function into<T>(load: (value: Load<T>) => void, get: () => Promise<T>): Promise<void> {
  try {
    load({ state: 'here', value: await get() })
  } catch (error) {
    load({ state: 'missing', why: error instanceof Error ? error.message : `${error}` })
  }
}

/** File name -> `sha384-…`, as `integrity.json` has them. */
export const integrity = signal<Load<Record<string, string>>>({ state: 'loading' })

/** Every key with its English text. */
export const english = signal<Load<Texts>>({ state: 'loading' })

/** The texts of other languages, by language, once they were asked for. */
export const languages = signal<Record<string, Texts>>({})

/** Languages that the check brings with it, beside English. */
export const OWN: Record<string, string> = { de: 'German', ar: 'Arabic' }

/** Asks for what the page begins with. */
export const loadRelease = () =>
  Promise.all([
    into<Record<string, string>>(
      value => {
        integrity.value = value
      },
      async () => (await fetched('integrity.json')) as Record<string, string>,
    ),
    into<Texts>(
      value => {
        english.value = value
      },
      async () => (await fetched('words-en.json')) as Texts,
    ),
  ])

/** Brings the texts of a language from the tag's own chunks, which `integrity.json` names. */
export async function loadLanguage(language: string): Promise<void> {
  const found = integrity.peek()
  if (languages.peek()[language] || found.state !== 'here') return
  const isOf = new RegExp(`^${language}(-details)?-[\\w-]{10}\\.js$`)
  const files = Object.keys(found.value).filter(file => isOf.test(file))
  const tables = await Promise.all(
    files.map(async file => {
      // A chunk is a function, which sets its exports. A chunk of texts needs no module of the tag's file.
      const chunk = await import(/* @vite-ignore */ new URL(file, beside).href)
      const exports: { default?: Texts } = {}
      chunk.default([], exports)
      return exports.default
    }),
  ).catch(() => [])
  languages.value = { ...languages.peek(), [language]: Object.assign({}, ...tables) }
}

/** A file of words is no longer than this, in letters: what the widget reads of one. */
const LONGEST = 1_000_000

/**
 * The partner's own file of words, asked for when the visitor presses a button.
 * @throws a sentence, where it cannot be loaded
 */
export async function loadWords(address: string, base: string): Promise<string> {
  const url = parseUrl(address, base || document.baseURI)
  const response = url && (await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => null))
  if (!response)
    throw new Error(
      `${url ?? address} did not come. Is it there, and does it send Access-Control-Allow-Origin: * to other pages?`,
    )
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return (await response.text()).slice(0, LONGEST)
}
