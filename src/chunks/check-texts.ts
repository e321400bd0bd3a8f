/** Chunk `check-texts`: reads a partner's texts, and checks each of them. */

import type { CheckedTexts, Texts, TextsChildChunks } from '../element/chunk-types'
import type { Problem } from '../events/events'
import { checkTexts } from '../i18n/check-texts'
import { textTables } from '../i18n/index'
import { prefixKeys } from '../i18n/prefix-keys'
import { clauses, controls, groups } from '../instrument/iso-42001/structure'

/** The most that is read, in bytes. */
const MOST = 1_000_000

const english: Texts = Object.assign(
  prefixKeys('reference', { ...clauses, ...controls, ...groups }),
  ...Object.values(textTables),
)

/** See `TextsChildChunks`. Problems are logged on the console too: few partners listen for `readiness-error`. */
async function readWords(given: string | object, instrument: Texts, language: string): Promise<CheckedTexts> {
  const { words, problems } = await read(given)
    .then(found => checkTexts(found, { ...english, ...instrument }, language))
    .catch((error: unknown) => ({ words: {}, problems: [isFault(error) ? error : broken(given)] }))
  if (problems.length)
    console.warn(`readiness-check: words.${problems.map(({ message, hint }) => `\n- ${message}. ${hint}`).join('')}`)
  return { texts: words, problems: problems }
}

const isFault = (thrown: unknown): thrown is Problem => Object.hasOwn(Object(thrown), 'hint')

/** The connection broke off in the middle. */
const broken = (given: string | object) => problem(`${given} did not come whole`, 'See that it can be fetched.')

const problem = (message: string, hint: string): Problem => ({ code: 'words', message, hint })

/** @throws Fault */
async function read(given: string | object): Promise<unknown> {
  if (typeof given === 'object') return given
  const text = await fetched(given)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw problem(
      `${given} is no JSON: ${(error as Error).message}`,
      'Write {"key": "text", …} with double quotes, and no comma at its end.',
    )
  }
}

async function fetched(given: string): Promise<string> {
  const { href, protocol } = addressOf(given)
  if (!/^https?:$/.test(protocol)) throw problem(`The words cannot come from ${protocol}`, 'Give an https address.')
  let response: Response
  try {
    response = await fetch(href, { credentials: 'omit' })
  } catch {
    throw problem(
      `${href} did not come`,
      `See that it is there, that it allows this page (Access-Control-Allow-Origin), and that the page’s policy allows it (connect-src).`,
    )
  }
  if (!response.ok) throw problem(`${href} answered ${response.status}`, 'See that the address is right.')
  const parts: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    size += part.value.length
    if (size > MOST) {
      void reader?.cancel()
      throw problem(
        `${href} has more than ${MOST / 1000} kB`,
        'Leave out what is not replaced: every missing key is ours.',
      )
    }
  }
  return new Blob(parts as BlobPart[]).text()
}

function addressOf(given: string): URL {
  try {
    return new URL(given, document.baseURI)
  } catch {
    throw problem(`"${given}" is no address`, 'Give the address of a JSON file.')
  }
}

export default { readWords } satisfies TextsChildChunks['check-texts']
