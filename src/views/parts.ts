/** What can be styled from outside by `::part()`, for the README and the manifest: never part of a file that a browser is sent. */
export const parts = {
  card: 'The whole card.',
  heading: 'Every heading.',
  question: 'A question with its answers.',
  option: 'One answer.',
  button: 'Every button.',
  'button-primary': 'The main button of a screen.',
  progress: 'The bar of progress.',
  band: 'The name of the band.',
  gap: 'One gap.',
  footer: 'The small print.',
  launcher: 'The button or tab that opens a drawer or dialog.',
  dialog: 'The drawer or dialog.',
  backdrop: 'What lies behind it.',
} as const
