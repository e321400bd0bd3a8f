import type { Cap, Instrument } from '../schema'
import { type Path, type Problems, problem } from './problem'

/** Values rise with the levels from 0 to 1, and bands rise from 0: a better answer is never worth less. */
export function* ladder({ values, bands }: Instrument): Problems {
  for (const [level, value] of values.entries()) {
    if (level > 0 && value < (values[level - 1] ?? 0)) {
      yield problem(['values', level], 'it falls', 'Let no level be worth less than the one below.')
    }
  }
  if (values[0] !== 0) yield problem(['values', 0], 'nothing is worth something', 'Make it 0.')
  if (values[4] !== 1) yield problem(['values', 4], 'the top level is not worth the whole', 'Make it 1.')
  for (const [at, { from }] of bands.entries()) {
    if (at === 0 && from !== 0) yield problem(['bands', 0, 'from'], 'some scores earn no band', 'Begin at 0.')
    if (at > 0 && from <= (bands[at - 1]?.from ?? 0)) {
      yield problem(['bands', at, 'from'], 'it does not rise', 'Order the bands from the lowest up.')
    }
  }
}

/** A cap stays within the bands, never tightens as an answer gets better, and can be lifted by what its gaps ask for. */
export function* caps(instrument: Instrument): Problems {
  const known = new Set(instrument.questions.flatMap(({ references }) => references))
  for (const [at, cap] of instrument.caps.entries()) {
    const path = ['caps', at]
    for (const [index, reference] of cap.references.entries()) {
      if (known.has(reference)) continue
      const mend = 'Name a reference that a question has.'
      yield problem([...path, 'references', index], `no question has the reference ${reference}`, mend)
    }
    if ('steps' in cap) yield* questionCap(cap, path, instrument)
    else if (cap.band < 1 || cap.band >= instrument.bands.length) {
      const mend = `Choose 1 to ${instrument.bands.length - 1}.`
      yield problem([...path, 'band'], 'it is no band that a cap could hold at', mend)
    }
  }
}

function* questionCap(cap: Extract<Cap, { steps: unknown }>, path: Path, { questions, bands }: Instrument): Problems {
  for (const [level, step] of cap.steps.entries()) {
    const place = [...path, 'steps', level]
    if (step < 1 || step > bands.length) yield problem(place, 'there is no such band', `Choose 1 to ${bands.length}.`)
    if (step < (cap.steps[level - 1] ?? 0)) {
      yield problem(place, 'a better answer would allow a lower band', 'Let no step fall as the level rises.')
    }
  }
  if (cap.steps[4] < bands.length) {
    const mend = `Make it ${bands.length}, the highest band.`
    yield problem([...path, 'steps', 4], 'not even the top level lifts the cap', mend)
  }
  for (const [index, id] of cap.questions.entries()) {
    const place = [...path, 'questions', index]
    const question = questions.find(question => question.id === id)
    if (!question?.scoring) {
      yield problem(place, `there is no scored question “${id}”`, 'Name a scored question of this instrument.')
      continue
    }
    if (cap.questions.indexOf(id) < index) yield problem(place, `“${id}” is there twice`, 'Name it once.')
    if (question.options.some(option => option.id === 'not-applicable')) {
      yield problem(place, `“${id}” offers not-applicable`, 'Take that option away there, or the question away here.')
    }
    const told = question.scoring.shortfalls.at(-1)?.below ?? 0
    if (cap.steps.some((step, level) => step < bands.length && level >= told)) {
      const mend = `Give “${id}” a shortfall at each level at which the cap holds.`
      yield problem(place, `the cap still holds where “${id}” has no gap, so nobody is told what lifts it`, mend)
    }
  }
}

/** A conflict names scored questions, each once, and levels that can be met. */
export function* conflicts({ conflicts, questions }: Instrument): Problems {
  const scored = new Set(questions.filter(({ scoring }) => scoring).map(({ id }) => id))
  for (const [at, { when }] of conflicts.entries()) {
    for (const [index, { question, from, to }] of when.entries()) {
      const path = ['conflicts', at, 'when', index]
      if (!scored.has(question)) {
        const mend = 'Name a scored question of this instrument.'
        yield problem([...path, 'question'], `there is no scored question “${question}”`, mend)
      }
      if (when.findIndex(other => other.question === question) < index) {
        yield problem([...path, 'question'], `“${question}” is there twice`, 'A question cannot contradict itself.')
      }
      if (from > to) yield problem([...path, 'from'], 'it is above its “to”', 'Exchange the two.')
    }
  }
}

/** `concerns` speaks of references that questions have, and of roles that the instrument tells apart. */
export function* concerns({ concerns, questions, roles }: Instrument): Problems {
  const known = new Set(questions.flatMap(({ references }) => references))
  for (const [reference, concerned] of Object.entries(concerns)) {
    if (!known.has(reference)) {
      const mend = 'Take it away, or give a question this reference.'
      yield problem(['concerns', reference], `no question has the reference ${reference}`, mend)
    }
    for (const [index, role] of concerned.entries()) {
      if (roles.some(({ id }) => id === role)) continue
      yield problem(['concerns', reference, index], `there is no role “${role}”`, 'Name a role of this instrument.')
    }
  }
}

/** What is not known is told by its topic, and by whom to ask. */
export function* unknown({ unknown }: Instrument): Problems {
  const needs = { title: '{topic}', step: '{ask}', reason: '{topic}' }
  for (const [key, name] of Object.entries(needs) as [keyof typeof needs, string][]) {
    if (!unknown[key].includes(name)) {
      yield problem(['unknown', key], `${name} is missing`, `Write ${name} where the question’s own words belong.`)
    }
  }
}
