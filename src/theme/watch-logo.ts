import { invalidOption, type OptionProblem } from '../options/resolve'

/** In pixels. More is a photograph, and takes the visitor's memory. */
const WIDEST = 4000

/** Tells of a logo that does not come, is no image, or is far too large for one. The style sheet keeps the layout whole. */
export function watchLogo(root: HTMLElement, onProblem: (problem: OptionProblem) => void): void {
  const look = ({ type, target }: Event) => {
    const { src, naturalWidth } = target as HTMLImageElement
    if (type === 'error' || naturalWidth > WIDEST) onProblem(invalidOption('brandLogo', src))
  }
  // Neither bubbles.
  root.addEventListener('load', look, true)
  root.addEventListener('error', look, true)
}
