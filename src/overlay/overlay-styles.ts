import styles from './overlay.css?inline'

let own: { inFlow: CSSStyleSheet; outOfFlow: CSSStyleSheet } | undefined

const constructed = (text: string) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/** Takes the style sheet of the modes off the shadow root. */
export function removeOverlayStyles(shadow: ShadowRoot): void {
  const kept = shadow.adoptedStyleSheets.filter(sheet => sheet !== own?.inFlow && sheet !== own?.outOfFlow)
  shadow.adoptedStyleSheets = kept
}

/** Gives the shadow root the style sheet of the modes. Where nothing stands in the flow of the page, no gap does either. */
export function addOverlayStyles(shadow: ShadowRoot, isInFlow: boolean): void {
  own ??= { inFlow: constructed(styles), outOfFlow: constructed(`${styles}:host{position:absolute}`) }
  const wanted = isInFlow ? own.inFlow : own.outOfFlow
  if (shadow.adoptedStyleSheets.includes(wanted)) return
  removeOverlayStyles(shadow)
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, wanted]
}
