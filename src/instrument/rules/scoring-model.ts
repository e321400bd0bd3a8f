import type { Cap, Instrument } from '../schema'
import { createProblem, type FoundProblems, type ProblemPath } from './problem'

/**
 * Checks that the values of the levels rise from 0 to 1, and that the lowest scores of the bands rise from 0, so that a
 * better answer never lowers the result.
 */
export function* checkValuesAndBands({ values, bands }: Instrument): FoundProblems {
  for (const [level, value] of values.entries()) {
    if (level > 0 && value < (values[level - 1] ?? 0)) {
      yield createProblem(
        ['values', level],
        'the value is lower than that of the level below',
        'Let the values rise with the levels.',
      )
    }
  }
  if (values[0] !== 0) yield createProblem(['values', 0], 'the value of level 0 is not 0', 'Set it to 0.')
  if (values[4] !== 1) yield createProblem(['values', 4], 'the value of level 4 is not 1', 'Set it to 1.')
  for (const [index, { from }] of bands.entries()) {
    if (index === 0 && from !== 0) yield createProblem(['bands', 0, 'from'], 'low scores have no band', 'Set it to 0.')
    if (index > 0 && from <= (bands[index - 1]?.from ?? 0)) {
      yield createProblem(
        ['bands', index, 'from'],
        'the value is not higher than that of the previous band',
        'Order the bands from the lowest to the highest.',
      )
    }
  }
}

/**
 * Checks that a cap names existing bands, never becomes stricter as an answer improves, and that closing its gaps lifts
 * the cap.
 */
export function* checkCaps(instrument: Instrument): FoundProblems {
  const known = new Set(instrument.questions.flatMap(({ references }) => references))
  for (const [capIndex, cap] of instrument.caps.entries()) {
    const path = ['caps', capIndex]
    for (const [index, reference] of cap.references.entries()) {
      if (known.has(reference)) continue
      const hint = 'Use a reference that a question has.'
      yield createProblem([...path, 'references', index], `no question has the reference ${reference}`, hint)
    }
    if ('steps' in cap) yield* checkQuestionCap(cap, path, instrument)
    else if (cap.band < 1 || cap.band >= instrument.bands.length) {
      const hint = `Choose 1 to ${instrument.bands.length - 1}.`
      yield createProblem([...path, 'band'], 'no band below the highest has this index', hint)
    }
  }
}

function* checkQuestionCap(
  cap: Extract<Cap, { steps: unknown }>,
  path: ProblemPath,
  { questions, bands }: Instrument,
): FoundProblems {
  for (const [level, step] of cap.steps.entries()) {
    const stepPath = [...path, 'steps', level]
    if (step < 1 || step > bands.length)
      yield createProblem(stepPath, 'no band has this index', `Choose 1 to ${bands.length}.`)
    if (step < (cap.steps[level - 1] ?? 0)) {
      yield createProblem(
        stepPath,
        'a better answer would allow a lower band',
        'Let the steps rise with the levels, or stay equal.',
      )
    }
  }
  if (cap.steps[4] < bands.length) {
    const hint = `Set it to ${bands.length}, the highest band.`
    yield createProblem([...path, 'steps', 4], 'level 4 does not lift the cap', hint)
  }
  for (const [index, id] of cap.questions.entries()) {
    const questionPath = [...path, 'questions', index]
    const question = questions.find(question => question.id === id)
    if (!question?.scoring) {
      yield createProblem(
        questionPath,
        `there is no scored question “${id}”`,
        'Use the id of a scored question of this instrument.',
      )
      continue
    }
    if (cap.questions.indexOf(id) < index)
      yield createProblem(questionPath, `“${id}” is listed twice`, 'List each question once.')
    if (question.options.some(option => option.id === 'not-applicable')) {
      yield createProblem(
        questionPath,
        `“${id}” has the option not-applicable`,
        'Remove that option from the question, or the question from the cap.',
      )
    }
    const gapEnd = question.scoring.shortfalls.at(-1)?.below ?? 0
    if (cap.steps.some((step, level) => step < bands.length && level >= gapEnd)) {
      const hint = `Give “${id}” a shortfall at each level at which the cap is active.`
      yield createProblem(
        questionPath,
        `the cap is still active at a level at which “${id}” has no gap, so no gap shows how to lift the cap`,
        hint,
      )
    }
  }
}

/** Checks that a conflict names scored questions, each once, and ranges of levels that are not empty. */
export function* checkConflicts({ conflicts, questions }: Instrument): FoundProblems {
  const scored = new Set(questions.filter(({ scoring }) => scoring).map(({ id }) => id))
  for (const [conflictIndex, { when }] of conflicts.entries()) {
    for (const [index, { question, from, to }] of when.entries()) {
      const path = ['conflicts', conflictIndex, 'when', index]
      if (!scored.has(question)) {
        const hint = 'Use the id of a scored question of this instrument.'
        yield createProblem([...path, 'question'], `there is no scored question “${question}”`, hint)
      }
      if (when.findIndex(other => other.question === question) < index) {
        yield createProblem(
          [...path, 'question'],
          `“${question}” is listed twice`,
          'A question cannot conflict with itself.',
        )
      }
      if (from > to) yield createProblem([...path, 'from'], '“from” is higher than “to”', 'Swap the two values.')
    }
  }
}

/** Checks that `concerns`, the roles that a reference is limited to, names existing references and roles. */
export function* checkReferenceRoles({ concerns, questions, roles }: Instrument): FoundProblems {
  const known = new Set(questions.flatMap(({ references }) => references))
  for (const [reference, concernedRoles] of Object.entries(concerns)) {
    if (!known.has(reference)) {
      const hint = 'Remove it, or add the reference to a question.'
      yield createProblem(['concerns', reference], `no question has the reference ${reference}`, hint)
    }
    for (const [index, role] of concernedRoles.entries()) {
      if (roles.some(({ id }) => id === role)) continue
      yield createProblem(
        ['concerns', reference, index],
        `there is no role “${role}”`,
        'Use the id of a role of this instrument.',
      )
    }
  }
}

/** Checks that the texts for unknown answers have the placeholders for the question's topic and for whom to ask. */
export function* checkPlaceholdersForUnknown({ unknown }: Instrument): FoundProblems {
  const required = { title: '{topic}', step: '{ask}', reason: '{topic}' }
  for (const [key, placeholder] of Object.entries(required) as [keyof typeof required, string][]) {
    if (!unknown[key].includes(placeholder)) {
      yield createProblem(
        ['unknown', key],
        `${placeholder} is missing`,
        `Write ${placeholder} where the question’s own text belongs.`,
      )
    }
  }
}
