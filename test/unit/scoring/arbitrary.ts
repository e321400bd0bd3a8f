import fc from 'fast-check'
import type {
  Cap,
  Condition,
  Instrument,
  Level,
  Question,
  RoleId,
  Scoring,
  ThemeId,
} from '../../../src/instrument/schema'
import type { Answers } from '../../../src/scoring'

/**
 * Random valid instruments and answers. Both are built from a tape of numbers, each a choice: quick to draw in the tens
 * of thousands, and fast-check shrinks a tape towards the shortest and simplest case that still fails.
 */
type Choose = {
  /** One of 0 to n - 1. */
  below(n: number): number
  one<T>(values: readonly T[]): T
  some<T>(values: readonly T[]): T[]
  yes(): boolean
}

function chooser(tape: readonly number[]): Choose {
  let at = 0
  const below = (n: number) => (n > 0 ? (tape[at++] ?? 0) % n : 0)
  return {
    below,
    one: values => values[below(values.length)] as (typeof values)[number],
    some: values => values.filter(() => below(3) === 1),
    yes: () => below(2) === 1,
  }
}

const tape = (length: number) => fc.noBias(fc.array(fc.nat(0xffff), { minLength: length, maxLength: length }))

const LEVELS = [0, 1, 2, 3, 4] as const
const ROLES: RoleId[] = ['develop', 'provide', 'use']
const THEMES: ThemeId[] = ['risk', 'governance', 'documentation', 'oversight']
/** Names that trip over careless look-ups, wherever they are allowed as ids. */
const TRICKY = ['prototype', 'length', 'name', 'then', 'valueof', 'tostring', 'proto']
const REFERENCES = ['4.3', '5.2', '6.1.2', '6.1.4', '8.4', '9.2', 'A.5.4', 'A.6.2.4', 'A.10.3']

const sorted = (values: number[]) => [...values].sort((a, b) => a - b)

function instrumentFrom(numbers: readonly number[]): Instrument {
  const choose = chooser(numbers)
  const isScored = Array.from({ length: 1 + choose.below(14) }, () => choose.below(3) > 0)
  const bands = 1 + choose.below(6)
  const spread = choose.one([0.4, 0.8, 1])
  const questions: Question[] = []
  for (const [at, scored] of isScored.entries()) questions.push(question(choose, at, scored, questions))
  for (const { scoring } of questions) {
    // Whatever builds on what stands before it in the questionnaire cannot go round in a circle.
    const at = questions.findIndex(other => other.scoring === scoring)
    if (scoring)
      scoring.after = choose.some(
        questions
          .slice(0, at)
          .filter(q => q.scoring)
          .map(q => q.id),
      )
  }
  const scored = questions.filter(q => q.scoring)
  const used = [...new Set(questions.flatMap(q => q.references))]
  const steps = sorted([1, 2, 3, 4].map(choose.below)).map(n => n / 4)
  return {
    id: 'random',
    version: '1.0.0',
    language: 'en',
    name: 'Random',
    title: 'Title',
    intro: 'Intro',
    minutes: 5,
    guidance: 'Guidance',
    chapters: [{ id: 'chapter', name: 'Chapter' }],
    themes: THEMES.map(id => ({ id, name: id, expects: 'Something' })),
    roles: choose.yes()
      ? ROLES.map(id => ({ id, name: id, when: condition(choose, questions, 2) }))
      : ROLES.map(always),
    applies: { no: never(choose, questions), later: never(choose, questions) },
    outcomes: { no: outcome, later: outcome },
    questions,
    values: [0, steps[1] ?? 0, steps[2] ?? 0, steps[3] ?? 0, 1],
    bands: Array.from({ length: bands }, (_, at) => ({
      id: `band-${at}`,
      name: `Band ${at}`,
      meaning: 'Meaning',
      from: (at * spread) / bands,
    })),
    caps: Array.from({ length: choose.below(7) }, (_, at) => cap(choose, `cap-${at}`, scored, bands)).flat(),
    conflicts: Array.from({ length: scored.length > 1 ? choose.below(3) : 0 }, (_, at) => ({
      id: `conflict-${at}`,
      message: 'These do not go together',
      when: scored.slice(0, 2).map(q => ({ question: q.id, from: choose.one(LEVELS.slice(0, 3)), to: 4 as const })),
    })),
    unknown: { title: 'Not known: {topic}', step: 'Go and see. {ask}', reason: 'not known yet: {topic}' },
    concerns: Object.fromEntries(choose.some(used).map(reference => [reference, [choose.one(ROLES)]])),
    advice: choose.yes() ? [{ id: 'advice', when: condition(choose, questions, 2), text: 'Reuse it' }] : [],
    priority: { cap: choose.below(3), people: choose.below(3) / 2, unknown: choose.below(5) / 4 },
  }
}

const outcome = { title: 'Title', because: 'Because', heading: 'Heading', points: [{ title: 'Point', text: 'Text' }] }
const always = (id: RoleId) => ({ id, name: id, when: { all: [] } })

function question(choose: Choose, at: number, scored: boolean, earlier: Question[]): Question {
  const tricky = TRICKY[choose.below(40)]
  const id = tricky && earlier.every(q => q.id !== tricky) ? tricky : `q-${at}`
  const multiple = !scored && choose.yes()
  const names = [...choose.some(TRICKY), 'plain', 'other'].map(name => ({ id: name, label: name }))
  const readable = earlier.filter(q => !q.scoring)
  const references = [choose.one(REFERENCES), ...choose.some(REFERENCES)].filter((r, i, all) => all.indexOf(r) === i)
  return {
    id,
    chapter: 'chapter',
    kind: multiple ? 'multiple' : 'single',
    prompt: 'Prompt?',
    topic: `topic ${at}`,
    references,
    ...(readable.length && choose.yes() ? { when: condition(choose, earlier, 2) } : {}),
    options: [
      ...(scored ? LEVELS.map(level => ({ id: `level-${level}`, label: 'Label', level })) : names),
      ...(multiple && choose.yes() ? [{ id: 'none', label: 'None', alone: true }] : []),
      ...(choose.below(4) ? [{ id: 'unsure', label: 'Unsure', ...(multiple ? { alone: true } : {}) }] : []),
      ...(scored && choose.below(4) === 0 ? [{ id: 'not-applicable', label: 'Not applicable' }] : []),
    ],
    ...(scored ? { scoring: scoring(choose, references) } : {}),
  }
}

function scoring(choose: Choose, references: string[]): Scoring {
  const belows = ([1, 2, 3, 4] as const).filter(below => below === 4 || choose.yes())
  return {
    theme: choose.one(THEMES),
    weight: choose.one([1, 2, 3, 0.1, 0.7, 12.5]),
    people: choose.below(3) / 2,
    after: [],
    shortfalls: belows.map(below => ({
      below,
      references: references.slice(0, 1 + choose.below(Math.min(4, references.length))),
      title: `Short below ${below}`,
      step: `Do ${below}`,
    })),
    ask: 'Ask somebody.',
  }
}

/** Reads unscored questions only. Where there are none, it holds or not by itself. */
function condition(choose: Choose, questions: Question[], depth: number): Condition {
  const readable = questions.filter(q => !q.scoring)
  const kind = choose.below(depth > 0 ? 5 : 2)
  const part = () => condition(choose, questions, depth - 1)
  if (kind === 2) return { not: part() }
  if (kind === 3) return { all: [part(), part()] }
  if (kind === 4 || !readable.length) return { any: readable.length ? [part(), part()] : [] }
  const read = choose.one(readable)
  return { question: read.id, is: [choose.one(read.options).id, choose.one(read.options).id] }
}

/** Mostly a condition that never holds: a result for which nothing applies says little about the scoring. */
const never = (choose: Choose, questions: Question[]): Condition =>
  choose.below(6) === 1 ? condition(choose, questions, 2) : { any: [] }

function cap(choose: Choose, id: string, scored: Question[], bands: number): Cap[] {
  const common = { id, references: [], reason: `because of ${id}` }
  if (bands > 1 && choose.below(4) === 0) {
    return [{ ...common, below: choose.below(11) / 10, band: 1 + choose.below(bands - 1) }]
  }
  const questions = choose.some(scored.filter(q => q.options.every(o => o.id !== 'not-applicable'))).map(q => q.id)
  if (!questions.length) return []
  const [a = 1, b = 1, c = 1, d = 1] = sorted([1, 2, 3, 4].map(() => 1 + choose.below(bands)))
  return [{ ...common, questions, steps: [a, b, c, d, bands] }]
}

/** Answers to an instrument: most questions answered, some not, a few with options that do not exist. Some are all good. */
function answersFrom({ questions }: Instrument, numbers: readonly number[]): Answers {
  const choose = chooser(numbers)
  const answers: Answers = {}
  const least = choose.one([0, 1, 2, 3])
  for (const { id, kind, options } of questions) {
    if (choose.below(8 + 10 * least) === 7) continue
    const good = options.filter(({ level = 4 }) => level >= least).map(o => o.id)
    const ids = choose.below(20) === 19 ? [...good, 'unheard-of'] : good
    answers[id] = kind === 'multiple' ? choose.some(ids) : choose.one(ids)
  }
  return answers
}

export interface Case {
  instrument: Instrument
  answers: Answers
}

/** A random valid instrument with random answers to it. */
export const randomCase: fc.Arbitrary<Case> = fc.tuple(tape(420), tape(60)).map(([shape, given]) => {
  const instrument = instrumentFrom(shape)
  return { instrument, answers: answersFrom(instrument, given) }
})

/** Random answers to one instrument. */
export const caseOf = (instrument: Instrument): fc.Arbitrary<Case> =>
  tape(120).map(given => ({ instrument, answers: answersFrom(instrument, given) }))

export const levelOf = (question: Question, option: unknown): Level | undefined =>
  question.options.find(({ id }) => id === option)?.level
