import type { Instrument, Question, Scoring } from '../schema'
import { type Path, type Problems, problem } from './problem'

/** What holds for each question by itself: its chapter, its options and levels, its shortfalls. */
export function* questions({ questions, chapters }: Instrument): Problems {
  for (const [at, question] of questions.entries()) {
    const path = ['questions', at]
    if (!chapters.some(({ id }) => id === question.chapter)) {
      const known = chapters.map(({ id }) => id).join(', ')
      yield problem([...path, 'chapter'], `there is no chapter “${question.chapter}”`, `Name one of: ${known}.`)
    }
    yield* options(question, [...path, 'options'])
    if (question.scoring) yield* scored(question, question.scoring, path)
  }
}

/** Options that mean the same in every question, and stand on no level. */
const APART = ['unsure', 'not-applicable']

function* options({ kind, options, scoring }: Question, path: Path): Problems {
  for (const [at, { id, level, alone }] of options.entries()) {
    const isApart = APART.includes(id)
    if (level !== undefined && (isApart || !scoring)) {
      const why = isApart ? `“${id}” stands on no level` : 'the question is not scored'
      yield problem([...path, at, 'level'], why, 'Leave the level out.')
    }
    if (level === undefined && scoring && !isApart) {
      const mend = 'Give it the level it stands on, 0 to 4; only unsure and not-applicable have none.'
      yield problem([...path, at, 'level'], `“${id}” has no level`, mend)
    }
    if (alone && kind === 'single') {
      yield problem([...path, at, 'alone'], 'only one may be chosen anyway', 'Leave it out, or let several be chosen.')
    }
    if (isApart && kind === 'multiple' && !alone) {
      yield problem([...path, at, 'alone'], `“${id}” goes with no other option`, 'Set alone to true.')
    }
  }
}

function* scored({ kind, options, references }: Question, scoring: Scoring, path: Path): Problems {
  if (kind !== 'single') {
    yield problem([...path, 'kind'], 'a scored question has one answer', 'Make it single, or take its scoring away.')
  }
  for (const level of [0, 1, 2, 3, 4]) {
    const count = options.filter(option => option.level === level).length
    const message = count ? `level ${level} is there ${count} times` : `no option stands on level ${level}`
    if (count !== 1) yield problem([...path, 'options'], message, 'Give each of the levels 0 to 4 one option.')
  }
  for (const [at, shortfall] of scoring.shortfalls.entries()) {
    const place = [...path, 'scoring', 'shortfalls', at]
    if (shortfall.below <= (scoring.shortfalls[at - 1]?.below ?? 0)) {
      yield problem([...place, 'below'], 'it does not rise', 'Order the shortfalls from the lowest level up.')
    }
    for (const [index, reference] of shortfall.references.entries()) {
      const spot = [...place, 'references', index]
      if (!references.includes(reference)) {
        const mend = 'Add it there if the question has words about it, or take it away here.'
        yield problem(spot, `${reference} is not among the question’s references`, mend)
      }
      if (shortfall.references.indexOf(reference) < index) {
        yield problem(spot, `${reference} is there twice`, 'Name it once.')
      }
    }
  }
}
