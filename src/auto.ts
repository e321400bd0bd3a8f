/** Entry `readiness-check/auto`: importing it registers `<readiness-check>`. */
import { loadNpmChunk } from './chunks/npm-chunk-loader'
import { getNpmElementApi } from './element/npm-element'

getNpmElementApi(loadNpmChunk).register()
