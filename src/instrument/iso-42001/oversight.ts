import { offers, uses } from './situation'
import { theme } from './theme'

/** Daily work with AI, watched: able people, release, use, tests, behaviour, mistakes, and independent eyes. */
export const oversight = theme('oversight', [
  {
    id: 'competence',
    prompt: 'Are people who work with AI trained and aware?',
    topic: 'competence and awareness',
    ladder: 'practice',
    // Controls are only as good as those who carry them out.
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
        'For each role around AI, note what to know and be aware of. Train the most exposed first.',
      ],
      [
        '7.2 7.3 A.4.6',
        'Not everyone is trained by written criteria',
        'Write the criteria down, check each person’s skills and awareness, and keep the proof.',
      ],
    ],
    ask: 'human resources',
  },
  {
    id: 'release',
    prompt: 'What must AI pass before it goes live?',
    topic: 'release and change of AI',
    ladder: 'practice',
    // The last moment at which harm is cheap to prevent.
    weight: 2,
    people: 0.3,
    after: ['inventory'],
    answers: [
      'Nothing in particular',
      'A look, now and then',
      'Agreed checks, mostly made',
      'Written criteria, every release and change',
      'Results recorded, criteria improved',
    ],
    gaps: [
      [
        '8.1 A.6.2.5',
        'AI goes live without agreed checks',
        'Agree what has to be true before a system goes live or changes, and who may say yes.',
      ],
      [
        '8.1 A.6.2.5',
        'Not every release and change of AI is checked',
        'Write the criteria down, and let no AI system or change go live without them.',
      ],
    ],
    ask: 'the head of IT',
  },
  {
    id: 'use',
    prompt: 'Do staff use AI only as intended?',
    topic: 'responsible use',
    ladder: 'practice',
    // For those who only use AI, this is where it goes well or wrong.
    weight: 2,
    people: 0.7,
    when: uses,
    answers: [
      'Nobody says what is intended',
      'Now and then, or on paper',
      'Agreed uses and limits, mostly kept',
      'Always: written limits, human checks',
      'Misuse recorded, rules improved',
    ],
    gaps: [
      [
        'A.9.2 A.9.4',
        'Intended use of AI is not agreed in practice',
        'For each AI system, say what it is for, what it is not for, and which results people check.',
      ],
      [
        'A.9.2 A.9.4',
        'Limits of use are not always kept, or not in writing',
        'Write intended use and human checks into the daily routine, and look whether they are kept.',
      ],
    ],
    ask: 'the teams that use AI most',
  },
  {
    id: 'verification',
    prompt: 'Is AI tested before release, bias included?',
    topic: 'testing',
    ladder: 'practice',
    // A claim without measure, limit and record is the classic finding.
    weight: 2,
    people: 0.7,
    when: offers,
    answers: [
      'No',
      'Now and then',
      'Agreed tests, mostly made',
      'Every release, by written limits',
      'Results recorded, tests improved',
    ],
    optional: true,
    gaps: [
      [
        'A.6.2.4',
        'No tests before release are agreed',
        'Set limits for accuracy, robustness and bias, and test your most used system against them.',
      ],
      [
        'A.6.2.4',
        'Not every release is tested against written limits',
        'Write the limits down, test every release against them, and keep the results.',
      ],
    ],
    ask: 'the development team',
  },
  {
    id: 'monitoring',
    prompt: 'Do you watch how AI behaves in use?',
    topic: 'monitoring',
    ladder: 'practice',
    // AI drifts; what was assessed once does not stay so.
    weight: 2,
    people: 0.3,
    after: ['inventory'],
    answers: [
      'No',
      'Only uptime, or after complaints',
      'Agreed measures, mostly watched',
      'Always: results and logs, by written limits',
      'Evaluated, recorded, acted upon',
    ],
    gaps: [
      [
        '9.1 A.6.2.6 A.6.2.8',
        'No measures of how AI behaves are agreed',
        'For your most used AI system, agree two measures of its results, who looks, and what is logged.',
      ],
      [
        '9.1 A.6.2.6 A.6.2.8',
        'AI in use is not always watched and logged',
        'Write down measures and limits for each system in operation. Keep its logs, and evaluate both.',
      ],
    ],
    ask: 'the head of IT',
  },
  {
    id: 'incidents',
    prompt: 'What happens when AI fails or does harm?',
    topic: 'reports and incidents',
    ladder: 'practice',
    // Shows whether all the rest works.
    weight: 1.5,
    people: 0.8,
    answers: [
      'Nothing is agreed',
      'It is handled case by case',
      'Staff and outsiders can report, response agreed',
      'Every case logged, cause found, people told',
      'Fixes checked, audit findings too',
    ],
    gaps: [
      [
        '10.2 A.3.3 A.8.3 A.8.4',
        'No way to report and handle AI harm is agreed',
        'Let staff raise concerns and outsiders report harm. Agree who puts it right and who is told.',
      ],
      [
        '10.2 A.8.4',
        'AI failures are not all recorded and put right',
        'Keep one log: what happened, its cause, the fix, who was told, and whether the fix worked.',
      ],
    ],
    ask: 'customer support',
  },
  {
    id: 'audit',
    prompt: 'Has AI management had an internal audit?',
    topic: 'the internal audit',
    ladder: 'event',
    // The organisation's own proof; certification does not begin without it.
    weight: 2,
    after: ['statement'],
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
        'No independent internal audit is prepared',
        'Choose an auditor who does not run the system, inside or outside. Set criteria and a date.',
      ],
      [
        '9.2',
        'No independent internal audit has been held',
        'Hold the first audit, report it to management, and record every finding.',
      ],
    ],
    ask: 'the quality or security manager',
  },
])
