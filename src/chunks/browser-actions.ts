import { type Oklab, WHITE } from '../color/oklab'
import { cssColorToOklab } from '../theme/parse-color'
import { DEFAULT_LIGHT_COLORS } from '../theme/pick-colors'
import { createReadablePalette } from '../theme/readable-palette'
import type { BrowserActions, PrintDocument } from '../views/full-report/report-tools'

/** Text colour on white paper: a dark blue. */
const TEXT_COLOR: Oklab = [0.22, 0, -0.02]

/** Copies, downloads and prints a result with the browser's APIs. A method returns false if the page's policy or frame forbids it. */
export const browserActions: BrowserActions = {
  pageAddress: () => location.href,

  async copy(text, html) {
    // The clipboard API is missing over plain HTTP and may be refused in a frame; older browsers accept only plain text.
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
    const requested =
      (accent && cssColorToOklab(reader, accent)) || cssColorToOklab(reader, DEFAULT_LIGHT_COLORS.accent) || TEXT_COLOR
    reader.remove()
    return createReadablePalette({ accent: requested, surface: WHITE, text: TEXT_COLOR })
  },

  save(name, content) {
    try {
      const href = URL.createObjectURL(
        typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content,
      )
      // The link is not attached to the page, so no listener of the page receives the click.
      Object.assign(document.createElement('a'), { href, download: name }).click()
      // The browser may read the URL some time after the click.
      setTimeout(() => URL.revokeObjectURL(href), 60_000)
      return true
    } catch {
      return false
    }
  },

  print: printInFrame,
}

/**
 * Prints a separate document, so that the page's content and print styles have no effect on it and are not changed. The
 * document is in an empty frame, which every `frame-src` policy allows; it is built by DOM calls and has a constructed style
 * sheet, which a strict policy allows too.
 *
 * @returns whether the browser has started to print
 */
async function printInFrame({ checkElement: place, title, styles, render: draw }: PrintDocument): Promise<boolean> {
  const frame = document.createElement('iframe')
  // Browsers do not print a frame without layout (`display: none`).
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' })
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  try {
    // Firefox inserts the empty document asynchronously, and with it replaces everything that was written before.
    const loaded = new Promise(done => frame.addEventListener('load', done, { once: true }))
    // Not every browser raises `afterprint`: the frame of an earlier print may still be here.
    const root = place.getRootNode() as ShadowRoot
    for (const oldFrame of root.querySelectorAll('iframe')) oldFrame.remove()
    root.append(frame)
    await loaded
    const { contentWindow: view, contentDocument: printed } = frame
    if (!view || !printed) throw new Error('the frame has no document')
    printed.title = title
    printed.documentElement.lang = (place.closest('[lang]') as HTMLElement | null)?.lang ?? ''
    printed.documentElement.dir = getComputedStyle(place).direction
    printed.body.style.fontFamily = getComputedStyle(place).fontFamily
    const sheet = new (view as unknown as typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(styles)
    printed.adoptedStyleSheets = [sheet]
    draw(printed.body)
    let hasStarted = false
    view.addEventListener('beforeprint', () => {
      hasStarted = true
    })
    view.addEventListener('afterprint', () => frame.remove())
    // In a sandboxed frame without `allow-modals`, `print()` does nothing and throws nothing: `beforeprint` is not raised.
    view.print()
    if (!hasStarted) frame.remove()
    return hasStarted
  } catch {
    frame.remove()
    return false
  }
}
