import type { Instrument, Question, Scoring } from '../schema'
import { createProblem, type FoundProblems, type ProblemPath } from './problem'

/** Checks each question by itself: its chapter, its options and levels, its shortfalls. */
export function* checkQuestions({ questions, chapters }: Instrument): FoundProblems {
  for (const [index, question] of questions.entries()) {
    const path = ['questions', index]
    if (!chapters.some(({ id }) => id === question.chapter)) {
      const known = chapters.map(({ id }) => id).join(', ')
      yield createProblem([...path, 'chapter'], `there is no chapter “${question.chapter}”`, `Use one of: ${known}.`)
    }
    yield* checkOptions(question, [...path, 'options'])
    if (question.scoring) yield* checkScoring(question, question.scoring, path)
  }
}

/** Ids of options that mean the same in every question, and have no level. */
const OPTIONS_WITHOUT_LEVEL = ['unsure', 'not-applicable']

function* checkOptions({ kind, options, scoring }: Question, path: ProblemPath): FoundProblems {
  for (const [index, { id, level, alone }] of options.entries()) {
    const mustLackLevel = OPTIONS_WITHOUT_LEVEL.includes(id)
    if (level !== undefined && (mustLackLevel || !scoring)) {
      const message = mustLackLevel ? `“${id}” must not have a level` : 'the question is not scored'
      yield createProblem([...path, index, 'level'], message, 'Remove the level.')
    }
    if (level === undefined && scoring && !mustLackLevel) {
      const hint = 'Add a level from 0 to 4; only unsure and not-applicable have none.'
      yield createProblem([...path, index, 'level'], `“${id}” has no level`, hint)
    }
    if (alone && kind === 'single') {
      yield createProblem(
        [...path, index, 'alone'],
        'the question already allows only one option',
        'Remove alone, or change the kind to multiple.',
      )
    }
    if (mustLackLevel && kind === 'multiple' && !alone) {
      yield createProblem([...path, index, 'alone'], `“${id}” must exclude all other options`, 'Set alone to true.')
    }
  }
}

function* checkScoring({ kind, options, references }: Question, scoring: Scoring, path: ProblemPath): FoundProblems {
  if (kind !== 'single') {
    yield createProblem(
      [...path, 'kind'],
      'a scored question allows only one option',
      'Change the kind to single, or remove the scoring.',
    )
  }
  for (const level of [0, 1, 2, 3, 4]) {
    const count = options.filter(option => option.level === level).length
    const message = count ? `${count} options have level ${level}` : `no option has level ${level}`
    if (count !== 1) yield createProblem([...path, 'options'], message, 'Give each level from 0 to 4 one option.')
  }
  for (const [index, shortfall] of scoring.shortfalls.entries()) {
    const shortfallPath = [...path, 'scoring', 'shortfalls', index]
    if (shortfall.below <= (scoring.shortfalls[index - 1]?.below ?? 0)) {
      yield createProblem(
        [...shortfallPath, 'below'],
        'the value is not higher than that of the previous shortfall',
        'Order the shortfalls from the lowest level to the highest.',
      )
    }
    for (const [referenceIndex, reference] of shortfall.references.entries()) {
      const referencePath = [...shortfallPath, 'references', referenceIndex]
      if (!references.includes(reference)) {
        const hint = 'Add the reference to the question if the question is about it, or remove it here.'
        yield createProblem(referencePath, `${reference} is not among the question’s references`, hint)
      }
      if (shortfall.references.indexOf(reference) < referenceIndex) {
        yield createProblem(referencePath, `${reference} is listed twice`, 'List each reference once.')
      }
    }
  }
}
