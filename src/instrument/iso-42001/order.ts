/**
 * Every question that any version ever had, in the order in which they came. Links name a question by its place here:
 * add at the end, and never move or take away, or links that are out there come to mean something else.
 */
export const order: readonly string[] = [
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
