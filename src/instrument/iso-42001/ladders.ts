/** The kind of a question's five answers: one of the three ladders that `METHOD.md` describes. Only for documentation. */
export type AnswerLadder = 'document' | 'practice' | 'event'

/** The ladder of every scored question, by question id. */
export const answerLadderByQuestion: Readonly<Record<string, AnswerLadder>> = {
  leadership: 'practice',
  scope: 'document',
  policy: 'document',
  objectives: 'document',
  review: 'event',
  'risk-assessment': 'event',
  'impact-assessment': 'event',
  treatment: 'document',
  suppliers: 'practice',
  inventory: 'document',
  statement: 'document',
  records: 'practice',
  information: 'practice',
  customers: 'practice',
  design: 'document',
  data: 'practice',
  competence: 'practice',
  release: 'practice',
  use: 'practice',
  verification: 'practice',
  monitoring: 'practice',
  incidents: 'practice',
  audit: 'event',
}
