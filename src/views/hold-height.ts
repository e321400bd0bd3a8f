/** How many questions back a height is remembered. */
const RECENT = 3

/**
 * Holds a question's box at the tallest recent height, so that what stands under it does not jump while a step changes.
 * Gives a function to be called with each new box once it stands in the document.
 */
export function holdHeight(): (box: HTMLElement) => void {
  let recent: { width: number; height: number }[] = []
  return box => {
    const width = box.offsetWidth
    recent = [...recent, { width, height: box.offsetHeight }].slice(-RECENT)
    const heights = recent.filter(seen => seen.width === width).map(seen => seen.height)
    box.style.minBlockSize = `${Math.max(...heights)}px`
  }
}
