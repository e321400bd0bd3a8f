import type { ComponentChild, VNode } from 'preact'
import { guardListeners } from './guard-listeners'
import { createOwnElement } from './own-props'

export { Fragment } from 'preact'

/**
 * The function that JSX compiles to, in the tag's build as in npm's. It takes the place of preact's `options.vnode` hook:
 * that is global to a copy of preact, which the npm package shares with the page's application, and it comes too late to
 * refuse a `ref` or `key` that the page has added to all objects.
 */
function createVNode(type: string, given: Record<string, unknown> | null, ...children: ComponentChild[]): VNode {
  const vnode = createOwnElement(type, given, children)
  if (typeof type === 'string') guardListeners(vnode.props as Record<string, unknown>)
  return vnode
}

// The build puts an import of `h` and `Fragment` before every file, this one too: here it needs another name.
export { createVNode as h }
