import type { CheckPage } from '../../browser/support/check-page'
import { expect } from './test'

/**
 * The body of a host page with a narrow container (`#box`), a paragraph below it, and a script tag that only defines the
 * element.
 */
export const narrowHostBody = `<style>body { margin: 0 }</style><main><section id="box"></section><p id="below">Below.</p></main>
<script src="/readiness-check.js" data-target="none"></script>`

/** Browser context for `narrowHostBody`: a viewport of 320 px, without motion. */
export const narrowBrowserOptions = { viewport: { width: 320, height: 700 }, reducedMotion: 'reduce' } as const

/** The detector that `installHarmDetector` puts on the page, under `Symbol.for('harm')`. */
export interface HarmDetector {
  /** Names of functions that injected text has called, such as `alert`. Empty if no text was run as code. */
  ran: string[]
  /** Defects of the check in `#box` as currently rendered: overflow, small buttons, dangerous elements or attributes. */
  findDefects(element: Element): string[]
  /** Polls until `find` returns a truthy value, and returns the value. Throws after 10 s. */
  waitFor<T>(find: () => T | null | undefined | false): Promise<T>
}

/** Installs a `HarmDetector`. Runs in the page before any of its scripts. */
export const installHarmDetector = () => {
  const ran: string[] = []
  Reflect.set(window, 'ran', (what: string) => ran.push(what))
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const) Reflect.set(window, name, () => ran.push(name))

  const findDefects = (element: Element): string[] => {
    const problems: string[] = []
    const shadow = element.shadowRoot
    const card = shadow?.querySelector('.card')
    const box = document.getElementById('box')
    if (!shadow || !card || !box) return ['nothing is drawn']
    if (card.scrollWidth > card.clientWidth + 1) problems.push('wider than its card')
    const [inner, outer, below] = [card, box, document.getElementById('below') ?? document.documentElement].map(part =>
      part.getBoundingClientRect(),
    ) as [DOMRect, DOMRect, DOMRect]
    if (inner.left < outer.left - 1 || inner.right > outer.right + 1) problems.push('beside its box')
    if (inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1) problems.push('above or below its box')
    if (below.top < outer.bottom - 1 && below.bottom > outer.bottom) problems.push('over the content below')
    if (document.documentElement.scrollWidth > innerWidth) problems.push('wider than the page')
    for (const button of shadow.querySelectorAll<HTMLElement>('button:not(.link, .fold)'))
      if (button.offsetParent && (button.offsetHeight < 24 || button.offsetWidth < 24))
        problems.push('a button too small')
    for (const node of shadow.querySelectorAll('*')) {
      if (/^(script|iframe|object|embed|style|meta|base|form|animate|foreignobject|video)$/i.test(node.localName))
        problems.push(`a ${node.localName}`)
      for (const { name, value } of node.attributes) {
        if (/^on/i.test(name)) problems.push(`an attribute ${name}`)
        const address = () => new URL(value, location.href).href.replace(location.origin, 'https:')
        if (name === 'href' && !/^(https:|mailto:|tel:)/.test(address())) problems.push(`href ${value.slice(0, 60)}`)
        if (name === 'src' && !/^(https:|data:image\/)/.test(value)) problems.push(`src ${value.slice(0, 60)}`)
      }
    }
    if (Object.keys(Object.prototype).length || Reflect.get({}, 'ran') !== undefined)
      problems.push('the prototype is changed')
    return [...new Set(problems)]
  }
  const waitFor = async <T>(find: () => T | null | undefined | false): Promise<T> => {
    for (const end = Date.now() + 10_000; Date.now() < end; ) {
      const found = find()
      if (found) return found
      await new Promise(done => setTimeout(done, 4))
    }
    throw new Error(`Timeout waiting for: ${find}`)
  }
  Reflect.set(window, Symbol.for('harm'), { ran, findDefects, waitFor })
}

/** Allowed logo URLs: the check requests a logo from whatever address the partner configures. */
const logo = /^(data:image\/|https:\/\/(user:secret@)?elsewhere\.example\/$)/

/** Expects that no injected text ran, that only `address` (and a logo) was requested, and that the page is not too wide. */
export async function expectUnharmed(check: CheckPage, address: string) {
  expect(await check.page.evaluate(() => Reflect.get(window, Symbol.for('harm')).ran)).toEqual([])
  expect(check.requestedUrls().filter(url => !url.startsWith(address) && !logo.test(url))).toEqual([])
  expect(await check.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}
