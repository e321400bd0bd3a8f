/** Chunk `check-texts`: loads a partner's texts and validates each of them. */

import type { CheckedTexts, TextsByKey, TextsChildChunkExports } from '../element/chunk-types'
import type { Problem } from '../events/events'
import { checkTexts } from '../i18n/check-texts'
import { uiTextTables } from '../i18n/index'
import { prefixTextKeys } from '../i18n/prefix-keys'
import { clauseTitleByNumber, controlTitleByNumber, groupTitleByNumber } from '../instrument/iso-42001/structure'

/** Maximum size of a file of texts, in bytes. */
const MAX_BYTES = 1_000_000

/** All English texts of the widget by key, except those of the instrument. */
const english: TextsByKey = Object.assign(
  prefixTextKeys('reference', { ...clauseTitleByNumber, ...controlTitleByNumber, ...groupTitleByNumber }),
  ...Object.values(uiTextTables),
)

/**
 * Loads and validates a partner's texts. Never rejects. Problems are also logged on the console, since few partners listen
 * for `readiness-error`.
 */
async function readPartnerTexts(
  given: string | object,
  instrument: TextsByKey,
  language: string,
): Promise<CheckedTexts> {
  const { texts, problems } = await loadTexts(given)
    .then(loaded => checkTexts(loaded, { ...english, ...instrument }, language))
    .catch((error: unknown) => ({ texts: {}, problems: [isProblem(error) ? error : interrupted(given)] }))
  if (problems.length)
    console.warn(`readiness-check: words.${problems.map(({ message, hint }) => `\n- ${message}. ${hint}`).join('')}`)
  return { texts, problems }
}

const isProblem = (thrown: unknown): thrown is Problem => Object.hasOwn(Object(thrown), 'hint')

/** Returns the problem of a connection that was interrupted while the file was loading. */
const interrupted = (given: string | object) =>
  problem(`${given} did not load completely`, 'Check that the file can be downloaded.')

const problem = (message: string, hint: string): Problem => ({ code: 'words', message, hint })

/**
 * Returns the partner's texts, not yet validated.
 *
 * @throws {Problem} if the file cannot be loaded or is not JSON
 */
async function loadTexts(given: string | object): Promise<unknown> {
  if (typeof given === 'object') return given
  const text = await fetchText(given)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw problem(
      `${given} is not JSON: ${(error as Error).message}`,
      'Write {"key": "text", …} with double quotes, and no comma at its end.',
    )
  }
}

async function fetchText(given: string): Promise<string> {
  const { href, protocol } = toUrl(given)
  if (!/^https?:$/.test(protocol)) throw problem(`Texts cannot be loaded from ${protocol}`, 'Use an https address.')
  let response: Response
  try {
    response = await fetch(href, { credentials: 'omit' })
  } catch {
    throw problem(
      `${href} did not load`,
      `Check that the file exists, that its server allows this page (Access-Control-Allow-Origin), and that the page’s policy allows it (connect-src).`,
    )
  }
  if (!response.ok) throw problem(`${href} answered ${response.status}`, 'Check the address.')
  const parts: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    size += part.value.length
    if (size > MAX_BYTES) {
      void reader?.cancel()
      throw problem(
        `${href} has more than ${MAX_BYTES / 1000} kB`,
        'Leave out the texts that you do not replace: the built-in ones are used.',
      )
    }
  }
  return new Blob(parts as BlobPart[]).text()
}

/** @throws {Problem} if `given` is not a URL */
function toUrl(given: string): URL {
  try {
    return new URL(given, document.baseURI)
  } catch {
    throw problem(`"${given}" is not an address`, 'Use the address of a JSON file.')
  }
}

export default { readPartnerTexts } satisfies TextsChildChunkExports['check-texts']
