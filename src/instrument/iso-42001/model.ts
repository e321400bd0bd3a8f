import type { Instrument, Question } from '../schema'
import { who } from './situation'

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

/** A cap on one question, under the question's id. Its references are those that the answer misses. */
const cap = (id: string, steps: typeof IN_FORCE, reason: string) => ({
  id,
  questions: [id],
  steps,
  references: [],
  reason,
})

/** How the answers are judged. `METHOD.md` says why. */
export const model = (questions: readonly Question[]): Model => ({
  // A plan is worth little; the largest step is from what is agreed to what is done.
  values: [0, 0.1, 0.4, 0.85, 1],

  bands: [
    {
      id: 'setting-out',
      name: 'Setting out',
      meaning: 'Most of it is still ahead, as for everyone at first. A few first steps carry far.',
      from: 0,
    },
    {
      id: 'taking-shape',
      name: 'Taking shape',
      meaning: 'Some parts are there. What is missing is mostly agreement on how AI is managed.',
      from: 0.15,
    },
    {
      id: 'set-up',
      name: 'Set up',
      meaning: 'Much is decided. Now it has to run, and be looked at from outside.',
      from: 0.35,
    },
    {
      id: 'running',
      name: 'Running',
      meaning: 'Most of it is daily practice. What remains is uneven, and can be named.',
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
    cap('risk-assessment', CARRIED_OUT, 'the risks of your AI are not assessed for every system'),
    cap('impact-assessment', CARRIED_OUT, 'effects on people are not assessed for every system'),
    cap('scope', IN_FORCE, 'the scope is not set'),
    cap('policy', IN_FORCE, 'no AI policy is approved'),
    cap('treatment', IN_FORCE, 'no plan for treating AI risks is approved'),
    cap('statement', IN_FORCE, 'no Statement of Applicability with reasons is approved'),
    cap('audit', HELD, 'no independent internal audit has been held'),
    cap('review', HELD, 'top management has held no review'),
    { id: 'certainty', below: 0.7, band: 3, references: [], reason: 'too much is not known' },
    cap('suppliers', OPERATED, 'not every supplier of AI is assessed'),
    cap('customers', OPERATED, 'not every user of your AI is told what they need'),
    {
      id: 'operation',
      // Every clause is required, so every question on one counts; suppliers have a cap that says it better.
      questions: questions
        .filter(({ id, references }) => id !== 'suppliers' && references.some(reference => reference[0] !== 'A'))
        .map(({ id }) => id),
      steps: OPERATED,
      references: [],
      reason: 'not every required part is in daily operation',
    },
  ],

  conflicts: [
    {
      id: 'unlisted-risks',
      when: [
        { question: 'inventory', from: 0, to: 1 },
        { question: 'risk-assessment', from: 3, to: 4 },
      ],
      message: 'Risks are assessed for every AI system, yet not all systems are listed.',
    },
    {
      id: 'unlisted-impacts',
      when: [
        { question: 'inventory', from: 0, to: 1 },
        { question: 'impact-assessment', from: 3, to: 4 },
      ],
      message: 'Effects on people are assessed for every AI system, yet not all systems are listed.',
    },
    {
      id: 'treated-unassessed',
      when: [
        { question: 'risk-assessment', from: 0, to: 0 },
        { question: 'treatment', from: 3, to: 4 },
      ],
      message: 'AI risks are treated as planned, yet they were never assessed.',
    },
    {
      id: 'stated-unscoped',
      when: [
        { question: 'scope', from: 0, to: 0 },
        { question: 'statement', from: 2, to: 4 },
      ],
      message: 'A Statement of Applicability is approved, yet no scope says what it applies to.',
    },
    {
      id: 'approved-by-nobody',
      when: [
        { question: 'leadership', from: 0, to: 0 },
        { question: 'policy', from: 3, to: 4 },
      ],
      message: 'Staff follow an AI policy, yet nobody answers for AI.',
    },
    {
      id: 'closed-unaudited',
      when: [
        { question: 'audit', from: 0, to: 1 },
        { question: 'incidents', from: 4, to: 4 },
      ],
      message: 'Audit findings are put right, yet no independent audit was held.',
    },
    {
      id: 'reviewed-unaudited',
      when: [
        { question: 'audit', from: 0, to: 2 },
        { question: 'review', from: 3, to: 4 },
      ],
      message: 'Top management held its review, yet it had no audit results to look at.',
    },
  ],

  unknown: {
    title: 'Not known yet: {topic}',
    step: 'Ask {ask}.',
    reason: 'not known yet: {topic}',
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
    { id: 'develop', name: 'developer of AI', when: who.develops },
    { id: 'provide', name: 'provider of AI', when: who.provides },
    { id: 'use', name: 'user of AI', when: who.uses },
  ],

  // Plans that are not known count as plans: what to settle first is the more useful answer.
  applies: { no: who.noPlans, later: who.noAi },

  advice: [
    {
      id: 'iso-27001',
      when: who.has27001,
      text: 'From ISO/IEC 27001 you can reuse document control, internal audit, management review, corrective action and supplier checks. A security risk assessment is not an AI risk assessment, and nothing there stands in for the impact assessment.',
    },
    {
      id: 'iso-9001',
      when: who.has9001,
      text: 'From ISO 9001 you can reuse document control, competence records, internal audit, management review and corrective action. AI risks, effects on people and the Annex A controls are new.',
    },
  ],

  priority: { cap: 1, people: 0.5, unknown: 0.5 },
})
