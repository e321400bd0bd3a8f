import { expect } from 'vitest'
import type { CheckPage } from './check-page'
import { renderScriptTag } from './host-page'

const paragraph = '<p>Organisations ask us every week where they stand. Here is a way to find out.</p>'

/**
 * The body of a long host page with a button (`#opener`) that opens the check, a text field (`#field`), and the check at
 * the end.
 */
export const renderOverlayHost = (attributes: string, { before = '', after = '' } = {}) =>
  `<main><h1>AI governance</h1>${paragraph}<button id="opener" data-readiness-open>Where do we stand?</button>
  <input id="field">${before}${paragraph.repeat(60)}<readiness-check ${attributes}></readiness-check>${after}</main>
  ${renderScriptTag('data-target="none"')}`

/** Waits until the check has raised `readiness-ready`. */
export const waitForReady = (check: CheckPage) => expect.poll(() => check.recordedEventTypes()).toContain('ready')

/** Whether the overlay is closed, open as a modal dialog, or open without blocking the page (`beside the page`). */
export const overlayState = (check: CheckPage): Promise<'closed' | 'modal' | 'beside the page'> =>
  check.find('dialog').evaluate(dialog => {
    if (!(dialog as HTMLDialogElement).open) return 'closed'
    return dialog.matches(':modal') ? 'modal' : 'beside the page'
  })

/** Opens the overlay by a click on the host page's button, and waits until the overlay is modal. */
export const openOverlay = async (check: CheckPage) => {
  await check.page.locator('#opener').click()
  await expect.poll(() => overlayState(check)).toBe('modal')
}

/** The id, or else the tag name, of the host page's focused element. */
export const focusedPageElement = (check: CheckPage) =>
  check.page.evaluate(() => document.activeElement?.id || document.activeElement?.localName)

/** The text of the heading that has focus inside the check. For any other focused element, its HTML. */
export const focusedHeading = (check: CheckPage) =>
  check.root.evaluate(element => {
    const focused = element.shadowRoot?.activeElement
    return focused?.matches('h1, h2, h3, h4, h5, h6, legend, legend *') ? focused.textContent : focused?.outerHTML
  })

/** Records every layout shift from page load on, except shifts right after user input (`hadRecentInput`). Runs in the page. */
export const recordLayoutShifts = () => {
  const layoutShifts: number[] = []
  Reflect.set(window, Symbol.for('shifts'), layoutShifts)
  const note = (entry: PerformanceEntry) => {
    if (!Reflect.get(entry, 'hadRecentInput')) layoutShifts.push(Reflect.get(entry, 'value'))
  }
  new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type: 'layout-shift', buffered: true })
}

/** The scores of all recorded layout shifts, read after two animation frames. */
export const readLayoutShifts = (check: CheckPage): Promise<number[]> =>
  check.page.evaluate(async () => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    return Reflect.get(window, Symbol.for('shifts'))
  })
