import type { Condition, Option, Question } from '../schema'

/** The option “I don’t know”, which every question has, so that nobody has to guess. */
export const UNSURE_OPTION: Option = { id: 'unsure', label: 'I don’t know' }

const is = (question: string, ...is: string[]): Condition => ({ question, is })
const not = (not: Condition): Condition => ({ not })
const all = (...all: Condition[]): Condition => ({ all })
const any = (...any: Condition[]): Condition => ({ any })

// Conditions for questions, roles and advice. An unknown answer counts as true, so that more is asked rather than less.

/** No AI now. “None of these” counts only if the follow-up question about bought software and assistants is also negative. */
export const noAiCondition = all(is('meets', 'none'), is('hidden', 'neither'))
/** No AI now, and none planned. */
export const neitherAiNorPlansCondition = all(noAiCondition, is('planned', 'no'))
/** The organization develops, provides or uses AI, or does not know. */
export const hasAiCondition = not(noAiCondition)

/** The organization builds or trains AI, or supplies data for it. */
export const developsAiCondition = is('meets', 'develop')
/** The organization offers products or services with AI. */
export const providesAiCondition = is('meets', 'provide')
/** The organization supplies AI to others, as a developer or a provider. */
export const developsOrProvidesAiCondition = is('meets', 'develop', 'provide')
/** The organization uses AI: either as answered, or because no other role was chosen. */
export const usesAiCondition = any(is('meets', 'use'), not(any(developsOrProvidesAiCondition, noAiCondition)))
/** The organization builds AI, or changes the AI that it buys and offers. */
export const buildsOrChangesAiCondition = any(
  developsAiCondition,
  all(providesAiCondition, not(is('adapt', 'as-bought'))),
)
/** The organization puts its own data into AI systems. */
export const ownDataInAiCondition = any(
  developsAiCondition,
  all(providesAiCondition, not(is('adapt', 'as-bought', 'settings'))),
)

/** The organization has a management system for information security. */
export const runsIso27001SystemCondition = is('existing', 'iso-27001')
/** The organization has a management system for quality. */
export const runsIso9001SystemCondition = is('existing', 'iso-9001')

/** Unscored questions about the organization's situation. They determine its roles, its route and its advice. */
export const situationQuestions: Question[] = (
  [
    {
      id: 'meets',
      kind: 'multiple',
      prompt: 'What does your organisation do with AI?',
      topic: 'what you do with AI',
      options: [
        { id: 'develop', label: 'Build or train it, or supply data for it' },
        { id: 'provide', label: 'Offer products or services with AI inside' },
        { id: 'use', label: 'Use it in our own work' },
        { id: 'none', label: 'None of these', alone: true },
        { ...UNSURE_OPTION, alone: true },
      ],
    },
    {
      id: 'hidden',
      kind: 'multiple',
      prompt: 'Is any of this in use, even unofficially?',
      topic: 'AI that came unnoticed',
      when: is('meets', 'none'),
      options: [
        { id: 'bought', label: 'Bought software with AI built in' },
        { id: 'assistants', label: 'Assistants that chat, write or translate' },
        { id: 'neither', label: 'Neither, and we have checked', alone: true },
        { ...UNSURE_OPTION, alone: true },
      ],
    },
    {
      id: 'planned',
      kind: 'single',
      prompt: 'Do you plan to build, offer or use AI?',
      topic: 'plans for AI',
      when: noAiCondition,
      options: [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }, UNSURE_OPTION],
    },
    {
      id: 'adapt',
      kind: 'single',
      prompt: 'Do you change the AI that you buy in?',
      topic: 'changes to bought AI',
      when: all(providesAiCondition, not(developsAiCondition)),
      options: [
        { id: 'as-bought', label: 'No, we offer it as bought' },
        { id: 'settings', label: 'Yes, by instructions or settings' },
        { id: 'data', label: 'Yes, with our own data' },
        UNSURE_OPTION,
      ],
    },
    {
      id: 'existing',
      kind: 'multiple',
      prompt: 'Which management systems do you already run?',
      topic: 'management systems you have',
      when: hasAiCondition,
      options: [
        { id: 'iso-27001', label: 'ISO/IEC 27001, for information security' },
        { id: 'iso-9001', label: 'ISO 9001, for quality' },
        { id: 'neither', label: 'Neither of these', alone: true },
        { ...UNSURE_OPTION, alone: true },
      ],
    },
  ] satisfies Omit<Question, 'chapter' | 'references'>[]
).map(question => ({ ...question, chapter: 'situation', references: [] }))
