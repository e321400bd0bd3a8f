/** Chunk `check-texts`: reads a partner's texts, and checks each of them. */
import type { Fault } from '../delivery/events'
import type { CheckedWords, Texts, TextsChildChunks } from '../element/chunk-types'
import { clauses, controls, groups } from '../instrument/iso-42001/structure'
import { tables } from '../words/all'
import { checkWords } from '../words/check'
import { keyed } from '../words/worded'

/** The most that is read, in bytes. */
const MOST = 1_000_000

const english: Texts = Object.assign(
  keyed('reference', { ...clauses, ...controls, ...groups }),
  ...Object.values(tables),
)

/** See `TextsChildChunks`. Problems are logged on the console too: few partners listen for `readiness-error`. */
async function readWords(given: string | object, instrument: Texts, language: string): Promise<CheckedWords> {
  const { words, faults } = await read(given)
    .then(found => checkWords(found, { ...english, ...instrument }, language))
    .catch((fault: unknown) => ({ words: {}, faults: [isFault(fault) ? fault : broken(given)] }))
  if (faults.length)
    console.warn(`readiness-check: words.${faults.map(({ message, hint }) => `\n- ${message}. ${hint}`).join('')}`)
  return { words, faults }
}

const isFault = (thrown: unknown): thrown is Fault => Object.hasOwn(Object(thrown), 'hint')

/** The connection broke off in the middle. */
const broken = (given: string | object) => fault(`${given} did not come whole`, 'See that it can be fetched.')

const fault = (message: string, hint: string): Fault => ({ code: 'words', message, hint })

/** @throws Fault */
async function read(given: string | object): Promise<unknown> {
  if (typeof given === 'object') return given
  const text = await fetched(given)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw fault(
      `${given} is no JSON: ${(error as Error).message}`,
      'Write {"key": "text", …} with double quotes, and no comma at its end.',
    )
  }
}

async function fetched(given: string): Promise<string> {
  const { href, protocol } = addressOf(given)
  if (!/^https?:$/.test(protocol)) throw fault(`The words cannot come from ${protocol}`, 'Give an https address.')
  let response: Response
  try {
    response = await fetch(href, { credentials: 'omit' })
  } catch {
    throw fault(
      `${href} did not come`,
      `See that it is there, that it allows this page (Access-Control-Allow-Origin), and that the page’s policy allows it (connect-src).`,
    )
  }
  if (!response.ok) throw fault(`${href} answered ${response.status}`, 'See that the address is right.')
  const parts: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    size += part.value.length
    if (size > MOST) {
      void reader?.cancel()
      throw fault(
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
    throw fault(`"${given}" is no address`, 'Give the address of a JSON file.')
  }
}

export default { readWords } satisfies TextsChildChunks['check-texts']
