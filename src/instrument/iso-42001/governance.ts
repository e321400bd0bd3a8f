import { createThemeQuestions } from './create-theme-questions'

/** Questions on governance: leadership, scope, policy, objectives and management review. */
export const governanceQuestions = createThemeQuestions('governance', [
  {
    id: 'leadership',
    prompt: 'Who answers for AI?',
    topic: 'responsibility for AI',
    // Weight: without a mandate, no other measure lasts.
    weight: 2,
    answers: [
      'Nobody in particular',
      'Someone, without authority or time',
      'Someone with authority and time',
      'Roles in writing, backed by management',
      'All that, reviewed and improved',
    ],
    gaps: [
      [
        '5.1 5.3 7.1 A.3.2',
        'Nobody has a clear mandate for AI',
        'Have top management name one person, with authority, time and budget.',
      ],
      [
        '5.1 5.3 7.1 A.3.2',
        'Roles and means for AI are not fully in writing',
        'Put roles, time and money in writing, backed by management.',
      ],
    ],
    ask: 'top management',
  },
  {
    id: 'scope',
    prompt: 'Is the scope of your AI management set?',
    topic: 'the scope',
    // Weight: the scope frames everything else, but is only a frame.
    weight: 1.5,
    after: ['inventory'],
    answers: [
      'No',
      'Draft, or vague',
      'Approved: systems, our roles, interested parties',
      'Our AI processes run by it',
      'Reviewed on schedule, with records',
    ],
    gaps: [
      [
        '4.1 4.2 4.3',
        'No scope of AI management is approved',
        'On one page, name your systems, roles and interested parties.',
      ],
      ['4.4', 'AI management does not yet run by its scope', 'Give each AI process an owner, and start.'],
    ],
    ask: 'the quality or security manager',
  },
  {
    id: 'policy',
    prompt: 'Is there an AI policy?',
    topic: 'the AI policy',
    // Weight: all other rules depend on the policy, and every organization needs one.
    weight: 2,
    after: ['leadership'],
    answers: [
      'No',
      'Draft, or unused template',
      'Approved by top management',
      'Known and followed by staff',
      'Reviewed on schedule, with records',
    ],
    gaps: [
      ['5.2 A.2.2', 'No AI policy is approved', 'Write and approve two pages: what AI may do, who decides.'],
      [
        '5.2 7.3 A.2.3 A.2.4',
        'The AI policy is not yet known and followed',
        'Explain it to staff, align other policies, set a review date.',
      ],
    ],
    ask: 'top management',
  },
  {
    id: 'objectives',
    prompt: 'Are there measurable objectives for AI?',
    topic: 'AI objectives',
    // Weight: required, but audits rarely fail because of it.
    weight: 1,
    after: ['policy'],
    answers: [
      'None',
      'Intentions without a measure',
      'Approved: measure, owner, date',
      'Pursued, with progress measured',
      'Reviewed and renewed',
    ],
    gaps: [
      [
        '6.2 A.6.1.2 A.9.3',
        'No measurable objectives for AI are approved',
        'Set two for responsible AI, each with measure, owner and date.',
      ],
      ['6.2', 'AI objectives are set, but not yet pursued', 'Plan each, and measure progress.'],
    ],
    ask: 'whoever leads AI management',
  },
  {
    id: 'review',
    prompt: 'Has top management reviewed how you manage AI?',
    topic: 'the management review',
    // Weight: every organization needs the review, in which top management learns the facts and decides what to do.
    weight: 2,
    after: ['audit', 'statement'],
    answers: [
      'Never',
      'Planned',
      'Date, agenda and inputs set',
      'Held once, decisions recorded',
      'Held on schedule, decisions carried out',
    ],
    gaps: [
      [
        '9.3 10.1',
        'No management review has been held or prepared',
        'Set date and agenda: audits, risks, objectives, what to improve.',
      ],
      ['9.3 10.1', 'No management review has been held', 'Hold it, and record what to improve.'],
    ],
    ask: 'top management',
  },
])
