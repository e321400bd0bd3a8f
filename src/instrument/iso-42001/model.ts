import type { Instrument, Level, Question } from '../schema'
import {
  developsAiCondition,
  neitherAiNorPlansCondition,
  noAiCondition,
  providesAiCondition,
  runsIso9001SystemCondition,
  runsIso27001SystemCondition,
  usesAiCondition,
} from './situation'

type Model = Pick<
  Instrument,
  'values' | 'bands' | 'caps' | 'conflicts' | 'unknown' | 'concerns' | 'roles' | 'applies' | 'advice' | 'priority'
>

/** Steps of a cap: at most band 3 until the document is approved and in force. Later levels are left to the cap `operation`. */
const IN_FORCE: [number, number, number, number, number] = [3, 3, 5, 5, 5]
/** Steps of a cap: at most band 3 until the event (audit, review) was held. */
const HELD: typeof IN_FORCE = [3, 3, 3, 5, 5]
/** Steps of a cap: at most band 2 until a method is set, and at most band 3 until the assessment was carried out. */
const CARRIED_OUT: typeof IN_FORCE = [2, 2, 3, 5, 5]
/** Steps of a cap: at most band 4 until the practice is in operation. */
const OPERATED: typeof IN_FORCE = [4, 4, 4, 5, 5]

/** Creates a cap on one question, with the question's id. Its reason and references are those of the question's gap. */
const createCap = (id: string, steps: typeof IN_FORCE) => ({ id, questions: [id], steps, references: [] })

type LevelRange = [question: string, from: Level, to: Level]

/** Creates a conflict between two questions, each with the lowest and highest level that conflicts. */
const createConflict = (id: string, first: LevelRange, second: LevelRange, message: string) => ({
  id,
  when: [first, second].map(([question, from, to]) => ({ question, from, to })),
  message,
})

/** Returns the scoring model: values, bands, caps, conflicts, roles and priorities. `METHOD.md` gives the reasons. */
export const createScoringModel = (questions: readonly Question[]): Model => ({
  // A plan has a low value. The largest increase is from level 2 (agreed) to level 3 (done).
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
    createCap('risk-assessment', CARRIED_OUT),
    createCap('impact-assessment', CARRIED_OUT),
    createCap('scope', IN_FORCE),
    createCap('policy', IN_FORCE),
    createCap('treatment', IN_FORCE),
    createCap('statement', IN_FORCE),
    createCap('audit', HELD),
    createCap('review', HELD),
    { id: 'certainty', below: 0.7, band: 3, references: [], reason: 'Too much is not known' },
    createCap('suppliers', OPERATED),
    createCap('customers', OPERATED),
    {
      id: 'operation',
      // Every clause is required, so every question with a clause counts, except `suppliers`, which has its own cap.
      questions: questions
        .filter(({ id, references }) => id !== 'suppliers' && references.some(reference => reference[0] !== 'A'))
        .map(({ id }) => id),
      steps: OPERATED,
      references: [],
      reason: 'Not every clause is in daily operation',
    },
  ],

  conflicts: [
    createConflict(
      'unlisted-risks',
      ['inventory', 0, 1],
      ['risk-assessment', 3, 4],
      'Risks are assessed for every AI system, yet not every system is listed.',
    ),
    createConflict(
      'unlisted-effects',
      ['inventory', 0, 1],
      ['impact-assessment', 3, 4],
      'Effects are assessed for every AI system, yet not every system is listed.',
    ),
    createConflict(
      'treated-unassessed',
      ['risk-assessment', 0, 0],
      ['treatment', 3, 4],
      'AI risks are treated as planned, yet never assessed.',
    ),
    createConflict(
      'stated-unscoped',
      ['scope', 0, 0],
      ['statement', 2, 4],
      'A Statement of Applicability is approved, yet no scope.',
    ),
    createConflict(
      'followed-unled',
      ['leadership', 0, 0],
      ['policy', 3, 4],
      'Staff follow an AI policy, yet nobody answers for AI.',
    ),
    createConflict(
      'closed-unaudited',
      ['audit', 0, 1],
      ['incidents', 4, 4],
      'Audit findings are closed, yet no independent internal audit has been held.',
    ),
    createConflict(
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

  // Controls of Annex A that concern only some roles. All other references concern every role.
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
    { id: 'develop', name: 'developer of AI', when: developsAiCondition },
    { id: 'provide', name: 'provider of AI', when: providesAiCondition },
    { id: 'use', name: 'user of AI', when: usesAiCondition },
  ],

  // Unknown plans count as plans, because the outcome `later` says what to settle first, which is more useful.
  applies: { no: neitherAiNorPlansCondition, later: noAiCondition },

  advice: [
    {
      id: 'iso-27001',
      when: runsIso27001SystemCondition,
      text: 'Reuse your ISO/IEC 27001 routines for documents, audits and reviews. A security risk assessment is not an AI risk assessment, nor one of effects on people.',
    },
    {
      id: 'iso-9001',
      when: runsIso9001SystemCondition,
      text: 'Reuse your ISO 9001 routines for documents, audits and reviews. AI risks and effects on people are new.',
    },
  ],

  priority: { cap: 1, people: 0.5, unknown: 0.5 },
})
