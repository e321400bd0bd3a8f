/** Constructed style sheets by their text. */
const sheets = new Map<string, CSSStyleSheet>()

/**
 * Adds a style sheet to a shadow root. All shadow roots share one sheet per text. The sheet is constructed, because a strict
 * content security policy blocks `<style>` elements and `style` attributes.
 */
export function adoptStyles(shadow: ShadowRoot, styles: string): void {
  // The DOMs in which unit tests run have no styles.
  if (!globalThis.CSS) return
  const sheet = sheets.get(styles) ?? new CSSStyleSheet()
  if (!sheets.has(styles)) sheet.replaceSync(styles)
  sheets.set(styles, sheet)
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
}
