/** The texts of what opens and closes the check. They come with it, in a later file. */
export const overlayTexts = {
  open: 'Check your readiness',
  close: 'Close',
}
