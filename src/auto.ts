/** Entry `readiness-check/auto`: importing it registers `<readiness-check>`. */
import { loadNpmChunk } from './chunks/npm-chunk-loader'
import { getNpmElement } from './element/npm-element'

getNpmElement(loadNpmChunk).register()
