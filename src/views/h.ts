import { type ComponentChild, createElement, type Options, options, type VNode } from 'preact'

export { Fragment } from 'preact'

type Given = Record<string, unknown>

/** Where preact takes what is thrown while it draws: to the nearest boundary above the node. */
interface Inner extends Options {
  __e(fault: unknown, vnode: VNode): void
}

/**
 * What JSX calls. Two things are made sure of, in this one place: what a page has added to `Object.prototype` is no
 * property of ours, and what a listener throws, at once or later, ends at the nearest boundary and never as the page's.
 */
function make(type: string, given: Given | null, ...children: ComponentChild[]): VNode {
  // Where it has added nothing, as on most pages, nothing has to be copied.
  const isAdded = Object.keys(Object.prototype).length > 0
  const vnode: VNode = createElement(type, isAdded ? ({ __proto__: null, ...given } as Given) : given, ...children)
  const props: Given = vnode.props
  if (isAdded) Object.setPrototypeOf(props, null)
  if (typeof type === 'string')
    for (const name in props) if (name.startsWith('on')) props[name] = guarded(props[name] as Listener, vnode)
  return vnode
}

type Listener = (event: unknown) => unknown

const guarded = (listen: Listener, vnode: VNode) => async (event: unknown) => {
  try {
    await listen(event)
  } catch (fault) {
    ;(options as Inner).__e(fault, vnode)
  }
}

export { make as h }
