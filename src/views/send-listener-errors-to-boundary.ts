import type { Component } from 'preact'

type Listener = (event: Event) => unknown
type Boundary = Component & { componentDidCatch(error: unknown): void }

/**
 * Internal fields of preact's virtual nodes, which the container element of a tree has too: children (`__k`), element
 * (`__e`) and component (`__c`).
 */
interface InternalVNode {
  type?: unknown
  __k?: (InternalVNode | null)[] | InternalVNode | null
  __e?: Node
  __c?: Partial<Boundary> | null
}

/**
 * Wraps the event listeners among an element's props: an exception, or a rejected promise, goes to the nearest error
 * boundary above the element. Preact itself catches only errors of rendering.
 */
export function sendListenerErrorsToBoundary(props: Record<string, unknown>): void {
  for (const name in props) if (name.startsWith('on')) props[name] = withBoundary(props[name] as Listener)
}

const withBoundary = (listener: Listener) => async (event: Event) => {
  // The boundary is looked up before the call, because the listener may remove the element.
  const boundary = findBoundary(event.currentTarget as Node)
  try {
    await listener(event)
  } catch (error) {
    if (!boundary) throw error
    boundary.componentDidCatch(error)
  }
}

/**
 * Finds the nearest error boundary above an element, searching from the root of the tree down. Searching upwards fails:
 * components render separately, and a virtual node that preact reuses from an earlier rendering has lost its parents.
 */
function findBoundary(node: Node): Boundary | undefined {
  const path: Node[] = []
  let root: (Node & InternalVNode) | null = node
  for (; root && !root.__k; root = root.parentNode) path.push(root)
  return root ? search(root.__k as InternalVNode, path) : undefined
}

function search({ type, __c, __e, __k }: InternalVNode, path: Node[], above?: Boundary): Boundary | undefined {
  if (typeof type === 'string') {
    if (__e === path[0]) return above
    if (!path.includes(__e as Node)) return
  }
  const boundary = __c?.componentDidCatch ? (__c as Boundary) : above
  for (const child of (__k ?? []) as (InternalVNode | null)[]) {
    const found = child && search(child, path, boundary)
    if (found) return found
  }
}
