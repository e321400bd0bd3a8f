import type { Instrument, Level, Question } from '../../../src/instrument/schema'

const LEVELS: Level[] = [0, 1, 2, 3, 4]

/** Creates a scored question with its id as topic, weight 1, and shortfalls below level 2 and below level 4. */
export const scoredQuestion = (id: string, over: Partial<Question['scoring'] & object> = {}): Question => ({
  id,
  chapter: 'only',
  kind: 'single',
  prompt: `How far is ${id}?`,
  topic: id,
  references: ['5.2', '9.2'],
  options: [
    ...LEVELS.map(level => ({ id: `level-${level}`, label: `Level ${level}`, level })),
    { id: 'unsure', label: 'I don’t know' },
  ],
  scoring: {
    theme: 'risk',
    weight: 1,
    people: 0,
    after: [],
    shortfalls: [
      { below: 2, references: ['5.2'], title: `${id} is missing`, step: `Begin with ${id}.` },
      { below: 4, references: ['9.2'], title: `${id} is not reviewed`, step: `Review ${id}.` },
    ],
    ask: 'the head of it',
    ...over,
  },
})

const point = { title: 'A point', text: 'Its text' }
const outcome = { title: 'A title', because: 'A reason', heading: 'If', points: [point] }

/**
 * Creates a small valid instrument: the unscored questions `meets` (multiple) and `planned` (only if the answer to `meets` is
 * `none`), the scored questions `first`, `second` and `third`, and four bands from 0, 0.25, 0.5 and 0.75.
 */
export function sampleInstrument(over: Partial<Instrument> = {}): Instrument {
  return {
    id: 'sample',
    version: '1.0.0',
    language: 'en',
    name: 'Sample',
    title: 'A title',
    intro: 'An intro',
    minutes: 1,
    guidance: 'Choose the highest line.',
    chapters: [{ id: 'only', name: 'Only' }],
    themes: (['risk', 'governance', 'documentation', 'oversight'] as const).map(id => ({
      id,
      name: id,
      expects: 'Something',
    })),
    roles: [
      { id: 'provide', name: 'provider', when: { question: 'meets', is: ['provide'] } },
      { id: 'use', name: 'user', when: { question: 'meets', is: ['use'] } },
    ],
    applies: {
      no: { question: 'planned', is: ['no'] },
      later: { question: 'meets', is: ['none'] },
    },
    outcomes: { no: outcome, later: outcome },
    questions: [
      {
        id: 'meets',
        chapter: 'only',
        kind: 'multiple',
        prompt: 'What do you do?',
        topic: 'what you do',
        references: [],
        options: [
          { id: 'provide', label: 'Provide' },
          { id: 'use', label: 'Use' },
          { id: 'none', label: 'None', alone: true },
          { id: 'unsure', label: 'I don’t know', alone: true },
        ],
      },
      {
        id: 'planned',
        chapter: 'only',
        kind: 'single',
        prompt: 'Is it planned?',
        topic: 'plans',
        references: [],
        when: { question: 'meets', is: ['none'] },
        options: [
          { id: 'yes', label: 'Yes' },
          { id: 'no', label: 'No' },
        ],
      },
      ...['first', 'second', 'third'].map(id => ({
        ...scoredQuestion(id),
        when: { not: { question: 'meets', is: ['none'] } },
      })),
    ],
    values: [0, 0.1, 0.4, 0.8, 1],
    bands: [0, 0.25, 0.5, 0.75].map((from, at) => ({
      id: `band-${at + 1}`,
      name: `Band ${at + 1}`,
      meaning: 'A meaning',
      from,
    })),
    caps: [],
    conflicts: [],
    unknown: { title: 'Not known yet: {topic}', step: 'Ask {ask}.', reason: 'not known yet: {topic}' },
    concerns: {},
    advice: [],
    priority: { cap: 1, people: 0.5, unknown: 0.5 },
    ...over,
  }
}
