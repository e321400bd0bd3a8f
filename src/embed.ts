/** The script tag's entry. The one file of a visitor's whole way to the band; nothing that happens in it reaches the page. */
import { createChunkLoader } from './chunks/chunk-loader'
import { startTag } from './element/start-tag'

try {
  startTag((home, nonce) => createChunkLoader(__CHUNKS__, home, nonce))
} catch (error) {
  console.warn(`readiness-check: ${error}`)
}
