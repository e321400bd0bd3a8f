import type { Instrument } from '../schema'
import { createProblem, type FoundProblems } from './problem'

/** Checks that the prerequisites of a question (`scoring.after`) exist, are scored, and form no cycle. */
export function* checkPrerequisites({ questions }: Instrument): FoundProblems {
  const scoringById = new Map(questions.map(({ id, scoring }) => [id, scoring]))
  const prerequisitesOf = (id: string) => scoringById.get(id)?.after ?? []

  /** Whether `target` is a direct or indirect prerequisite of `start`, or `start` itself. */
  const isReachable = (start: string, target: string): boolean => {
    const reached = new Set([start])
    for (const id of reached) {
      if (id === target) return true
      for (const prerequisite of prerequisitesOf(id)) reached.add(prerequisite)
    }
    return false
  }

  for (const [questionIndex, { id, scoring }] of questions.entries()) {
    for (const [index, prerequisite] of (scoring?.after ?? []).entries()) {
      const path = ['questions', questionIndex, 'scoring', 'after', index]
      if (!scoringById.has(prerequisite)) {
        yield createProblem(
          path,
          `there is no question “${prerequisite}”`,
          'Use the id of a scored question of this instrument.',
        )
      } else if (!scoringById.get(prerequisite)) {
        yield createProblem(path, `“${prerequisite}” is not scored`, 'Use the id of a scored question.')
      } else if (isReachable(prerequisite, id)) {
        yield createProblem(path, `“${prerequisite}” in turn requires “${id}”`, 'Remove one step of this cycle.')
      }
    }
  }
}
