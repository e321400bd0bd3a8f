import { render, type VNode } from 'preact'
import { effect } from '../session/signals'

/**
 * Draws what `draw` gives into the root, and again whenever a signal that was read meanwhile has changed. The tree is
 * small enough to be drawn whole; that spares the tag's file the two kilobytes of a subscription for each component.
 *
 * @param onFault told of what no boundary has caught, so that it does not surface where a signal was set
 * @returns an end to it, which leaves the root empty
 */
export function drawLive(draw: () => VNode, root: Element, onFault: (fault: unknown) => void): () => void {
  const stop = effect(() => {
    try {
      render(draw(), root)
    } catch (fault) {
      onFault(fault)
    }
  })
  return () => {
    stop()
    render(null, root)
  }
}
