import type { Instrument, Level, Option, Question, ThemeId } from '../../src/instrument/schema'

const levelIds = ['absent', 'begun', 'set', 'operated', 'reviewed']

const levels: Option[] = [
  ...levelIds.map((id, level) => ({ id, label: `It is ${id}`, level: level as Level })),
  { id: 'unsure', label: 'I don’t know' },
]

const usesAi = { not: { question: 'ways', is: ['none'] } }

/** Returns a scored question about `id`. */
function scoredQuestion(
  id: string,
  theme: ThemeId,
  references: [string, string],
  more: Partial<Question> = {},
): Question {
  return {
    id,
    chapter: theme,
    kind: 'single',
    prompt: `How far is ${id}?`,
    topic: id,
    references,
    when: usesAi,
    options: levels,
    scoring: {
      theme,
      weight: 1,
      people: 0,
      after: [],
      shortfalls: [
        { below: 2, references: [references[0]], title: `There is no ${id}`, step: `Begin ${id}.` },
        { below: 3, references: [references[1]], title: `${id} is not carried out`, step: `Carry out ${id}.` },
      ],
      ask: 'whoever runs the systems',
    },
    ...more,
  }
}

/** A small instrument for tests: two questions about the situation, and one or two scored questions for each theme. */
export const smallInstrument: Instrument = {
  id: 'small',
  version: '1.0.0',
  language: 'en',
  name: 'Small',
  title: 'Where do you stand?',
  intro: 'Find out in a minute.',
  minutes: 1,
  guidance: 'Choose the highest line that is wholly true.',
  unknown: {
    reason: 'not known yet: {topic}',
    title: 'Not known: {topic}',
    step: 'Ask {ask} about {topic}.',
  },
  chapters: [
    { id: 'situation', name: 'About you' },
    { id: 'governance', name: 'Governance' },
    { id: 'risk', name: 'Risk classification' },
    { id: 'documentation', name: 'Documentation' },
    { id: 'oversight', name: 'Oversight' },
  ],
  themes: [
    { id: 'risk', name: 'Risk classification', expects: 'Risks are weighed.' },
    { id: 'governance', name: 'Governance', expects: 'Somebody answers for it.' },
    { id: 'documentation', name: 'Documentation', expects: 'It is written down.' },
    { id: 'oversight', name: 'Oversight', expects: 'People look after it.' },
  ],
  roles: [
    { id: 'develop', name: 'developer of AI', when: { question: 'ways', is: ['develop'] } },
    { id: 'use', name: 'user of AI', when: { not: { question: 'ways', is: ['develop', 'none'] } } },
  ],
  applies: {
    no: { all: [{ question: 'ways', is: ['none'] }, { not: { question: 'planned', is: ['yes'] } }] },
    later: { question: 'planned', is: ['yes'] },
  },
  outcomes: {
    no: {
      title: 'It does not apply',
      because: 'You use no AI.',
      heading: 'It would, if',
      points: [{ title: 'You did', text: 'Then.' }],
    },
    later: {
      title: 'It will apply',
      because: 'You plan it.',
      heading: 'Settle first',
      points: [{ title: 'Who', text: 'Name them.' }],
    },
  },
  questions: [
    {
      id: 'ways',
      chapter: 'situation',
      kind: 'multiple',
      prompt: 'How do you meet AI?',
      topic: 'how you meet AI',
      references: [],
      options: [
        { id: 'develop', label: 'We build it' },
        { id: 'use', label: 'We use it' },
        { id: 'none', label: 'Not at all', alone: true },
      ],
    },
    {
      id: 'planned',
      chapter: 'situation',
      kind: 'single',
      prompt: 'Do you plan to?',
      topic: 'plans',
      references: [],
      when: { question: 'ways', is: ['none'] },
      options: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
    },
    scoredQuestion('policy', 'governance', ['5.2', 'A.2.2']),
    scoredQuestion('assessment', 'risk', ['6.1.2', '8.2']),
    scoredQuestion('records', 'documentation', ['7.5', 'A.6.2.7']),
    scoredQuestion('building', 'documentation', ['A.6.2.3', 'A.6.2.2'], {
      when: { question: 'ways', is: ['develop'] },
    }),
    scoredQuestion('monitoring', 'oversight', ['9.1', 'A.6.2.6']),
  ],
  values: [0, 0.1, 0.4, 0.85, 1],
  bands: [
    { id: 'starting', name: 'Starting out', meaning: 'The first pieces are to come.', from: 0 },
    { id: 'shaping', name: 'Taking shape', meaning: 'The main pieces exist.', from: 0.35 },
    { id: 'running', name: 'Up and running', meaning: 'The pieces run.', from: 0.75 },
  ],
  caps: [
    {
      id: 'no-assessment',
      questions: ['assessment'],
      steps: [1, 1, 2, 3, 3],
      references: ['6.1.2'],
      reason: 'risks have not been assessed',
    },
    { id: 'certainty', below: 0.7, band: 2, references: [], reason: 'too many answers are not known' },
  ],
  conflicts: [
    {
      id: 'unassessed-monitoring',
      when: [
        { question: 'assessment', from: 0, to: 0 },
        { question: 'monitoring', from: 4, to: 4 },
      ],
      message: 'You improve what you monitor, and yet nothing was assessed.',
    },
  ],
  concerns: { 'A.6.2.2': ['develop'], 'A.6.2.3': ['develop'] },
  advice: [],
  priority: { cap: 1, people: 0.5, unknown: 0.6 },
}
