import type { Condition, Question } from '../schema'
import { UNSURE } from './authoring'

const is = (question: string, ...is: string[]): Condition => ({ question, is })
const not = (not: Condition): Condition => ({ not })
const all = (...all: Condition[]): Condition => ({ all })
const any = (...any: Condition[]): Condition => ({ any })

/** No AI now, said twice: "none" is believed only after bought software and assistants were asked about. */
const noAi = all(is('meets', 'none'), is('hidden', 'neither'))
const provides = is('meets', 'provide')

/** Who is meant by a question, a role or an advice. What is not known counts as if it were so. */
export const who = {
  noAi,
  /** AI is met in some way. */
  present: not(noAi),
  noPlans: all(noAi, is('planned', 'no')),
  develops: is('meets', 'develop'),
  provides,
  /** Others receive AI from them. */
  offers: is('meets', 'develop', 'provide'),
  /** They shape an AI system: builders, and providers who change what they buy. */
  builds: any(is('meets', 'develop'), all(provides, not(is('adapt', 'as-bought')))),
  /** Their own data goes into an AI system. */
  feeds: any(is('meets', 'develop'), all(provides, not(is('adapt', 'as-bought', 'settings')))),
  /** Said so, or nothing else was said. */
  uses: any(is('meets', 'use'), not(any(is('meets', 'develop', 'provide'), noAi))),
  has27001: is('existing', 'iso-27001'),
  has9001: is('existing', 'iso-9001'),
}

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
      when: all(provides, not(is('meets', 'develop'))),
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
      when: not(noAi),
      options: [
        { id: 'iso-27001', label: 'Information security, by ISO/IEC 27001' },
        { id: 'iso-9001', label: 'Quality, by ISO 9001' },
        { id: 'neither', label: 'Neither of these', alone: true },
        { ...UNSURE, alone: true },
      ],
    },
  ] satisfies Omit<Question, 'chapter' | 'references'>[]
).map(question => ({ ...question, chapter: 'situation', references: [] }))
