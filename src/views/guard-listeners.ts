import type { Component } from 'preact'

type Listener = (event: Event) => unknown
type Boundary = Component & { componentDidCatch(error: unknown): void }

/** What preact keeps of a vnode, and on the element that it renders into: its children, its element, its component. */
interface Rendered {
  type?: unknown
  __k?: (Rendered | null)[] | Rendered | null
  __e?: Node
  __c?: Partial<Boundary> | null
}

/** Makes what a listener throws, at once or later, end at the nearest error boundary above its element. */
export function guardListeners(props: Record<string, unknown>): void {
  for (const name in props) if (name.startsWith('on')) props[name] = guarded(props[name] as Listener)
}

const guarded = (listen: Listener) => async (event: Event) => {
  // Looked up first: what the listener does may take its element away.
  const boundary = boundaryOf(event.currentTarget as Node)
  try {
    await listen(event)
  } catch (error) {
    if (!boundary) throw error
    boundary.componentDidCatch(error)
  }
}

/**
 * The nearest error boundary above an element. It is looked up from the root down: a vnode that was kept from an earlier
 * rendering has lost its parents, since components render by themselves.
 */
function boundaryOf(node: Node): Boundary | undefined {
  const path: Node[] = []
  let root: (Node & Rendered) | null = node
  for (; root && !root.__k; root = root.parentNode) path.push(root)
  return root ? search(root.__k as Rendered, path) : undefined
}

function search({ type, __c, __e, __k }: Rendered, path: Node[], above?: Boundary): Boundary | undefined {
  if (typeof type === 'string') {
    if (__e === path[0]) return above
    if (!path.includes(__e as Node)) return
  }
  const boundary = __c?.componentDidCatch ? (__c as Boundary) : above
  for (const child of (__k ?? []) as (Rendered | null)[]) {
    const found = child && search(child, path, boundary)
    if (found) return found
  }
}
