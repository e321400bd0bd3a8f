/** Panels at the window's edge, from the edge up: each with what folds it. */
const pinned = new Map<HTMLElement, () => void>()

/** Between two, in pixels. */
const GAP = 6

const stack = () => {
  let below = 0
  for (const panel of pinned.keys()) {
    panel.style.bottom = `${below}px`
    below += panel.offsetHeight + GAP
  }
}

const sizes = new ResizeObserver(stack)

const share = () => {
  for (const panel of pinned.keys()) panel.style.setProperty('--_others', `${pinned.size - 1}`)
  stack()
}

/** Gives a panel its place above those that are there already, and folds it when another is unfolded. */
export function pin(panel: HTMLElement, fold: () => void): void {
  pinned.set(panel, fold)
  sizes.observe(panel)
  share()
}

/** Takes it out of the stack. */
export function unpin(panel: HTMLElement): void {
  if (!pinned.delete(panel)) return
  sizes.unobserve(panel)
  panel.style.bottom = ''
  panel.style.removeProperty('--_others')
  share()
}

/** One is open at a time: two would cover each other. */
export function foldOthers(panel: HTMLElement): void {
  for (const [other, fold] of pinned) if (other !== panel) fold()
}
