/**
 * English texts of exported reports and of opening result links and files, by key. They are part of a chunk; texts that the
 * result screen also uses are in `en.ts`. `refused-…` are the reasons why a link or a file cannot be opened.
 */
export const reportTexts = {
  reportTitle: '{name}: readiness check',
  reportDate: 'Result of {date}',
  bandOf: '{band}, {n} of {of}',

  'refused-oversized': 'This is too large to be a result.',
  'refused-damaged': 'This link is cut off, or was changed on its way. Ask for it again.',
  'refused-newer': 'This was made with a later version of the check.',
  'refused-other-instrument': 'This is the result of another check.',
  'refused-empty': 'None of the answers in it fits what is asked here.',
  'refused-no-json': 'This file cannot be read. It may be cut off.',
  'refused-other-file': 'This file holds no result of the check.',
  'refused-wrong-type': 'This file was changed, and no longer makes sense.',
  'refused-hostile': 'This file was changed, and holds what no result has.',
  'refused-nested': 'This file holds no result of the check.',
}

/** A key of `reportTexts`. */
export type ReportTextKey = keyof typeof reportTexts
