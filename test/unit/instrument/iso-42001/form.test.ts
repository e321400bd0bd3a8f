import { describe, expect, it } from 'vitest'
import { countWords, readingGrade } from '../../../../scripts/instrument/readability'
import { estimateRouteSeconds, questionTexts } from '../../../../scripts/instrument/reading-time'
import { findRoutes } from '../../../../scripts/instrument/routes'
import instrument from '../../../../src/instrument/iso-42001'
import details from '../../../../src/instrument/iso-42001/details'
import type { Instrument } from '../../../../src/instrument/schema'

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const median = (numbers: number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1))
}

/** Returns violations of the limits on length, reading level and duration. Every text counts each time it is read. */
function formProblems(instrument: Instrument): string[] {
  const { questions } = instrument
  const problems: string[] = []
  const limit = (what: string, value: number, most: number) => {
    if (value > most) problems.push(`${what} has ${Math.round(value * 10) / 10}, at most ${most}`)
  }
  for (const question of questions) {
    limit(`the prompt of ${question.id}`, countWords([question.prompt]), 16)
    for (const { id, label } of question.options) limit(`the answer ${id} of ${question.id}`, countWords([label]), 10)
    limit(`the whole of ${question.id}`, countWords(questionTexts(question)), 44)
    limit(`the reading level of ${question.id}`, readingGrade(questionTexts(question)), 11)
  }
  const labels = questions.flatMap(({ options }) => options.map(({ label }) => countWords([label])))
  limit('the mean prompt', mean(questions.map(({ prompt }) => countWords([prompt]))), 9)
  limit('the mean answer', mean(labels), 5)

  const routes = findRoutes(instrument)
  for (const route of routes) limit(JSON.stringify(route.answers), estimateRouteSeconds(instrument, route), 330)
  const full = routes.filter(({ applies }) => applies === 'yes')
  limit('the median time', median(full.map(route => estimateRouteSeconds(instrument, route))), 300)
  return problems
}

describe('the limits on questions', () => {
  const problemsAfter = (change: (copy: Instrument) => void) => {
    const copy = structuredClone(instrument) as Instrument
    change(copy)
    return formProblems(copy)
  }

  it('are kept for words, duration and reading level', () => {
    expect(formProblems(instrument)).toEqual([])
  })

  it('reject an answer of eleven words', () => {
    const problems = problemsAfter(({ questions }) => {
      const option = questions.find(({ id }) => id === 'policy')?.options[3]
      if (option) option.label = 'Staff know it and follow it wherever they work with AI'
    })
    expect(problems).toEqual(['the answer operated of policy has 11, at most 10'])
  })

  it('reject a prompt of seventeen words', () => {
    const problems = problemsAfter(({ questions }) => {
      const question = questions.find(({ id }) => id === 'policy')
      if (question) question.prompt = 'How far have you come with a policy that says what AI may do for your staff?'
    })
    expect(problems).toContain('the prompt of policy has 17, at most 16')
  })

  it('reject a question that is hard to read', () => {
    const problems = problemsAfter(({ questions }) => {
      for (const option of questions.find(({ id }) => id === 'policy')?.options.slice(0, 5) ?? []) {
        option.label = 'Organisational accountability institutionalised'
      }
    })
    expect(problems).toEqual([expect.stringMatching(/^the reading level of policy/)])
  })

  it('reject twelve more words in every question', () => {
    const problems = problemsAfter(({ questions }) => {
      for (const question of questions)
        question.prompt += ' and one two three four five six seven eight nine ten eleven'
    })
    expect(problems).toContainEqual(expect.stringMatching(/^the median time/))
  })
})

describe('the reading level of the result', () => {
  const shortfalls = instrument.questions.flatMap(({ scoring }) => scoring?.shortfalls ?? [])
  const long = Object.values(details.questions)

  it.each<[string, string[]]>([
    ['gap titles', shortfalls.map(({ title }) => title)],
    ['first steps', shortfalls.map(({ step }) => step)],
    ['bands', instrument.bands.map(({ meaning }) => meaning)],
    ['themes', instrument.themes.map(({ expects }) => expects)],
    ['advice', instrument.advice.map(({ text }) => text)],
    ['what good looks like', long.map(({ good }) => good)],
    ['evidence', long.map(({ evidence }) => evidence)],
    ['why it matters', long.flatMap(({ why }) => why ?? [])],
    ['the method', details.method],
  ])('is grade 11 or lower for: %s', (_, texts) => {
    expect(readingGrade(texts)).toBeLessThanOrEqual(11)
  })

  it('allows twelve words for a gap title and twenty-five for a first step', () => {
    for (const { title, step } of shortfalls) {
      expect(countWords([title]), title).toBeLessThanOrEqual(12)
      expect(countWords([step]), step).toBeLessThanOrEqual(25)
    }
  })
})
