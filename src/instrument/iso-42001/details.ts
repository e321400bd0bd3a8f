import type { Details } from '../details'

/**
 * Long texts of the instrument, a lazy chunk that is loaded when help is first opened or the result is shown.
 * Articles of the EU AI Act are those of Regulation (EU) 2024/1689; categories of the NIST AI RMF those of
 * AI 100-1 (2023). They are related to a question, not equivalent: meeting one neither means meeting the other nor the
 * standard.
 */
const details: Details = {
  labels: {
    good: 'Good looks like',
    evidence: 'What shows it',
    why: 'Why it matters',
    effort: 'Effort',
    S: 'Days',
    M: 'Weeks',
    L: 'Months',
    owner: 'Usually done by',
    euAiAct: 'EU AI Act (related, not equivalent)',
    nistAiRmf: 'NIST AI RMF (related, not equivalent)',
  },

  questions: {
    meets: {
      good: 'You can say of each AI system whether you build it, offer it to others or use it. Many organisations do more than one. A model you train, data you sell for training, a product with a bought model inside and a chat assistant at work all count.',
      evidence: 'A list of AI systems with your role in each.',
    },
    hidden: {
      good: 'Somebody has looked. Office suites, customer systems, recruiting tools and security software often come with AI, and staff often try assistants before anyone decides on them.',
      evidence: 'A look through purchase lists and release notes, and a question put to each team.',
    },
    planned: {
      good: 'A plan is enough to begin with: what you settle before the first system goes live costs far less than what you mend after it.',
      evidence: 'A project, a budget line or a tender in which AI occurs.',
    },
    adapt: {
      good: 'You know what you change. Instructions, settings and filters shape how a bought model behaves. Your own data, used for training, tuning or as a source of answers, shapes what it knows.',
      evidence: 'A description of the product that tells the bought parts from your own.',
    },
    existing: {
      good: 'Much can be shared between management systems: document control, training records, supplier checks, audits, reviews, corrective action. It brings no points here, because none of it is about AI or its effects on people yet, but it shortens the way.',
      evidence: 'A certificate or an internal handbook of that system, with its scope.',
    },

    leadership: {
      good: 'One person answers for AI and has the authority to stop a system. Top management decides, gives time and money, and says so in writing.',
      evidence: 'Role descriptions, minutes with decisions on AI, a budget or hours set aside.',
      why: 'Where nobody answers for AI, each team decides for itself, and rules written later have no owner.',
      effort: 'S',
      owner: 'Top management',
      related: { euAiAct: ['Art. 17', 'Art. 26'], nistAiRmf: ['GOVERN 2'] },
    },
    scope: {
      good: 'The scope says in one page which AI systems, units and sites your AI management covers, which role you have in each, and why anything is left out. Interested parties are all who have a stake: customers, staff, authorities, people about whom AI decides.',
      evidence:
        'An approved scope, the list of interested parties with what they require, a map of the processes that manage AI.',
      why: 'An auditor checks all else against the scope. If it is vague, or leaves out the AI that matters, nothing built on it holds.',
      effort: 'S',
      owner: 'Whoever leads AI management',
      related: { euAiAct: ['Art. 2', 'Art. 3'], nistAiRmf: ['GOVERN 1', 'MAP 1'] },
    },
    policy: {
      good: 'Two pages that fit your organisation: what AI is for, what it must not do, who decides, which other policies apply. Staff can tell you what it means for their own work.',
      evidence:
        'The approved policy with its date, how it was made known, a few conversations with staff, the record of its last review.',
      why: 'It is the one text that everybody in the organisation can be held to. A template that nobody reads shows an auditor that the rest may be paper too.',
      effort: 'S',
      owner: 'Top management, with legal advice',
      related: { euAiAct: ['Art. 17'], nistAiRmf: ['GOVERN 1'] },
    },
    objectives: {
      good: 'A few aims that can be measured, such as the share of answers a person corrects, or complaints by group. Each has an owner, a date and a plan.',
      evidence: 'The list of objectives with measures, the plan to reach them, figures over time.',
      why: 'Without a measure nobody can tell whether AI is managed better this year than last.',
      effort: 'S',
      owner: 'Whoever leads AI management',
      related: { euAiAct: ['Art. 17'], nistAiRmf: ['GOVERN 1', 'MAP 1'] },
    },
    review: {
      good: 'Once a year or more often, top management looks at audit results, risks, incidents, objectives and changes around it, and decides what to improve and with what means.',
      evidence: 'Minutes that show the inputs, the decisions, and what became of them.',
      why: 'It is where the top learns what is so, and where improvement gets its means. A certification audit expects one to have been held.',
      effort: 'S',
      owner: 'Top management',
      related: { euAiAct: ['Art. 17'], nistAiRmf: ['GOVERN 1', 'GOVERN 2'] },
    },

    'risk-assessment': {
      good: 'One method for all AI systems. It weighs what may happen to the organisation, to individuals and to society, how likely that is, and which risk is acceptable. It is done again on schedule and after changes. A security risk assessment asks other questions.',
      evidence: 'The method with its criteria, dated results for each system, the approval of risks that are kept.',
      why: 'Controls are chosen to answer risks. Without the assessment they are chosen by habit, and the largest risk may have none.',
      effort: 'M',
      owner: 'Risk manager, with the owners of the systems',
      related: { euAiAct: ['Art. 6', 'Art. 9'], nistAiRmf: ['MAP 1', 'MAP 4', 'MEASURE 1', 'MANAGE 1'] },
    },
    'impact-assessment': {
      good: 'For each system, someone has asked whom it touches: users, people about whom it decides, groups who may fare worse, society as a whole. It looks from their side, apart from the risk assessment, and its result goes into it.',
      evidence:
        'The method, a dated assessment for each system, the decision that followed, and the repeat after a change.',
      why: 'It is what sets this standard apart, and what auditors most often find missing. Harm that nobody looked for is found by those who suffer it.',
      effort: 'M',
      owner: 'Owner of the AI system, with data protection',
      related: { euAiAct: ['Art. 26', 'Art. 27'], nistAiRmf: ['MAP 1', 'MAP 5'] },
    },
    treatment: {
      good: 'Every risk that is not accepted has a control, an owner and a date. The plan is approved by those who own the risks, and somebody checks whether the controls work.',
      evidence: 'The approved plan, proof that its steps were taken, and what was measured afterwards.',
      why: 'A risk that is known and left alone is worse than one nobody knew of.',
      effort: 'M',
      owner: 'Risk owners',
      related: { euAiAct: ['Art. 9'], nistAiRmf: ['MANAGE 1', 'MANAGE 4'] },
    },
    suppliers: {
      good: 'Before you buy AI, models or data, you ask how they were tested, where their limits are and who supports them. A contract says who does what when something goes wrong. It is checked again from time to time.',
      evidence: 'The list of suppliers, filled-in checks, contracts with duties, dates of the next check.',
      why: 'What you buy in stays yours to control. A model that nobody looked into brings its faults into everything built on it.',
      effort: 'M',
      owner: 'Purchasing, with the owners of the systems',
      related: { euAiAct: ['Art. 25', 'Art. 26'], nistAiRmf: ['GOVERN 6', 'MAP 4', 'MANAGE 3'] },
    },
    inventory: {
      good: 'One list of all AI systems, with AI inside bought software and assistants that staff use. Each has a purpose, an owner, your role, and the data, tools, computing power and people it depends on.',
      evidence: 'The list itself, its last change, and a few systems found in the building that are on it.',
      why: 'What is not on the list is not assessed, not watched and not stopped. Built-in AI is what auditors most often find missing.',
      effort: 'S',
      owner: 'Head of IT',
      related: { euAiAct: ['Art. 6', 'Art. 26', 'Art. 49'], nistAiRmf: ['GOVERN 1', 'MAP 2'] },
    },
    statement: {
      good: 'A Statement of Applicability goes through the 38 controls of Annex A and says of each whether you use it, and why or why not. Controls may be left out; reasons may not. Your own controls can be added.',
      evidence: 'The approved statement, linked to the risk treatment plan, and a record for each control that is in.',
      why: 'An auditor opens it first and follows it to the evidence. A control that is in, but that nobody does, is a finding.',
      effort: 'M',
      owner: 'Whoever leads AI management',
      related: { euAiAct: ['Art. 17'], nistAiRmf: ['GOVERN 1', 'MANAGE 1'] },
    },
    records: {
      good: 'Documents on AI have an owner, a version, an approval and a place where people find them. Records are kept as long as needed. A change to how AI is managed is thought through before it is made.',
      evidence: 'A few documents with their history, rules for keeping, the record of one change from plan to effect.',
      why: 'Proof that cannot be found is no proof. Changes that nobody planned undo what was set up.',
      effort: 'S',
      owner: 'Quality or document management',
      related: { euAiAct: ['Art. 17', 'Art. 18'], nistAiRmf: ['GOVERN 1'] },
    },
    information: {
      good: 'Those concerned know that AI is involved, what it does and whom to ask: people affected, staff, partners, authorities. Someone has decided who is told what, when and by whom.',
      evidence: 'The communication plan, notices and replies as they were sent, reactions that led to a change.',
      why: 'Whoever does not know that AI was involved cannot ask, object or correct it.',
      effort: 'S',
      owner: 'Communications, with legal advice',
      related: { euAiAct: ['Art. 26', 'Art. 50', 'Art. 86'], nistAiRmf: ['GOVERN 5', 'MANAGE 4'] },
    },
    customers: {
      good: 'Users and customers get what they need to use your AI well: its purpose, its limits, how well it works, what a person has to check. It is agreed which duties are yours and which are theirs.',
      evidence: 'User documentation, contract terms, what customers said they expect, and changes made for it.',
      why: 'A system used beyond its limits does harm, even if it was built well.',
      effort: 'M',
      owner: 'Product management',
      related: { euAiAct: ['Art. 13', 'Art. 25'], nistAiRmf: ['GOVERN 5', 'MAP 2'] },
    },
    design: {
      good: 'It is written down what the system must do, for whom, how it is built and why it is built so. Development follows it stage by stage. Technical documents for users, partners and authorities are complete. Leave it out only if you build no AI system, as a data supplier may.',
      evidence:
        'Approved requirements, design decisions, stage approvals, technical documentation of the current release.',
      why: 'A system that only its makers understand cannot be checked, handed over or mended by anyone else.',
      effort: 'L',
      owner: 'Development lead',
      related: { euAiAct: ['Art. 11', 'Art. 17'], nistAiRmf: ['MAP 1', 'MAP 2', 'MAP 3'] },
    },
    data: {
      good: 'Rules say how data is chosen, acquired and managed, how accurate, complete and representative it has to be, and how bias is measured. Each data set is checked before use. One can read where it came from, with what rights, and how it was cleaned and labelled. Leave it out only if none of your data goes into AI.',
      evidence: 'The rules with their limits, a data sheet and check results for each data set, licences or consents.',
      why: 'A system repeats what its data shows, and cannot easily unlearn. Bias found after release has already touched people; rights and history can hardly be found out afterwards.',
      effort: 'M',
      owner: 'Data team, with legal advice',
      related: { euAiAct: ['Art. 10'], nistAiRmf: ['MAP 2', 'MAP 4', 'MEASURE 2'] },
    },

    competence: {
      good: 'For each role around AI it is clear what one has to know. Staff know the policy, the limits of the systems they use, and what happens if they ignore them. Someone checks that training worked.',
      evidence: 'Criteria by role, training and experience on file, short talks with staff.',
      why: 'People are the last control. Those who cannot judge a result will follow it.',
      effort: 'M',
      owner: 'Human resources, with team leads',
      related: { euAiAct: ['Art. 4', 'Art. 14', 'Art. 26'], nistAiRmf: ['GOVERN 2', 'MAP 3'] },
    },
    release: {
      good: 'No AI goes live, and none changes, before agreed criteria are met: risks and effects assessed, tests passed, people told, a way back. It is clear who may say yes. The same holds for AI that you buy in.',
      evidence: 'The criteria, signed releases, one release that was refused or put off.',
      why: 'It is the last moment at which a fault costs little and has harmed nobody.',
      effort: 'S',
      owner: 'Head of IT or operations',
      related: { euAiAct: ['Art. 9', 'Art. 15', 'Art. 26'], nistAiRmf: ['MANAGE 1', 'MANAGE 2'] },
    },
    use: {
      good: 'Staff know what each system is for and what it is not for, which data may go into it and which results a person must check. Someone looks whether this is kept.',
      evidence: 'Instructions for use, checks on samples, cases of misuse and what followed.',
      why: 'Most harm from bought AI comes from using it for something it was never meant for.',
      effort: 'S',
      owner: 'Owners of the systems, team leads',
      related: { euAiAct: ['Art. 14', 'Art. 26'], nistAiRmf: ['GOVERN 3', 'MAP 3', 'MANAGE 2'] },
    },
    verification: {
      good: 'Tests have a measure, a limit and a record: for accuracy, robustness and bias, on data that is like real use. A release that misses a limit does not go out. Leave it out only if you release no AI system.',
      evidence: 'The test plan with limits, results for each release, what was changed because of them.',
      why: 'That a system is fair or accurate is only a claim until someone can show how it was measured.',
      effort: 'M',
      owner: 'Development or test lead',
      related: { euAiAct: ['Art. 9', 'Art. 15'], nistAiRmf: ['MEASURE 1', 'MEASURE 2'] },
    },
    monitoring: {
      good: 'You watch what the system does, not just whether it runs: wrong results, drift, differences between groups, how often people overrule it. Events are logged and somebody draws conclusions.',
      evidence:
        'Measures with limits, reports, logs, and decisions that followed from them. Figures on AI management as a whole.',
      why: 'AI changes when the world around it does. What was tested last year may fail today without a single error message.',
      effort: 'M',
      owner: 'Operations, with the owners of the systems',
      related: {
        euAiAct: ['Art. 12', 'Art. 19', 'Art. 26', 'Art. 72'],
        nistAiRmf: ['MEASURE 2', 'MEASURE 3', 'MANAGE 4'],
      },
    },
    incidents: {
      good: 'Staff can raise a concern without fear. People outside can report harm and get an answer. Each case is logged, its cause found, those affected told. Someone checks that the fix worked, and the same goes for audit findings.',
      evidence: 'Both ways to report, the log, a few cases from report to checked fix, messages to those affected.',
      why: 'Those who are harmed notice first. If they have nowhere to turn, the next you hear of it is from a lawyer or a newspaper.',
      effort: 'S',
      owner: 'Customer support, with whoever leads AI management',
      related: {
        euAiAct: ['Art. 20', 'Art. 26', 'Art. 73', 'Art. 87'],
        nistAiRmf: ['GOVERN 4', 'MEASURE 3', 'MANAGE 4'],
      },
    },
    audit: {
      good: 'Someone who does not run the system checks, by a programme and against set criteria, whether AI management does what it says. Findings go to management and are followed up. The auditor may come from another department or from outside.',
      evidence: 'The audit programme, reports, proof of the auditor’s independence, findings with their end.',
      why: 'An organisation that has not looked at itself leaves the first look to the certification body. An audit by those who run the system finds what they already knew.',
      effort: 'M',
      owner: 'Internal audit, or an auditor from outside',
      related: { euAiAct: ['Art. 17'], nistAiRmf: ['GOVERN 1', 'MEASURE 1'] },
    },
  },

  method: [
    'Each answer stands on one of five levels, from nothing at all to working, recorded and improved. The levels are not worth equal steps: 0, 10, 40, 85 and 100 of 100. A plan is worth little, and the largest step is from what is agreed to what is done.',
    'Questions weigh between 1 and 3; the assessments of risks and of effects on people weigh most. The score is the weighted share of what applies to you. What you left out as not applicable is not counted. What you do not know is counted as nothing yet, and makes the result less certain.',
    'The score alone does not decide the band. While something that nobody may lack is missing, such as an internal audit, it holds the band down, however good the rest is. The result names it. If less than 70 of 100 of what counts is known, the result is provisional and stays at the third band or below.',
    'Gaps are ordered by how much is missing, how much it weighs, how far it holds the band down and how much it touches people. What others build on comes before them.',
    'An ISO/IEC 27001 or ISO 9001 system gives no points. It changes the advice. Articles of the EU AI Act and functions of the NIST AI RMF are named where they are related. They are not equivalent, and this check does not tell whether a law is kept.',
    'This check believes what you say and looks at no evidence. It cannot replace an audit. The same answers always give the same result; the version and a short code of the judgement stand below, so that results can be compared.',
  ],
}

export default details
