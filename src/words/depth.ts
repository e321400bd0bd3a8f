/** The texts of what the result has besides the band and the gaps. They come with it, in a later file. */
export const depth = {
  fromReload: 'From your earlier visit.',
  fromLink: 'Opened from a link. These are not your answers.',
  fromFile: 'Opened from a file.',
  fromTrial: 'A trial. Your own answers are kept as they were.',
  takeYourself: 'Take it yourself',
  putBack: 'Back to your own',
  putTrialBack: 'Put back',
}
