import { describe, expect, test } from 'vitest'
import { secondsOf, textsOf } from '../../../../scripts/instrument/reading'
import { routesOf } from '../../../../scripts/instrument/routes'
import { countWords, gradeOf } from '../../../../scripts/instrument/words'
import instrument from '../../../../src/instrument/iso-42001'
import details from '../../../../src/instrument/iso-42001/details'
import type { Instrument } from '../../../../src/instrument/schema'

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const median = (numbers: number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1))
}

/** What breaks the rules of form, as sentences. Every text that is read while answering counts, each time it is read. */
function formFaults(instrument: Instrument): string[] {
  const { questions } = instrument
  const problems: string[] = []
  const limit = (what: string, value: number, most: number) => {
    if (value > most) problems.push(`${what} has ${Math.round(value * 10) / 10}, at most ${most}`)
  }
  for (const question of questions) {
    limit(`the prompt of ${question.id}`, countWords([question.prompt]), 16)
    for (const { id, label } of question.options) limit(`the answer ${id} of ${question.id}`, countWords([label]), 10)
    limit(`the whole of ${question.id}`, countWords(textsOf(question)), 44)
    limit(`the reading level of ${question.id}`, gradeOf(textsOf(question)), 11)
  }
  const labels = questions.flatMap(({ options }) => options.map(({ label }) => countWords([label])))
  limit('the mean prompt', mean(questions.map(({ prompt }) => countWords([prompt]))), 9)
  limit('the mean answer', mean(labels), 5)

  const routes = routesOf(instrument)
  for (const route of routes) limit(JSON.stringify(route.answers), secondsOf(instrument, route), 330)
  const full = routes.filter(({ applies }) => applies === 'yes')
  limit('the median time', median(full.map(route => secondsOf(instrument, route))), 300)
  return problems
}

describe('the form of the questions', () => {
  const lengthened = (change: (copy: Instrument) => void) => {
    const copy = structuredClone(instrument) as Instrument
    change(copy)
    return formFaults(copy)
  }

  test('every limit of words, time and reading level is kept', () => {
    expect(formFaults(instrument)).toEqual([])
  })

  test('one answer of eleven words is noticed', () => {
    const problems = lengthened(({ questions }) => {
      const option = questions.find(({ id }) => id === 'policy')?.options[3]
      if (option) option.label = 'Staff know it and follow it wherever they work with AI'
    })
    expect(problems).toEqual(['the answer operated of policy has 11, at most 10'])
  })

  test('a prompt of seventeen words is noticed', () => {
    const problems = lengthened(({ questions }) => {
      const question = questions.find(({ id }) => id === 'policy')
      if (question) question.prompt = 'How far have you come with a policy that says what AI may do for your staff?'
    })
    expect(problems).toContain('the prompt of policy has 17, at most 16')
  })

  test('a question that one has to read twice is noticed', () => {
    const problems = lengthened(({ questions }) => {
      for (const option of questions.find(({ id }) => id === 'policy')?.options.slice(0, 5) ?? []) {
        option.label = 'Organisational accountability institutionalised'
      }
    })
    expect(problems).toEqual([expect.stringMatching(/^the reading level of policy/)])
  })

  test('twelve more words on every screen are too many', () => {
    const problems = lengthened(({ questions }) => {
      for (const question of questions)
        question.prompt += ' and one two three four five six seven eight nine ten eleven'
    })
    expect(problems).toContainEqual(expect.stringMatching(/^the median time/))
  })
})

describe('the reading level of what is told', () => {
  const shortfalls = instrument.questions.flatMap(({ scoring }) => scoring?.shortfalls ?? [])
  const long = Object.values(details.questions)

  test.each<[string, string[]]>([
    ['gap titles', shortfalls.map(({ title }) => title)],
    ['first steps', shortfalls.map(({ step }) => step)],
    ['bands', instrument.bands.map(({ meaning }) => meaning)],
    ['themes', instrument.themes.map(({ expects }) => expects)],
    ['advice', instrument.advice.map(({ text }) => text)],
    ['what good looks like', long.map(({ good }) => good)],
    ['evidence', long.map(({ evidence }) => evidence)],
    ['why it matters', long.flatMap(({ why }) => why ?? [])],
    ['the method', details.method],
  ])('%s stay at grade 11 or below', (_, texts) => {
    expect(gradeOf(texts)).toBeLessThanOrEqual(11)
  })

  test('a gap fits on a card: its title in twelve words, its first step in twenty-five', () => {
    for (const { title, step } of shortfalls) {
      expect(countWords([title]), title).toBeLessThanOrEqual(12)
      expect(countWords([step]), step).toBeLessThanOrEqual(25)
    }
  })
})
