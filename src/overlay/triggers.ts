import type { ReadinessCheckElement } from '../element/public-types'

const OPEN_ATTRIBUTE = 'data-readiness-open'

/**
 * Calls `onOpen` with each element of the page that is clicked and has the attribute `data-readiness-open` for this
 * check. The attribute's value is the name of the instance; an empty value means the first check on the page that is
 * not inline. One listener on the document handles all clicks, so the page may add and remove such elements at any
 * time.
 */
export function listenForTriggerClicks(
  element: ReadinessCheckElement,
  name: string,
  listMountedElements: () => ReadinessCheckElement[],
  signal: AbortSignal,
  onOpen: (trigger: Element) => void,
): void {
  const isFirst = () => listMountedElements().find(({ mode }) => mode !== 'inline') === element
  let handledEvent: Event | null = null
  const handleClick = (event: MouseEvent) => {
    // A click on a link with a modifier key opens a new tab or window, as the visitor expects.
    if (event === handledEvent || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return
    const trigger = event
      .composedPath()
      .find(target => target instanceof Element && target.hasAttribute(OPEN_ATTRIBUTE)) as Element
    const instance = trigger?.getAttribute(OPEN_ATTRIBUTE)
    if (!trigger || (instance ? instance !== name : !isFirst())) return
    handledEvent = event
    event.preventDefault()
    onOpen(trigger)
  }
  // In the capture phase, before a listener of the page can stop the event.
  const listen = (target: Node) =>
    target.addEventListener('click', handleClick as EventListener, { capture: true, signal })
  listen(document)
  // Outside a closed shadow root, an event's path lacks the elements inside the root, so each root gets a listener.
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) listen(root)
}
