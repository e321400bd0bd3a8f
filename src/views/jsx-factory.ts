import type { ComponentChild, VNode } from 'preact'
import { createElementWithOwnProps } from './create-element-with-own-props'
import { hideFieldFromRecorders } from './hidden-from-recorders'
import { makeTextReplaceable } from './make-text-replaceable'
import { sendListenerErrorsToBoundary } from './send-listener-errors-to-boundary'

export { Fragment } from 'preact'

/**
 * The JSX factory: JSX compiles to calls of this function, in the script tag's build and in the npm build. Preact's
 * hook `options.vnode` is no alternative: it is global to a copy of preact, which the npm package shares with the host
 * application, and it runs too late to ignore a `ref` or `key` that the page has added to `Object.prototype`.
 */
function createVNode(type: string, props: Record<string, unknown> | null, ...children: ComponentChild[]): VNode {
  const vnode = createElementWithOwnProps(type, props, children)
  if (typeof type === 'string') {
    const props = vnode.props as Record<string, unknown>
    sendListenerErrorsToBoundary(props)
    hideFieldFromRecorders(type, props)
    makeTextReplaceable(props)
  }
  return vnode
}

// The build adds an import of `h` to every file, including this one, so the function needs another local name here.
export { createVNode as h }
