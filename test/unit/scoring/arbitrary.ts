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
 * Makes random choices for generated instruments and answers. The choices come from a list of random numbers, one for
 * each choice: such lists are fast to generate, and fast-check shrinks them towards the simplest case that still fails.
 */
type Chooser = {
  /** Returns an integer from 0 to n - 1. */
  below(n: number): number
  /** Returns one of the values. */
  pickOne<T>(values: readonly T[]): T
  /** Returns some of the values, in order; about a third of them. */
  pickSome<T>(values: readonly T[]): T[]
  coinFlip(): boolean
}

function createChooser(numbers: readonly number[]): Chooser {
  let at = 0
  const below = (n: number) => (n > 0 ? (numbers[at++] ?? 0) % n : 0)
  return {
    below,
    pickOne: values => values[below(values.length)] as (typeof values)[number],
    pickSome: values => values.filter(() => below(3) === 1),
    coinFlip: () => below(2) === 1,
  }
}

const numberList = (length: number) => fc.noBias(fc.array(fc.nat(0xffff), { minLength: length, maxLength: length }))

const LEVELS = [0, 1, 2, 3, 4] as const
const ROLES: RoleId[] = ['develop', 'provide', 'use']
const THEMES: ThemeId[] = ['risk', 'governance', 'documentation', 'oversight']
/** Ids that are also properties of objects, to find lookups that do not check for own properties. */
const TRICKY_IDS = ['prototype', 'length', 'name', 'then', 'valueof', 'tostring', 'proto']
const REFERENCES = ['4.3', '5.2', '6.1.2', '6.1.4', '8.4', '9.2', 'A.5.4', 'A.6.2.4', 'A.10.3']

const sorted = (values: number[]) => [...values].sort((a, b) => a - b)

function instrumentFrom(numbers: readonly number[]): Instrument {
  const choose = createChooser(numbers)
  const isScored = Array.from({ length: 1 + choose.below(14) }, () => choose.below(3) > 0)
  const bands = 1 + choose.below(6)
  const spread = choose.pickOne([0.4, 0.8, 1])
  const questions: Question[] = []
  for (const [at, scored] of isScored.entries()) questions.push(question(choose, at, scored, questions))
  for (const { scoring } of questions) {
    // A question builds only on earlier questions, so there is no cycle.
    const at = questions.findIndex(other => other.scoring === scoring)
    if (scoring)
      scoring.after = choose.pickSome(
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
    roles: choose.coinFlip()
      ? ROLES.map(id => ({ id, name: id, when: condition(choose, questions, 2) }))
      : ROLES.map(unconditionalRole),
    applies: { no: rarelyTrue(choose, questions), later: rarelyTrue(choose, questions) },
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
      when: scored.slice(0, 2).map(q => ({ question: q.id, from: choose.pickOne(LEVELS.slice(0, 3)), to: 4 as const })),
    })),
    unknown: { title: 'Not known: {topic}', step: 'Go and see. {ask}', reason: 'not known yet: {topic}' },
    concerns: Object.fromEntries(choose.pickSome(used).map(reference => [reference, [choose.pickOne(ROLES)]])),
    advice: choose.coinFlip() ? [{ id: 'advice', when: condition(choose, questions, 2), text: 'Reuse it' }] : [],
    priority: { cap: choose.below(3), people: choose.below(3) / 2, unknown: choose.below(5) / 4 },
  }
}

const outcome = { title: 'Title', because: 'Because', heading: 'Heading', points: [{ title: 'Point', text: 'Text' }] }
const unconditionalRole = (id: RoleId) => ({ id, name: id, when: { all: [] } })

function question(choose: Chooser, at: number, scored: boolean, earlier: Question[]): Question {
  const tricky = TRICKY_IDS[choose.below(40)]
  const id = tricky && earlier.every(q => q.id !== tricky) ? tricky : `q-${at}`
  const multiple = !scored && choose.coinFlip()
  const names = [...choose.pickSome(TRICKY_IDS), 'plain', 'other'].map(name => ({ id: name, label: name }))
  const readable = earlier.filter(q => !q.scoring)
  const references = [choose.pickOne(REFERENCES), ...choose.pickSome(REFERENCES)].filter(
    (r, i, all) => all.indexOf(r) === i,
  )
  return {
    id,
    chapter: 'chapter',
    kind: multiple ? 'multiple' : 'single',
    prompt: 'Prompt?',
    topic: `topic ${at}`,
    references,
    ...(readable.length && choose.coinFlip() ? { when: condition(choose, earlier, 2) } : {}),
    options: [
      ...(scored ? LEVELS.map(level => ({ id: `level-${level}`, label: 'Label', level })) : names),
      ...(multiple && choose.coinFlip() ? [{ id: 'none', label: 'None', alone: true }] : []),
      ...(choose.below(4) ? [{ id: 'unsure', label: 'Unsure', ...(multiple ? { alone: true } : {}) }] : []),
      ...(scored && choose.below(4) === 0 ? [{ id: 'not-applicable', label: 'Not applicable' }] : []),
    ],
    ...(scored ? { scoring: scoring(choose, references) } : {}),
  }
}

function scoring(choose: Chooser, references: string[]): Scoring {
  const belows = ([1, 2, 3, 4] as const).filter(below => below === 4 || choose.coinFlip())
  return {
    theme: choose.pickOne(THEMES),
    weight: choose.pickOne([1, 2, 3, 0.1, 0.7, 12.5]),
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

/**
 * Returns a random condition on unscored questions; if there are none, a condition that is always true or always false.
 */
function condition(choose: Chooser, questions: Question[], depth: number): Condition {
  const readable = questions.filter(q => !q.scoring)
  const kind = choose.below(depth > 0 ? 5 : 2)
  const part = () => condition(choose, questions, depth - 1)
  if (kind === 2) return { not: part() }
  if (kind === 3) return { all: [part(), part()] }
  if (kind === 4 || !readable.length) return { any: readable.length ? [part(), part()] : [] }
  const read = choose.pickOne(readable)
  return { question: read.id, is: [choose.pickOne(read.options).id, choose.pickOne(read.options).id] }
}

/** Returns a condition that is false in five of six cases: a result that does not apply tests little of the scoring. */
const rarelyTrue = (choose: Chooser, questions: Question[]): Condition =>
  choose.below(6) === 1 ? condition(choose, questions, 2) : { any: [] }

function cap(choose: Chooser, id: string, scored: Question[], bands: number): Cap[] {
  const [common, reason] = [{ id, references: [] }, `because of ${id}`]
  if (bands > 1 && choose.below(4) === 0) {
    return [{ ...common, reason, below: choose.below(11) / 10, band: 1 + choose.below(bands - 1) }]
  }
  const questions = choose.pickSome(scored.filter(q => q.options.every(o => o.id !== 'not-applicable'))).map(q => q.id)
  if (!questions.length) return []
  const [a = 1, b = 1, c = 1, d = 1] = sorted([1, 2, 3, 4].map(() => 1 + choose.below(bands)))
  return [{ ...common, ...(choose.coinFlip() && { reason }), questions, steps: [a, b, c, d, bands] }]
}

/**
 * Returns random answers to an instrument: most questions are answered, some are not, and a few have options that do
 * not exist. In some cases all answers have a high level.
 */
function answersFrom({ questions }: Instrument, numbers: readonly number[]): Answers {
  const choose = createChooser(numbers)
  const answers: Answers = {}
  const minLevel = choose.pickOne([0, 1, 2, 3])
  for (const { id, kind, options } of questions) {
    if (choose.below(8 + 10 * minLevel) === 7) continue
    const allowed = options.filter(({ level = 4 }) => level >= minLevel).map(o => o.id)
    const ids = choose.below(20) === 19 ? [...allowed, 'unheard-of'] : allowed
    answers[id] = kind === 'multiple' ? choose.pickSome(ids) : choose.pickOne(ids)
  }
  return answers
}

/** An instrument with answers to it: the input of `score`. */
export interface ScoringCase {
  instrument: Instrument
  answers: Answers
}

/** Generates a random valid instrument with random answers. */
export const randomCase: fc.Arbitrary<ScoringCase> = fc.tuple(numberList(420), numberList(60)).map(([shape, given]) => {
  const instrument = instrumentFrom(shape)
  return { instrument, answers: answersFrom(instrument, given) }
})

/** Generates random answers to the given instrument. */
export const randomCaseOf = (instrument: Instrument): fc.Arbitrary<ScoringCase> =>
  numberList(120).map(given => ({ instrument, answers: answersFrom(instrument, given) }))

/** Returns the level of an option of a question; undefined if the option does not exist or has no level. */
export const levelOf = (question: Question, option: unknown): Level | undefined =>
  question.options.find(({ id }) => id === option)?.level
