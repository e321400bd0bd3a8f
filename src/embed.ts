/**
 * Entry of the script tag. Its file contains the start screen; chunks contain the rest. In `readiness-check.whole.js` the
 * chunk of the check itself is embedded. An exception never reaches the page: it is logged as a warning.
 */
import { createScriptTagChunkLoader } from './chunks/script-tag-chunk-loader'
import { startFromScriptTag } from './script-tag/start-from-script-tag'

try {
  startFromScriptTag((scriptUrl, nonce) => createScriptTagChunkLoader(__CHUNKS__, scriptUrl, nonce, __EMBEDDED__))
} catch (error) {
  console.warn(`readiness-check: ${error}`)
}
