/** On which of the three ladders a question's five answers stand: `METHOD.md` tells them. For the reader, not for scoring. */
export type Ladder = 'document' | 'practice' | 'event'

/** Question id -> ladder, for every scored question. */
export const ladders: Readonly<Record<string, Ladder>> = {
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
