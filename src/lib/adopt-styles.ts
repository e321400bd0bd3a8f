const sheets = new Map<string, CSSStyleSheet>()

/**
 * Gives the shadow root a style sheet more, the same one in all checks. Constructed, since a strict policy stops `<style>`
 * elements and attributes.
 */
export function adoptStyles(shadow: ShadowRoot, styles: string): void {
  const sheet = sheets.get(styles) ?? new CSSStyleSheet()
  if (!sheets.has(styles)) sheet.replaceSync(styles)
  sheets.set(styles, sheet)
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
}
