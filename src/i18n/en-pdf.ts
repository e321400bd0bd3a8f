/** The texts of the report as a PDF that the screen does not say, by key, in English. They come with it, in a later file. */
export const pdfTexts = {
  title: '{name}: readiness check',
  date: 'Result of {date}',
  page: '{n} of {of}',

  shownFirst: 'The first {n} of {of} gaps. All of them follow.',
  gap: 'Gap',
  gapsText: 'In the order that helps most, each with what to do first and what shows that it is done.',

  map: 'Clause by clause',
  mapText: 'Where each requirement stands, by your answers.',
  good: 'Good',
  part: 'Part',
  missing: 'Missing',
  unknown: 'Not known',
  'not-asked': 'Not asked',
  'not-applicable': 'Not applicable',

  answers: 'Your answers',
  noAnswer: 'Not answered',

  about: 'About this report',
  made: 'Questions and scoring {instrument}, {hash}. Made in your browser by check {check}; your answers were sent nowhere for it.',
}

export type PdfTexts = Record<keyof typeof pdfTexts, string>
