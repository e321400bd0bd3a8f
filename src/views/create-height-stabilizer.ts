/** Number of recent questions whose height counts. */
const RECENT_COUNT = 3

/**
 * Creates a function that is called with the box of each new question once the box is in the document. It sets the
 * box's minimum height to the largest height of the last three questions that had the same width. Without it the
 * buttons below the box would jump when the question changes.
 */
export function createHeightStabilizer(): (box: HTMLElement) => void {
  let recent: { width: number; height: number }[] = []
  return box => {
    const width = box.offsetWidth
    recent = [...recent, { width, height: box.offsetHeight }].slice(-RECENT_COUNT)
    const heights = recent.filter(size => size.width === width).map(size => size.height)
    box.style.minBlockSize = `${Math.max(...heights)}px`
  }
}
