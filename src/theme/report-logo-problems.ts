import { createInvalidOptionProblem, type OptionProblem } from '../options/resolve'

/** Maximum width of a logo in pixels. A larger image is probably a photograph, and uses too much of the visitor's memory. */
const MAX_LOGO_WIDTH = 4000

/** Reports a logo that fails to load, is not an image, or is too wide. The style sheet keeps the layout in all these cases. */
export function reportLogoProblems(root: HTMLElement, onProblem: (problem: OptionProblem) => void): void {
  const checkImage = ({ type, target }: Event) => {
    const { src, naturalWidth } = target as HTMLImageElement
    if (type === 'error' || naturalWidth > MAX_LOGO_WIDTH) onProblem(createInvalidOptionProblem('brandLogo', src))
  }
  // `load` and `error` do not bubble: the root receives them in the capture phase.
  root.addEventListener('load', checkImage, true)
  root.addEventListener('error', checkImage, true)
}
