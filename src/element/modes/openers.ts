import { type Runtime, standing } from '../runtime'
import type { ReadinessCheckElement } from '../types'

const OPENS = 'data-readiness-open'

/**
 * Calls back with each element of the page that is clicked to open this check: it names the instance, or nothing, which
 * means the first check that opens. The page may put such elements there, and take them away, at any time.
 */
export function listenForOpeners(
  element: ReadinessCheckElement,
  name: string,
  runtime: Runtime,
  signal: AbortSignal,
  open: (opener: Element) => void,
): void {
  const isFirst = () => standing(runtime).find(({ mode }) => mode !== 'inline') === element
  const follow = (event: MouseEvent) => {
    // A link that is asked for a tab or a window of its own gets it.
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return
    const opener = event.composedPath().find(place => place instanceof Element && place.hasAttribute(OPENS)) as Element
    const asked = opener?.getAttribute(OPENS)
    if (!opener || (asked ? asked !== name : !isFirst())) return
    event.preventDefault()
    open(opener)
  }
  // On its way down, where no listener of the page's has stopped it yet.
  document.addEventListener('click', follow, { capture: true, signal })
}
