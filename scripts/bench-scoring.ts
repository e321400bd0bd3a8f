/**
 * `npm run bench:scoring`: how long the scoring takes. The built-in instrument has to stay under 100 microseconds (median),
 * and ten times the questions may take at most thirteen times as long.
 *
 * For the growth, one instrument of 2,000 questions is weighed against ten different ones of 200, scored in turn. Both
 * read and make the same amount of data in the same time. One instrument of 200, scored again and again, would lie in
 * the processor's nearest cache, where 2,000 find no room: that would measure the cache, and the neighbours it is shared
 * with. What the ten lack is whatever grows faster than the number of questions, and this is what is asked for.
 */

import type { Answers, Cap, Instrument, Question } from '../src/instrument/schema'
import instrument from '../src/iso-42001'
import { score } from '../src/scoring'

const MOST_MICROSECONDS = 100
const MOST_GROWTH = 13

/** The built-in instrument repeated until it has so many questions: ids numbered, conditions, prerequisites and caps along. */
function grown(count: number): Instrument {
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
  return frozen({
    ...instrument,
    questions: questions.slice(0, count),
    caps,
    roles: renamed(instrument.roles, 0),
    applies: renamed(instrument.applies, 0),
    conflicts: copies.flatMap(round => renamed(instrument.conflicts, round)),
  })
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

/** Different answers at each run, so that no run is the one before: everyone develops, provides and uses. */
function answersTo({ questions }: Instrument, run: number): Answers {
  return Object.fromEntries(
    questions.map(({ id, kind, options }, at) => {
      const usable = options.filter(({ alone }) => !alone).map(({ id }) => id)
      return [id, kind === 'multiple' ? usable : (usable[(at * 7 + run) % usable.length] ?? '')]
    }),
  )
}

/** Processor time so far, in microseconds: unlike the clock, it stands still while a busy machine does other things. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** An instrument with answers to it, another set at each run. */
interface Bench {
  instrument: Instrument
  given: Answers[]
}

const prepared = (instrument: Instrument): Bench => ({
  instrument,
  given: Array.from({ length: 50 }, (_, run) => answersTo(instrument, run)),
})

/** The time that scoring each of these once takes, in microseconds. */
function timed(benches: Bench[], run: number): number {
  const begin = spent()
  for (const { instrument, given } of benches) score(instrument, given[run % given.length] as Answers)
  return spent() - begin
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

/** Measures so many times; as much as a quarter more goes before, to warm up. */
function measured<T>(runs: number, measure: (run: number) => T): T[] {
  const all = Array.from({ length: Math.ceil(runs * 1.25) }, (_, run) => measure(run))
  return all.slice(-runs)
}

const own = [prepared(instrument)]
const builtIn = median(measured(4000, run => timed(own, run)))

const tenSmall = Array.from({ length: 10 }, () => prepared(grown(200)))
const large = [prepared(grown(2000))]
// Pair by pair, so that whatever else the machine does at the time weighs on both sides.
const pairs = measured(300, run => ({ small: timed(tenSmall, run) / tenSmall.length, large: timed(large, run) }))
const growth = median(pairs.map(({ small, large }) => large / small))

console.log(
  `built-in, ${instrument.questions.length} questions: ${builtIn.toFixed(1)} µs (at most ${MOST_MICROSECONDS})`,
)
console.log(
  `200 questions: ${median(pairs.map(({ small }) => small)).toFixed(0)} µs; ` +
    `2,000 questions: ${median(pairs.map(({ large }) => large)).toFixed(0)} µs`,
)
console.log(`growth: ${growth.toFixed(1)} times (at most ${MOST_GROWTH})`)
if (builtIn > MOST_MICROSECONDS || growth > MOST_GROWTH) process.exitCode = 1
