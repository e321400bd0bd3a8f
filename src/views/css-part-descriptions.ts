/**
 * The widget's CSS parts, which a page can style with `::part()`, with a description of each for the README and the
 * custom elements manifest. Only build scripts and tests import this table; no browser file contains it.
 */
export const cssPartDescriptions = {
  card: 'The card that contains every screen.',
  heading: 'Every heading.',
  question: 'A question with its answers.',
  option: 'One answer of a question.',
  button: 'Every button.',
  'button-primary': 'The main button of a screen.',
  progress: 'The progress bar above a question.',
  band: 'The name of the band on the result.',
  gap: 'One gap on the result.',
  footer: 'The small print at the end of the card.',
  launcher: 'The button that opens a dialog or drawer, in the modes `button` and `tab`.',
  dialog: 'The dialog or drawer.',
  backdrop: 'The area behind an open dialog or drawer.',
} as const
