/**
 * Entry of the script tag. Its file contains everything that a visitor needs until the band is shown; chunks contain the
 * rest. An exception never reaches the page: it is logged as a warning.
 */
import { createChunkLoader } from './chunks/chunk-loader'
import { startScriptTag } from './element/start-script-tag'

try {
  startScriptTag((scriptUrl, nonce) => createChunkLoader(__CHUNKS__, scriptUrl, nonce))
} catch (error) {
  console.warn(`readiness-check: ${error}`)
}
