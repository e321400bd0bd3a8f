/** `readiness-check/auto`: registers `<readiness-check>`. */
import { loadNpmChunk } from './chunks/npm-chunk-loader'
import { npmElement } from './element/npm-element'

npmElement(loadNpmChunk).register()
