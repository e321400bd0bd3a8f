import { type ComponentChild, createElement, options, type VNode } from 'preact'

type Props = Record<string, unknown>

// Preact and `@preact/signals` look for hooks here: what a page has added to `Object.prototype` must be none.
Object.setPrototypeOf(options, null)

/** Preact's `createElement`, whose props inherit nothing: a property that the page has added to `Object.prototype` is no prop. */
export function createOwnElement(type: string, given: Props | null, children: ComponentChild[]): VNode {
  // On most pages nothing was added, and nothing has to be copied.
  const isAdded = Object.keys(Object.prototype).length > 0
  const own = isAdded ? ({ __proto__: null, ...given } as Props) : given
  const vnode: VNode = createElement(type, own, ...children)
  if (isAdded) Object.setPrototypeOf(vnode.props, null)
  return vnode
}
