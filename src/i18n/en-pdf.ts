/** English texts that only the PDF report uses, by key without the prefix `pdf.`. They are part of the PDF chunk. */
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

/** The texts of the PDF report in one language, by key. */
export type PdfTexts = Record<keyof typeof pdfTexts, string>
