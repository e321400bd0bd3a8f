import { expect } from 'vitest'
import type { CheckPage } from './check-page'
import { renderScriptTag } from './host-page'

const paragraph = '<p>Organisations ask us every week where they stand. Here is a way to find out.</p>'

/** A long page with something that opens the check, and the check itself at its end. */
export const renderOverlayHost = (attributes: string, { before = '', after = '' } = {}) =>
  `<main><h1>AI governance</h1>${paragraph}<button id="opener" data-readiness-open>Where do we stand?</button>
  <input id="field">${before}${paragraph.repeat(60)}<readiness-check ${attributes}></readiness-check>${after}</main>
  ${renderScriptTag('data-target="none"')}`

/** Goes to a page whose check opens, and waits until it can be opened. */
export const waitForReady = (check: CheckPage) => expect.poll(() => check.recordedEventTypes()).toContain('ready')

/** Whether the check is open, and how. */
export const overlayState = (check: CheckPage): Promise<'closed' | 'modal' | 'beside the page'> =>
  check.find('dialog').evaluate(dialog => {
    if (!(dialog as HTMLDialogElement).open) return 'closed'
    return dialog.matches(':modal') ? 'modal' : 'beside the page'
  })

/** Opens it by the page's own button, as a pointer does. */
export const openOverlay = async (check: CheckPage) => {
  await check.page.locator('#opener').click()
  await expect.poll(() => overlayState(check)).toBe('modal')
}

/** What has the focus in the page: its id, or its name. */
export const focusedPageElement = (check: CheckPage) =>
  check.page.evaluate(() => document.activeElement?.id || document.activeElement?.localName)

/** What has the focus inside the check: its text, where it is a heading. */
export const focusedHeading = (check: CheckPage) =>
  check.root.evaluate(element => {
    const focused = element.shadowRoot?.activeElement
    return focused?.matches('h1, h2, h3, h4, h5, h6, legend, legend *') ? focused.textContent : focused?.outerHTML
  })

/** Writes down every shift of the layout from the first moment, but those that follow at once from what the visitor does. */
export const recordLayoutShifts = () => {
  const layoutShifts: number[] = []
  Reflect.set(window, Symbol.for('shifts'), layoutShifts)
  const note = (entry: PerformanceEntry) => {
    if (!Reflect.get(entry, 'hadRecentInput')) layoutShifts.push(Reflect.get(entry, 'value'))
  }
  new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type: 'layout-shift', buffered: true })
}

/** All shifts so far, after two frames. */
export const shifts = (check: CheckPage): Promise<number[]> =>
  check.page.evaluate(async () => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    return Reflect.get(window, Symbol.for('shifts'))
  })
