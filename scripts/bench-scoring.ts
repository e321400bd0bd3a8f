/**
 * `npm run bench:scoring`: how long the scoring takes. The built-in instrument has to stay under 100 microseconds (median),
 * and ten times the questions may take at most thirteen times as long.
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

/** The median time of one scoring, in microseconds. */
function median(instrument: Instrument, runs: number): number {
  const given = Array.from({ length: 50 }, (_, run) => answersTo(instrument, run))
  const times: number[] = []
  for (let run = -runs / 4; run < runs; run++) {
    const answers = given[Math.abs(run) % given.length] as Answers
    const begin = spent()
    score(instrument, answers)
    const time = spent() - begin
    if (run >= 0) times.push(time)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number
}

const builtIn = median(instrument, 4000)
const [small, large] = [median(grown(200), 800), median(grown(2000), 200)]
const growth = large / small
console.log(
  `built-in, ${instrument.questions.length} questions: ${builtIn.toFixed(1)} µs (at most ${MOST_MICROSECONDS})`,
)
console.log(`200 questions: ${small.toFixed(1)} µs; 2,000 questions: ${large.toFixed(1)} µs`)
console.log(`growth: ${growth.toFixed(1)} times (at most ${MOST_GROWTH})`)
if (builtIn > MOST_MICROSECONDS || growth > MOST_GROWTH) process.exitCode = 1
