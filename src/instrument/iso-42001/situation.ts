import type { Condition, Option, Question } from '../schema'

/** The answer that every question can be given, so that nobody has to guess. */
export const UNSURE: Option = { id: 'unsure', label: 'I don’t know' }

const is = (question: string, ...is: string[]): Condition => ({ question, is })
const not = (not: Condition): Condition => ({ not })
const all = (...all: Condition[]): Condition => ({ all })
const any = (...any: Condition[]): Condition => ({ any })

// Who is meant by a question, a role or an advice. What is not known counts as if it were so.

/** No AI now, said twice: "none" is believed only after bought software and assistants were asked about. */
export const noAi = all(is('meets', 'none'), is('hidden', 'neither'))
/** Nor any planned. */
export const noPlans = all(noAi, is('planned', 'no'))
/** AI is met in some way. */
export const present = not(noAi)

export const develops = is('meets', 'develop')
export const provides = is('meets', 'provide')
/** Others receive AI from them. */
export const offers = is('meets', 'develop', 'provide')
/** They use AI: said so, or nothing else was said. */
export const uses = any(is('meets', 'use'), not(any(offers, noAi)))
/** They shape AI systems: builders, and providers who change what they buy. */
export const builds = any(develops, all(provides, not(is('adapt', 'as-bought'))))
/** Their own data goes into AI systems. */
export const feeds = any(develops, all(provides, not(is('adapt', 'as-bought', 'settings'))))

export const has27001 = is('existing', 'iso-27001')
export const has9001 = is('existing', 'iso-9001')

/** What decides the role, the route and the advice. Nothing here is scored. */
export const situation: Question[] = (
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
        { ...UNSURE, alone: true },
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
        { ...UNSURE, alone: true },
      ],
    },
    {
      id: 'planned',
      kind: 'single',
      prompt: 'Do you plan to build, offer or use AI?',
      topic: 'plans for AI',
      when: noAi,
      options: [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }, UNSURE],
    },
    {
      id: 'adapt',
      kind: 'single',
      prompt: 'Do you change the AI that you buy in?',
      topic: 'changes to bought AI',
      when: all(provides, not(develops)),
      options: [
        { id: 'as-bought', label: 'No, we offer it as bought' },
        { id: 'settings', label: 'Yes, by instructions or settings' },
        { id: 'data', label: 'Yes, with our own data' },
        UNSURE,
      ],
    },
    {
      id: 'existing',
      kind: 'multiple',
      prompt: 'Which management systems do you already run?',
      topic: 'management systems you have',
      when: present,
      options: [
        { id: 'iso-27001', label: 'ISO/IEC 27001, for information security' },
        { id: 'iso-9001', label: 'ISO 9001, for quality' },
        { id: 'neither', label: 'Neither of these', alone: true },
        { ...UNSURE, alone: true },
      ],
    },
  ] satisfies Omit<Question, 'chapter' | 'references'>[]
).map(question => ({ ...question, chapter: 'situation', references: [] }))
