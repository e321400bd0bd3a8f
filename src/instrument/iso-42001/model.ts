import type { Instrument, Level, Question } from '../schema'
import { develops, has9001, has27001, noAi, noPlans, provides, uses } from './situation'

type Model = Pick<
  Instrument,
  'values' | 'bands' | 'caps' | 'conflicts' | 'unknown' | 'concerns' | 'roles' | 'applies' | 'advice' | 'priority'
>

/** At most the third band until it is approved and in force. The rest is the business of the cap on operation. */
const IN_FORCE: [number, number, number, number, number] = [3, 3, 5, 5, 5]
/** At most the third band until it was held. */
const HELD: typeof IN_FORCE = [3, 3, 3, 5, 5]
/** At most the second band until there is a method, the third until it was carried out. */
const CARRIED_OUT: typeof IN_FORCE = [2, 2, 3, 5, 5]
/** At most the fourth band until it is done every time. */
const OPERATED: typeof IN_FORCE = [4, 4, 4, 5, 5]

/** A cap on one question, under the question's id. Its reason and references are those of the gap. */
const cap = (id: string, steps: typeof IN_FORCE) => ({ id, questions: [id], steps, references: [] })

type Range = [question: string, from: Level, to: Level]

/** Two answers that do not go together: a question, and the lowest and highest level that clash. */
const conflict = (id: string, first: Range, second: Range, message: string) => ({
  id,
  when: [first, second].map(([question, from, to]) => ({ question, from, to })),
  message,
})

/** How the answers are judged. `METHOD.md` says why. */
export const model = (questions: readonly Question[]): Model => ({
  // A plan is worth little; the largest step is from what is agreed to what is done.
  values: [0, 0.1, 0.4, 0.85, 1],

  bands: [
    {
      id: 'setting-out',
      name: 'Setting out',
      meaning: 'Most of it is ahead, as for everyone at first. A few steps carry far.',
      from: 0,
    },
    {
      id: 'taking-shape',
      name: 'Taking shape',
      meaning: 'Some parts are there. How AI is assessed and managed is still to be agreed.',
      from: 0.15,
    },
    {
      id: 'set-up',
      name: 'Set up',
      meaning: 'Much is decided. Now it has to run, and stand up to independent eyes.',
      from: 0.35,
    },
    {
      id: 'running',
      name: 'Running',
      meaning: 'Most of it is daily practice. What remains can be named.',
      from: 0.6,
    },
    {
      id: 'established',
      name: 'Established',
      meaning: 'It runs, as you describe it. A stage 1 audit looks worthwhile; its outcome is for the auditor to say.',
      from: 0.82,
    },
  ],

  caps: [
    cap('risk-assessment', CARRIED_OUT),
    cap('impact-assessment', CARRIED_OUT),
    cap('scope', IN_FORCE),
    cap('policy', IN_FORCE),
    cap('treatment', IN_FORCE),
    cap('statement', IN_FORCE),
    cap('audit', HELD),
    cap('review', HELD),
    { id: 'certainty', below: 0.7, band: 3, references: [], reason: 'Too much is not known' },
    cap('suppliers', OPERATED),
    cap('customers', OPERATED),
    {
      id: 'operation',
      // Every clause is required, so every question on one counts; suppliers have a cap that says it better.
      questions: questions
        .filter(({ id, references }) => id !== 'suppliers' && references.some(reference => reference[0] !== 'A'))
        .map(({ id }) => id),
      steps: OPERATED,
      references: [],
      reason: 'Not every clause is in daily operation',
    },
  ],

  conflicts: [
    conflict(
      'unlisted-risks',
      ['inventory', 0, 1],
      ['risk-assessment', 3, 4],
      'Risks are assessed for every AI system, yet not every system is listed.',
    ),
    conflict(
      'unlisted-effects',
      ['inventory', 0, 1],
      ['impact-assessment', 3, 4],
      'Effects are assessed for every AI system, yet not every system is listed.',
    ),
    conflict(
      'treated-unassessed',
      ['risk-assessment', 0, 0],
      ['treatment', 3, 4],
      'AI risks are treated as planned, yet never assessed.',
    ),
    conflict(
      'stated-unscoped',
      ['scope', 0, 0],
      ['statement', 2, 4],
      'A Statement of Applicability is approved, yet no scope.',
    ),
    conflict(
      'followed-unled',
      ['leadership', 0, 0],
      ['policy', 3, 4],
      'Staff follow an AI policy, yet nobody answers for AI.',
    ),
    conflict(
      'closed-unaudited',
      ['audit', 0, 1],
      ['incidents', 4, 4],
      'Audit findings are closed, yet no independent internal audit has been held.',
    ),
    conflict(
      'reviewed-unaudited',
      ['audit', 0, 2],
      ['review', 3, 4],
      'A management review has been held, yet no independent internal audit.',
    ),
  ],

  unknown: {
    title: 'Not known yet: {topic}',
    step: 'Ask {ask}.',
    reason: 'Not known yet: {topic}',
  },

  // Annex A controls that matter to some roles only. Every other reference concerns everybody.
  concerns: Object.fromEntries(
    (
      [
        ['A.4.3 A.6.1.2', 'develop'],
        [
          'A.4.4 A.6.1.3 A.6.2.2 A.6.2.3 A.6.2.4 A.6.2.7 A.7.2 A.7.3 A.7.4 A.7.5 A.7.6 A.8.2 A.10.4',
          'develop',
          'provide',
        ],
        ['A.9.2 A.9.3 A.9.4', 'use'],
      ] as const
    ).flatMap(([references, ...roles]) => references.split(' ').map(reference => [reference, roles])),
  ),

  roles: [
    { id: 'develop', name: 'developer of AI', when: develops },
    { id: 'provide', name: 'provider of AI', when: provides },
    { id: 'use', name: 'user of AI', when: uses },
  ],

  // Plans that are not known count as plans: what to settle first is the more useful answer.
  applies: { no: noPlans, later: noAi },

  advice: [
    {
      id: 'iso-27001',
      when: has27001,
      text: 'Reuse your ISO/IEC 27001 routines for documents, audits and reviews. A security risk assessment is not an AI risk assessment, nor one of effects on people.',
    },
    {
      id: 'iso-9001',
      when: has9001,
      text: 'Reuse your ISO 9001 routines for documents, audits and reviews. AI risks and effects on people are new.',
    },
  ],

  priority: { cap: 1, people: 0.5, unknown: 0.5 },
})
