import styles from '../views/styles/index.css?inline'
import probe from './theme/probe.css?inline'

let sheet: CSSStyleSheet | undefined

/** The one style sheet of all checks. Constructed, since a strict policy stops `<style>` elements and attributes. */
export function sharedSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(styles + probe)
  }
  return sheet
}
