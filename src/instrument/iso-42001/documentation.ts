import { createThemeQuestions } from './create-theme-questions'
import { buildsOrChangesAiCondition, developsOrProvidesAiCondition, ownDataInAiCondition } from './situation'

/** Questions on documentation: inventory, Statement of Applicability, records, information for others, design and data. */
export const documentationQuestions = createThemeQuestions('documentation', [
  {
    id: 'inventory',
    prompt: 'How complete is your list of AI systems?',
    topic: 'the list of AI systems',
    // Weight: an AI system that is not in the inventory is not managed.
    weight: 2,
    after: ['leadership'],
    answers: [
      'None',
      'Draft, or without bought-in AI',
      'Approved, bought-in AI included',
      'Kept, with data, tools, computing power, people',
      'Updated with every change',
    ],
    gaps: [
      [
        '4.1 A.4.2',
        'No complete list of AI systems is approved',
        'List every AI system, bought ones too: purpose, owner, your role.',
      ],
      [
        'A.4.2 A.4.3 A.4.4 A.4.5',
        'What your AI systems rely on is not fully recorded',
        'Add to each its data, tools, computing power and people.',
      ],
    ],
    ask: 'the head of IT',
  },
  {
    id: 'statement',
    prompt: 'Is there a Statement of Applicability for AI?',
    topic: 'the Statement of Applicability',
    // Weight: the Statement of Applicability is the document that an auditor opens first.
    weight: 2,
    after: ['scope', 'treatment'],
    answers: [
      'No',
      'Draft, or without reasons',
      'Approved, with reasons for every control',
      'Controls run as it says',
      'Reviewed on schedule, with records',
    ],
    gaps: [
      [
        '6.1.3',
        'No Statement of Applicability with reasons is approved',
        'Go through the 38 controls of Annex A: in or out, and why.',
      ],
      ['8.1 8.3', 'Controls do not all run as your Statement says', 'Give each chosen control an owner and a record.'],
    ],
    ask: 'the quality or security manager',
  },
  {
    id: 'records',
    prompt: 'Are AI documents and changes controlled?',
    topic: 'AI documents and changes',
    // Weight: records prove everything else, but are only the proof.
    weight: 1,
    answers: [
      'No',
      'Now and then, or unused rules',
      'Agreed place, owner, approval, mostly kept',
      'Always, in writing, changes planned first',
      'Checked and improved, with records',
    ],
    gaps: [
      [
        '6.3 7.5',
        'AI documents and changes are not controlled as a rule',
        'Keep AI documents in one place, with owner and version. Approve changes.',
      ],
      [
        '6.3 7.5',
        'AI documents and changes are not always controlled',
        'Plan changes in writing, and set how long to keep records.',
      ],
    ],
    ask: 'the quality or security manager',
  },
  {
    id: 'information',
    prompt: 'Are staff and people affected told about your AI?',
    topic: 'information about your AI',
    // Weight: people who do not know that AI is used cannot object to it.
    weight: 1,
    people: 0.8,
    after: ['inventory'],
    answers: [
      'No',
      'Now and then, or in small print',
      'Agreed who hears what, mostly done',
      'Always, by a written plan',
      'Recorded, improved by feedback',
    ],
    gaps: [
      [
        '7.4 A.8.5',
        'It is not agreed who is told what about your AI',
        'Decide who, inside and outside, is told what, and when.',
      ],
      ['7.4 A.8.5', 'People affected are not always told about your AI', 'Write a plan: who is told what, and when.'],
    ],
    ask: 'the communications team',
  },
  {
    id: 'customers',
    prompt: 'Do users of your AI products learn their limits?',
    topic: 'information for users',
    // Weight: customers who lack information use AI wrongly.
    weight: 1.5,
    people: 0.6,
    when: developsOrProvidesAiCondition,
    answers: [
      'No',
      'Now and then, or as marketing',
      'Agreed what they hear, mostly done',
      'Always, with duties in writing',
      'Recorded, improved by feedback',
    ],
    gaps: [
      [
        'A.8.2 A.10.4',
        'Users are not told the limits of your AI as a rule',
        'Give users and customers one page: purpose, limits, whom to ask.',
      ],
      [
        'A.8.2 A.10.4',
        'Not every user has limits and duties in writing',
        'Ask customers what they expect. Tell every user limits and duties.',
      ],
    ],
    ask: 'customer support',
  },
  {
    id: 'design',
    prompt: 'Are requirements and design of your AI documented?',
    topic: 'requirements and design',
    // Weight: without design documents, nobody else can check or take over a system.
    weight: 1.5,
    when: buildsOrChangesAiCondition,
    answers: [
      'No',
      'Draft, or out of date',
      'Approved, with reasons for choices',
      'Development follows them, technical documents included',
      'Reviewed with every release',
    ],
    optional: true,
    gaps: [
      ['A.6.2.2 A.6.2.3', 'Requirements and design are not approved', 'Write down what the system must do, and why.'],
      [
        'A.6.1.3 A.6.2.3 A.6.2.7',
        'Development does not yet follow its documents',
        'Follow them at every stage, and finish the technical documents.',
      ],
    ],
    ask: 'the development team',
  },
  {
    id: 'data',
    prompt: 'Is your AI’s data managed?',
    topic: 'data for AI',
    // Weight: bad data harms people through every system trained on it, and rights to data cannot be determined afterwards.
    weight: 2.5,
    people: 0.6,
    when: ownDataInAiCondition,
    answers: [
      'No',
      'Now and then',
      'Agreed: origin, rights, quality, bias',
      'Every data set, by written limits',
      'Results recorded, checks improved',
    ],
    optional: true,
    gaps: [
      [
        'A.7.2 A.7.3 A.7.4 A.7.5',
        'No checks of data are agreed',
        'Agree how to acquire and manage data: origin, rights, quality, bias.',
      ],
      ['A.7.4 A.7.5 A.7.6', 'Not every data set is checked', 'Check the data used most: origin, quality, preparation.'],
    ],
    ask: 'the data team',
  },
])
