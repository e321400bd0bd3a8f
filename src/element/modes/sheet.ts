import styles from './modes.css?inline'

let sheets: { inFlow: CSSStyleSheet; outOfFlow: CSSStyleSheet } | undefined

/** Where nothing of the check stands in the flow of the page, its element leaves no gap there either. */
const GONE = ':host{position:absolute}'

/** The style sheet of modes, shared by all checks. */
export function modesSheet(mode: string): CSSStyleSheet {
  sheets ??= { inFlow: constructed(styles), outOfFlow: constructed(styles + GONE) }
  return mode === 'button' ? sheets.inFlow : sheets.outOfFlow
}

const constructed = (text: string) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}
