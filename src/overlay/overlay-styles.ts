import styles from './overlay.css?inline'

let sheets: { inFlow: CSSStyleSheet; outOfFlow: CSSStyleSheet } | undefined

const createSheet = (css: string) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/** Removes the overlay's style sheet from the shadow root. */
export function removeOverlayStyles(shadow: ShadowRoot): void {
  const others = shadow.adoptedStyleSheets.filter(sheet => sheet !== sheets?.inFlow && sheet !== sheets?.outOfFlow)
  shadow.adoptedStyleSheets = others
}

/**
 * Adds the overlay's style sheet to the shadow root, or replaces the variant that is there.
 *
 * @param isInFlow whether the element shows a button in the flow of the page. Otherwise the host element is positioned
 *   absolutely, so that it takes no space in a flex or grid container.
 */
export function addOverlayStyles(shadow: ShadowRoot, isInFlow: boolean): void {
  sheets ??= { inFlow: createSheet(styles), outOfFlow: createSheet(`${styles}:host{position:absolute}`) }
  const sheet = isInFlow ? sheets.inFlow : sheets.outOfFlow
  if (shadow.adoptedStyleSheets.includes(sheet)) return
  removeOverlayStyles(shadow)
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
}
