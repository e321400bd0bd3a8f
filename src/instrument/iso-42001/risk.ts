import { createThemeQuestions } from './create-theme-questions'

/** Questions on risk: risk assessment, impact assessment, risk treatment and suppliers. */
export const riskQuestions = createThemeQuestions('risk', [
  {
    id: 'risk-assessment',
    prompt: 'Are the risks of your AI assessed?',
    topic: 'the AI risk assessment',
    // Weight: the risk assessment determines which controls are chosen; without it, the choice is guesswork.
    weight: 3,
    people: 0.5,
    after: ['inventory'],
    answers: [
      'Never, or only for security',
      'Planned, or for some systems',
      'Method, risk criteria and date set',
      'Done once for every system',
      'Repeated on schedule and after changes',
    ],
    gaps: [
      [
        '6.1.1 6.1.2',
        'No method for assessing AI risks is set',
        'Agree how to rate harm to you, to people and to society, and what you accept.',
      ],
      ['8.2', 'AI risks are not yet assessed for every system', 'Assess your most used AI system first.'],
    ],
    ask: 'the risk manager',
  },
  {
    id: 'impact-assessment',
    prompt: 'Are effects of your AI on people assessed?',
    topic: 'the AI impact assessment',
    // Weight: the impact assessment distinguishes this standard from similar ones, and is the most frequent audit finding.
    weight: 3,
    people: 1,
    after: ['inventory'],
    answers: [
      'Never',
      'Planned, or for some systems',
      'Method and date set',
      'Done once for every system, society included',
      'Repeated on schedule and after changes',
    ],
    gaps: [
      [
        '6.1.4 A.5.2',
        'No method for assessing effects on people is set',
        'Apart from risks, agree how to judge whom each system may harm.',
      ],
      [
        '8.4 A.5.3 A.5.4 A.5.5',
        'Effects on people are not yet assessed for every system',
        'Assess the system closest to people first: individuals, groups, society.',
      ],
    ],
    ask: 'the data protection officer',
  },
  {
    id: 'treatment',
    prompt: 'Is there a plan to treat AI risks?',
    topic: 'the risk treatment plan',
    // Weight: an assessment without treatment protects nobody; the question `statement` covers the other half of 6.1.3.
    weight: 1.5,
    people: 0.5,
    after: ['risk-assessment'],
    answers: [
      'No, or only for security',
      'Draft, or loose ideas',
      'Approved: controls, owners, dates',
      'Carried out as planned',
      'Effects checked, with records',
    ],
    gaps: [
      [
        '6.1.3',
        'No plan for treating AI risks is approved',
        'For each risk you do not accept, choose controls, owners and dates.',
      ],
      ['8.3', 'AI risks are not yet treated as planned', 'Treat your highest risk first.'],
    ],
    ask: 'the risk manager',
  },
  {
    id: 'suppliers',
    prompt: 'Do you assess suppliers of AI, models or data?',
    topic: 'suppliers of AI',
    // Weight: most AI is bought, and the buyer remains responsible for controlling it.
    weight: 2,
    people: 0.3,
    after: ['inventory'],
    answers: [
      'No, or only for security',
      'Now and then, or unused rules',
      'Agreed checks, mostly made',
      'Always, with duties in writing',
      'Results recorded, checks improved',
    ],
    gaps: [
      [
        '8.1 A.10.3',
        'AI suppliers are not assessed as a rule',
        'Ask your main AI suppliers about tests, limits and support.',
      ],
      [
        '8.1 A.10.2 A.10.3',
        'Not every AI supplier is assessed, with duties in writing',
        'Assess each, and agree duties in writing.',
      ],
    ],
    ask: 'purchasing',
  },
])
