/**
 * Ids of all questions that any version of the instrument ever had. Append only: a result link names a question by its index
 * in this list, so moving or removing an entry would change the meaning of existing links.
 */
export const questionIdsInLinkOrder: readonly string[] = [
  'meets',
  'hidden',
  'planned',
  'adapt',
  'existing',
  'leadership',
  'scope',
  'policy',
  'objectives',
  'review',
  'risk-assessment',
  'impact-assessment',
  'treatment',
  'suppliers',
  'inventory',
  'statement',
  'records',
  'information',
  'customers',
  'design',
  'data',
  'competence',
  'release',
  'use',
  'verification',
  'monitoring',
  'incidents',
  'audit',
]
