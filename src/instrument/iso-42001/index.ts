import { removePrototypes } from '../../lib/remove-prototypes'
import type { Instrument } from '../schema'
import { documentationQuestions } from './documentation'
import { governanceQuestions } from './governance'
import { instrumentHead } from './head'
import { createScoringModel } from './model'
import { oversightQuestions } from './oversight'
import { riskQuestions } from './risk'
import { situationQuestions } from './situation'

const questions = [
  ...situationQuestions,
  ...governanceQuestions,
  ...riskQuestions,
  ...documentationQuestions,
  ...oversightQuestions,
]

/**
 * The built-in instrument for ISO/IEC 42001:2023. Its long texts are in `details.ts`; `METHOD.md` gives the reasons for its
 * questions and its scoring model. It contains no text of the standard, only the numbers of clauses and controls.
 */
const instrument: Instrument = {
  ...instrumentHead,
  guidance: 'Each line includes those above. Choose the last that is wholly true.',
  chapters: [
    { id: 'situation', name: 'Your situation' },
    { id: 'governance', name: 'Governance' },
    { id: 'risk', name: 'Risk classification' },
    { id: 'documentation', name: 'Documentation' },
    { id: 'oversight', name: 'Oversight' },
  ],
  themes: [
    {
      id: 'risk',
      name: 'Risk classification',
      expects: 'Know what AI could do to you, to people and to society, and act on it.',
    },
    {
      id: 'governance',
      name: 'Governance',
      expects: 'Top management sets scope, policy and objectives, gives a mandate, and looks at results.',
    },
    {
      id: 'documentation',
      name: 'Documentation',
      expects: 'Others can read which AI you have, which controls you chose, and why.',
    },
    {
      id: 'oversight',
      name: 'Oversight',
      expects: 'Able people release, use and watch AI, put mistakes right, and have it audited.',
    },
  ],
  outcomes: {
    no: {
      title: 'ISO/IEC 42001 does not seem to apply to you now',
      because: 'You do not build, offer or use AI, as you describe it.',
      heading: 'It would, if',
      points: [
        { title: 'Your software gains AI', text: 'Updates bring it in unasked.' },
        { title: 'Staff turn to AI assistants', text: 'Often before anyone decides.' },
        { title: 'You build AI into what you offer', text: 'Customers will ask how you manage it.' },
      ],
    },
    later: {
      title: 'ISO/IEC 42001 would apply from your first AI system on',
      because: 'You have no AI now, as you describe it. What you settle first costs least.',
      heading: 'Settle before it goes live, in this order',
      points: [
        { title: 'Who answers for it', text: 'One named person, with authority and time.' },
        { title: 'What it is for', text: 'What AI may do, who decides.' },
        { title: 'Whom it could harm', text: 'Ask while you can still choose another, or none.' },
        { title: 'What the supplier owes you', text: 'Tests, limits and support, before you sign.' },
        { title: 'How you notice mistakes', text: 'Who looks at its results, and who can stop it.' },
      ],
    },
  },
  questions,
  ...createScoringModel(questions),
}

/** Without prototypes, so that a page that extends `Object.prototype` cannot add optional members to the instrument. */
export default /* @__PURE__ */ removePrototypes(instrument)
