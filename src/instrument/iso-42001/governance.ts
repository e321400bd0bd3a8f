import { theme } from './theme'

/** Direction: who answers for AI, where the boundary runs, what is aimed at, and whether the top looks at it. */
export const governance = theme('governance', [
  {
    id: 'leadership',
    prompt: 'Who answers for AI?',
    topic: 'responsibility for AI',
    ladder: 'practice',
    // Nothing else lasts without a mandate.
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
        'Have top management name one person to answer for AI, with authority, time and a budget.',
      ],
      [
        '5.1 5.3 7.1 A.3.2',
        'Roles and means for AI are not fully in writing',
        'Write down who decides what about AI, and what time and money management gives it.',
      ],
    ],
    ask: 'top management',
  },
  {
    id: 'scope',
    prompt: 'Is the scope of your AI management set?',
    topic: 'the scope',
    ladder: 'document',
    // The frame of everything after it, but only the frame.
    weight: 1.5,
    after: ['inventory'],
    answers: [
      'No',
      'In draft, or vague',
      'Approved: systems, our roles, interested parties',
      'Our AI processes run by it',
      'Reviewed on schedule, with records',
    ],
    gaps: [
      [
        '4.1 4.2 4.3',
        'The scope of your AI management is not set',
        'On one page, name the AI systems in scope, your roles, and who has a stake in them.',
      ],
      [
        '4.3 4.4',
        'AI management does not yet run by its scope',
        'List the processes that manage this AI. Give each an owner, and start it.',
      ],
    ],
    ask: 'the quality or security manager',
  },
  {
    id: 'policy',
    prompt: 'How far along is your AI policy?',
    topic: 'the AI policy',
    ladder: 'document',
    // All other rules hang on it, and nobody may lack it.
    weight: 2,
    after: ['leadership'],
    answers: [
      'There is none',
      'Draft, or unused template',
      'Approved by top management',
      'Known and followed by staff',
      'Reviewed on schedule, with records',
    ],
    gaps: [
      [
        '5.2 A.2.2',
        'No AI policy is approved',
        'Write two pages: what AI is for, what it may not do, who decides. Have them approved.',
      ],
      [
        '5.2 7.3 A.2.3 A.2.4',
        'The AI policy is not yet known and followed',
        'Explain it to staff, bring your other policies in line, and set a date for its review.',
      ],
    ],
    ask: 'top management',
  },
  {
    id: 'objectives',
    prompt: 'Do you have measurable objectives for AI?',
    topic: 'AI objectives',
    ladder: 'document',
    // Required, but seldom what an audit fails on.
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
        'Set two or three for responsible AI, each with a measure, an owner and a date.',
      ],
      [
        '6.2',
        'AI objectives are set, but not yet pursued',
        'Plan the work towards each one, and measure progress every quarter.',
      ],
    ],
    ask: 'whoever leads AI management',
  },
  {
    id: 'review',
    prompt: 'Has top management reviewed how you manage AI?',
    topic: 'the management review',
    ladder: 'event',
    // Nobody may lack it, but it is worth no more than what is laid before it.
    weight: 1.5,
    after: ['audit'],
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
        'No management review is prepared',
        'Set a date and an agenda: audit results, risks, incidents, objectives, and what to improve.',
      ],
      [
        '9.3 10.1',
        'The management review has not been held',
        'Hold it, record the decisions, and give each improvement an owner and a date.',
      ],
    ],
    ask: 'top management',
  },
])
