/** The script tag's entry. The one file of a visitor's whole way to the band; nothing that happens in it reaches the page. */
import { startTag } from './element/start-tag'

try {
  startTag()
} catch (fault) {
  console.warn(`readiness-check: ${fault}`)
}
