import type { ReadinessCheckElement } from '../element/public-types'

const OPENS = 'data-readiness-open'

/**
 * Calls back with each element of the page that is clicked to open this check: it names the instance, or nothing, which
 * means the first check that opens. The page may put such elements there, and take them away, at any time.
 */
export function listenForTriggers(
  element: ReadinessCheckElement,
  name: string,
  mountedElements: () => ReadinessCheckElement[],
  signal: AbortSignal,
  open: (opener: Element) => void,
): void {
  const isFirst = () => mountedElements().find(({ mode }) => mode !== 'inline') === element
  let followed: Event | null = null
  const follow = (event: MouseEvent) => {
    // A link that is asked for a tab or a window of its own gets it.
    if (event === followed || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return
    const opener = event.composedPath().find(place => place instanceof Element && place.hasAttribute(OPENS)) as Element
    const asked = opener?.getAttribute(OPENS)
    if (!opener || (asked ? asked !== name : !isFirst())) return
    followed = event
    event.preventDefault()
    open(opener)
  }
  // On its way down, where no listener of the page's has stopped it yet.
  const listen = (place: Node) => place.addEventListener('click', follow as EventListener, { capture: true, signal })
  listen(document)
  // What is in a closed root is told there only.
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) listen(root)
}
