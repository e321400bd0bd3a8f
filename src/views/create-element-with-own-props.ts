import { type ComponentChild, createElement, options, type VNode } from 'preact'

type Props = Record<string, unknown>

// Preact and `@preact/signals` read hooks from this object. A page's additions to `Object.prototype` must not be hooks.
Object.setPrototypeOf(options, null)

/**
 * Calls preact's `createElement` with props that inherit nothing, so that a property that the page has added to
 * `Object.prototype` is not read as a prop.
 */
export function createElementWithOwnProps(type: string, props: Props | null, children: ComponentChild[]): VNode {
  // Most pages add nothing to `Object.prototype`; then the props need not be copied.
  const isPrototypeExtended = Object.keys(Object.prototype).length > 0
  const ownProps = isPrototypeExtended ? ({ __proto__: null, ...props } as Props) : props
  const vnode: VNode = createElement(type, ownProps, ...children)
  if (isPrototypeExtended) Object.setPrototypeOf(vnode.props, null)
  return vnode
}
