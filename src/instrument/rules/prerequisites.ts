import type { Instrument } from '../schema'
import { type Problems, problem } from './problem'

/** What a question builds on exists, is scored, and does not build on the question itself, by any way round. */
export function* prerequisites({ questions }: Instrument): Problems {
  const scored = new Map(questions.map(({ id, scoring }) => [id, scoring]))
  const basesOf = (id: string) => scored.get(id)?.after ?? []

  /** Whether `target` is found by going from `from` to what it builds on, and on. */
  const leadsTo = (from: string, target: string): boolean => {
    const seen = new Set([from])
    for (const id of seen) {
      if (id === target) return true
      for (const base of basesOf(id)) seen.add(base)
    }
    return false
  }

  for (const [at, { id, scoring }] of questions.entries()) {
    for (const [index, base] of (scoring?.after ?? []).entries()) {
      const path = ['questions', at, 'scoring', 'after', index]
      if (!scored.has(base)) {
        yield problem(path, `there is no question “${base}”`, 'Name a scored question of this instrument.')
      } else if (!scored.get(base)) {
        yield problem(path, `“${base}” is not scored`, 'Name a question that can fall short.')
      } else if (leadsTo(base, id)) {
        yield problem(path, `“${base}” builds on “${id}” in turn`, 'Take one of the steps of this circle away.')
      }
    }
  }
}
