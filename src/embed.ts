/**
 * Entry of the script tag. Its file contains everything that a visitor needs until the band is shown; chunks contain the
 * rest. An exception never reaches the page: it is logged as a warning.
 */
import { createScriptTagChunkLoader } from './chunks/script-tag-chunk-loader'
import { startFromScriptTag } from './script-tag/start-from-script-tag'

try {
  startFromScriptTag((scriptUrl, nonce) => createScriptTagChunkLoader(__CHUNKS__, scriptUrl, nonce))
} catch (error) {
  console.warn(`readiness-check: ${error}`)
}
