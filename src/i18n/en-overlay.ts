/** English texts of the dialog and drawer that contain the check, by key. They are part of the overlay chunk. */
export const overlayTexts = {
  open: 'Check your readiness',
  close: 'Close',
}
