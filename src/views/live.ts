import { render, type VNode } from 'preact'
import { effect } from '../session/signals'

/**
 * Draws what `draw` gives into the root, and again whenever a signal that was read meanwhile has changed. The tree is
 * small enough to be drawn whole; that spares the tag's file the two kilobytes of a subscription for each component.
 *
 * @returns an end to it, which leaves the root empty
 */
export function drawLive(draw: () => VNode, root: Element): () => void {
  const stop = effect(() => render(draw(), root))
  return () => {
    stop()
    render(null, root)
  }
}
