import { createThemeQuestions } from './create-theme-questions'
import { developsOrProvidesAiCondition, usesAiCondition } from './situation'

/** Questions on oversight: competence, release, use, verification, monitoring, incidents and internal audit. */
export const oversightQuestions = createThemeQuestions('oversight', [
  {
    id: 'competence',
    prompt: 'Are people who work with AI trained and aware?',
    topic: 'competence and awareness',
    // Weight: controls are only as good as the people who carry them out.
    weight: 1.5,
    people: 0.3,
    answers: [
      'No',
      'Now and then',
      'Needed skills agreed, mostly trained',
      'Everyone, by written criteria',
      'Proof kept, training improved',
    ],
    gaps: [
      [
        '7.2 7.3 A.4.6',
        'It is not agreed which skills AI work needs',
        'Agree what each role must know. Train the most exposed first.',
      ],
      [
        '7.2 7.3 A.4.6',
        'Not everyone is trained by written criteria',
        'Check everyone’s skills and awareness by written criteria.',
      ],
    ],
    ask: 'human resources',
  },
  {
    id: 'release',
    prompt: 'What must AI pass before it goes live?',
    topic: 'release and change of AI',
    // Weight: the release is the last point at which harm is cheap to prevent.
    weight: 2,
    people: 0.3,
    after: ['inventory'],
    answers: [
      'Nothing in particular',
      'A look, now and then',
      'Agreed checks, mostly made',
      'Every release and change, by written criteria',
      'Results recorded, checks improved',
    ],
    gaps: [
      ['8.1 A.6.2.5', 'AI goes live without agreed checks', 'Agree what new or changed AI must pass, and who decides.'],
      [
        '8.1 A.6.2.5',
        'Not every release and change of AI is checked',
        'Let nothing go live before it meets written criteria.',
      ],
    ],
    ask: 'the head of IT',
  },
  {
    id: 'use',
    prompt: 'Do staff use AI only as intended?',
    topic: 'responsible use',
    // Weight: for organizations that only use AI, use decides between benefit and harm.
    weight: 2,
    people: 0.7,
    when: usesAiCondition,
    answers: [
      'Nothing is agreed',
      'Now and then, or unused rules',
      'Agreed uses and limits, mostly kept',
      'Always: written limits, human checks',
      'Misuse recorded, rules improved',
    ],
    gaps: [
      [
        'A.9.2 A.9.4',
        'No intended use of AI is agreed',
        'Say what each AI system is for, and which results people check.',
      ],
      [
        'A.9.2 A.9.4',
        'AI is not always used within written limits',
        'Write down limits and human checks, and see they are kept.',
      ],
    ],
    ask: 'the teams that use AI most',
  },
  {
    id: 'verification',
    prompt: 'Is your AI tested before release?',
    topic: 'testing',
    // Weight: claims without a measure, a limit and a record are the typical audit finding.
    weight: 2,
    people: 0.7,
    when: developsOrProvidesAiCondition,
    answers: [
      'No',
      'Now and then',
      'Agreed tests, bias included, mostly made',
      'Every release, by written limits',
      'Results recorded, tests improved',
    ],
    optional: true,
    gaps: [
      [
        'A.6.2.4',
        'No tests before release are agreed',
        'Set limits for accuracy, robustness and bias, and test against them.',
      ],
      ['A.6.2.4', 'Not every release is tested against written limits', 'Test every release against written limits.'],
    ],
    ask: 'the development team',
  },
  {
    id: 'monitoring',
    prompt: 'Do you watch how AI behaves in use?',
    topic: 'monitoring',
    // Weight: AI systems drift, so an earlier assessment does not stay valid.
    weight: 2,
    people: 0.3,
    after: ['inventory'],
    answers: [
      'No',
      'Now and then, or only uptime',
      'Agreed measures, mostly watched',
      'Always: results, logs, by written limits',
      'Evaluated, recorded, acted upon',
    ],
    gaps: [
      [
        '9.1 A.6.2.6 A.6.2.8',
        'No measures of how AI behaves are agreed',
        'Agree measures of results, who looks, and what is logged.',
      ],
      [
        '9.1 A.6.2.6 A.6.2.8',
        'AI in use is not always watched and logged',
        'Set limits for each system. Keep and evaluate logs.',
      ],
    ],
    ask: 'the head of IT',
  },
  {
    id: 'incidents',
    prompt: 'What follows AI failures, harm and audit findings?',
    topic: 'reports and incidents',
    // Weight: the handling of incidents shows whether all other measures work.
    weight: 1.5,
    people: 0.8,
    answers: [
      'Nothing is agreed',
      'Handled case by case',
      'Staff and outsiders can report, response agreed',
      'Every case logged, cause found, people told',
      'Fixes checked, audit findings closed',
    ],
    gaps: [
      [
        '10.2 A.3.3 A.8.3 A.8.4',
        'No way to report and handle AI harm is agreed',
        'Let staff raise concerns and outsiders report harm. Agree who responds, and who is told.',
      ],
      [
        '10.2 A.8.4',
        'Not every AI failure is recorded and put right',
        'Log every case, find its cause, and tell people.',
      ],
    ],
    ask: 'customer support',
  },
  {
    id: 'audit',
    prompt: 'Has your AI management had an internal audit?',
    topic: 'the internal audit',
    // Weight: the audit is the organization's own proof, and certification requires it.
    weight: 2,
    // Prerequisites: an audit needs documents to examine, and the daily practices that prevent harm.
    after: ['policy', 'statement', 'suppliers', 'release', 'use', 'verification', 'monitoring'],
    answers: [
      'Never',
      'Planned, or by those audited',
      'Programme, independent auditor and date set',
      'Held once, independently, with a report',
      'Held on schedule, findings closed',
    ],
    gaps: [
      [
        '9.2',
        'No independent internal audit has been held or prepared',
        'Choose an auditor from outside the team. Set programme and date.',
      ],
      ['9.2', 'No independent internal audit has been held', 'Hold it, and record every finding.'],
    ],
    ask: 'the quality or security manager',
  },
])
