import { type Oklab, WHITE } from '../color/oklab'
import { LIGHT_COLORS } from '../theme/default-colors'
import { ensureContrast } from '../theme/ensure-contrast'
import { computeColor } from '../theme/parse-color'
import type { BrowserActions, PrintSheet } from '../views/full-report/tools'

const INK: Oklab = [0.22, 0, -0.02]

/** What the browser can do with a result, as far as page, frame and policy let it. */
export const browserActions: BrowserActions = {
  address: () => location.href,

  async copy(text, html) {
    // Over plain HTTP there is no clipboard; in a frame it may be refused; older browsers take nothing but plain text.
    try {
      if (html === undefined || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text)
      else
        await navigator.clipboard.write([
          new ClipboardItem({
            'text/plain': new Blob([text], { type: 'text/plain' }),
            'text/html': new Blob([html], { type: 'text/html' }),
          }),
        ])
      return true
    } catch {
      return false
    }
  },

  locale: () => navigator.language,

  palette(accent, place) {
    const reader = document.createElement('span')
    reader.hidden = true
    place.append(reader)
    const used = (accent && computeColor(reader, accent)) || computeColor(reader, LIGHT_COLORS.accent) || INK
    reader.remove()
    return ensureContrast({ accent: used, surface: WHITE, text: INK })
  },

  save(name, content) {
    try {
      const href = URL.createObjectURL(
        typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content,
      )
      // It stands nowhere, so no listener of the page sees the click.
      Object.assign(document.createElement('a'), { href, download: name }).click()
      // The browser reads it after the click, in its own time.
      setTimeout(() => URL.revokeObjectURL(href), 60_000)
      return true
    } catch {
      return false
    }
  },

  print: printApart,
}

/**
 * Prints a document of its own, so that the page and its print styles stay out of it and untouched: an empty frame, which
 * every `frame-src` allows, filled by DOM calls and styled by a constructed sheet, as a strict policy demands.
 */
async function printApart({ place, title, styles, draw }: PrintSheet): Promise<boolean> {
  const frame = document.createElement('iframe')
  // A frame that is not laid out is not printed.
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' })
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  try {
    // Firefox puts the empty document in later: what is written before is lost.
    const loaded = new Promise(done => frame.addEventListener('load', done, { once: true }))
    // Not every browser says when a print is over: what an earlier one left goes now.
    const root = place.getRootNode() as ShadowRoot
    for (const left of root.querySelectorAll('iframe')) left.remove()
    root.append(frame)
    await loaded
    const { contentWindow: view, contentDocument: own } = frame
    if (!view || !own) throw new Error('no document')
    own.title = title
    own.documentElement.lang = (place.closest('[lang]') as HTMLElement | null)?.lang ?? ''
    own.documentElement.dir = getComputedStyle(place).direction
    own.body.style.fontFamily = getComputedStyle(place).fontFamily
    const sheet = new (view as unknown as typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(styles)
    own.adoptedStyleSheets = [sheet]
    draw(own.body)
    let began = false
    view.addEventListener('beforeprint', () => {
      began = true
    })
    view.addEventListener('afterprint', () => frame.remove())
    // A sandboxed frame that may not open dialogs gives no word of it: the print does not begin, that is all.
    view.print()
    if (!began) frame.remove()
    return began
  } catch {
    frame.remove()
    return false
  }
}
