/**
 * `npm run bench:scoring`: measures how long scoring takes. The median for the built-in instrument must be at most 100
 * microseconds, and ten times as many questions may take at most thirteen times as long.
 *
 * For the growth, one instrument of 2,000 questions is compared with ten different ones of 200 questions, scored in
 * turn. Both sides process the same amount of data. A single instrument of 200 questions, scored repeatedly, would fit
 * into the processor's fastest cache, and one of 2,000 would not: the comparison would measure the cache.
 */

import type { Answers, Cap, Instrument, Question } from '../src/instrument/schema'
import instrument from '../src/iso-42001'
import { score } from '../src/scoring'

const MAX_MICROSECONDS = 100
const MAX_GROWTH = 13

/**
 * Returns an instrument of `count` questions: the built-in one, repeated. Ids are numbered, also where conditions,
 * prerequisites and caps refer to them.
 */
function enlargeInstrument(count: number): Instrument {
  const rounds = Math.ceil(count / instrument.questions.length)
  const copies = Array.from({ length: rounds }, (_, round) => round)
  const renamed = <T>(value: T, round: number): T => {
    const ids = new Set(instrument.questions.map(({ id }) => id))
    return JSON.parse(JSON.stringify(value), (_, part) => (ids.has(part) ? `${part}-${round}` : part))
  }
  const questions: Question[] = copies.flatMap(round => renamed(instrument.questions, round))
  const caps: Cap[] = copies.flatMap(round =>
    renamed(instrument.caps, round).map(cap => ({ ...cap, id: `${cap.id}-${round}` })),
  )
  return deepFreeze({
    ...instrument,
    questions: questions.slice(0, count),
    caps,
    roles: renamed(instrument.roles, 0),
    applies: renamed(instrument.applies, 0),
    conflicts: copies.flatMap(round => renamed(instrument.conflicts, round)),
  })
}

/** Freezes a value and everything in it, as the built-in instrument is. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

/** Returns answers that differ from run to run. All roles apply, so that all questions are asked. */
function answersTo({ questions }: Instrument, run: number): Answers {
  return Object.fromEntries(
    questions.map(({ id, kind, options }, at) => {
      const usable = options.filter(({ alone }) => !alone).map(({ id }) => id)
      return [id, kind === 'multiple' ? usable : (usable[(at * 7 + run) % usable.length] ?? '')]
    }),
  )
}

/** Processor time of this process so far, in microseconds: unlike clock time, it excludes other processes. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** An instrument with 50 different sets of answers. */
interface Bench {
  instrument: Instrument
  answerSets: Answers[]
}

const createBench = (instrument: Instrument): Bench => ({
  instrument,
  answerSets: Array.from({ length: 50 }, (_, run) => answersTo(instrument, run)),
})

/** Returns the processor time of scoring each instrument once, in microseconds. */
function measureScoring(benches: Bench[], run: number): number {
  const start = cpuTime()
  for (const { instrument, answerSets } of benches) score(instrument, answerSets[run % answerSets.length] as Answers)
  return cpuTime() - start
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

/** Calls `measure` repeatedly and returns `runs` results. A quarter more calls come before, as a warm-up. */
function repeat<T>(runs: number, measure: (run: number) => T): T[] {
  const all = Array.from({ length: Math.ceil(runs * 1.25) }, (_, run) => measure(run))
  return all.slice(-runs)
}

const builtInBench = [createBench(instrument)]
const builtIn = median(repeat(4000, run => measureScoring(builtInBench, run)))

const tenSmall = Array.from({ length: 10 }, () => createBench(enlargeInstrument(200)))
const large = [createBench(enlargeInstrument(2000))]
// Both sides are measured in each run, so that other load of the machine affects both.
const pairs = repeat(300, run => ({
  small: measureScoring(tenSmall, run) / tenSmall.length,
  large: measureScoring(large, run),
}))
const growth = median(pairs.map(({ small, large }) => large / small))

console.log(
  `built-in, ${instrument.questions.length} questions: ${builtIn.toFixed(1)} µs (at most ${MAX_MICROSECONDS})`,
)
console.log(
  `200 questions: ${median(pairs.map(({ small }) => small)).toFixed(0)} µs; ` +
    `2,000 questions: ${median(pairs.map(({ large }) => large)).toFixed(0)} µs`,
)
console.log(`growth: ${growth.toFixed(1)} times (at most ${MAX_GROWTH})`)
if (builtIn > MAX_MICROSECONDS || growth > MAX_GROWTH) process.exitCode = 1
