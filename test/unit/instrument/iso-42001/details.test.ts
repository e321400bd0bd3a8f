import { describe, expect, test } from 'vitest'
import instrument from '../../../../src/instrument/iso-42001'
import details from '../../../../src/instrument/iso-42001/details'

/** How many categories each function of the NIST AI RMF 1.0 has. */
const CATEGORIES: Record<string, number> = { GOVERN: 6, MAP: 5, MEASURE: 4, MANAGE: 4 }
/** The EU AI Act has 113 articles. */
const ARTICLES = 113

describe('the long texts', () => {
  test('every question has its own, and nothing else has', () => {
    expect(Object.keys(details.questions)).toEqual(instrument.questions.map(({ id }) => id))
  })

  test('what matters to a gap is there for scored questions, and for them only', () => {
    for (const { id, scoring } of instrument.questions) {
      const { why, effort, owner, related } = details.questions[id] ?? {}
      for (const part of [why, effort, owner, related]) expect(part !== undefined, id).toBe(scoring !== undefined)
    }
  })

  test('related articles and categories exist, each named once and in order', () => {
    const articleOf = (article: string) => Number(/^Art\. (\d+)$/.exec(article)?.[1])
    for (const [id, { related }] of Object.entries(details.questions)) {
      const articles = related?.euAiAct.map(articleOf) ?? []
      for (const article of articles) expect(article >= 1 && article <= ARTICLES, id).toBe(true)
      expect(articles, id).toEqual([...new Set(articles)].sort((a, b) => a - b))
      for (const category of related?.nistAiRmf ?? []) {
        const [name = '', number] = category.split(' ')
        expect(Number(number) >= 1 && Number(number) <= (CATEGORIES[name] ?? 0), `${id}: ${category}`).toBe(true)
      }
    }
  })

  test('a question that may be left out says when', () => {
    for (const { id, options } of instrument.questions) {
      const optional = options.some(option => option.id === 'not-applicable')
      expect(details.questions[id]?.good.includes('Leave it out only if'), id).toBe(optional)
    }
  })

  test('the method is told in four to six paragraphs, with the values that the model has', () => {
    expect(details.method.length).toBeGreaterThanOrEqual(4)
    expect(details.method.length).toBeLessThanOrEqual(6)
    const [first, ...between] = instrument.values.map(value => value * 100)
    const last = between.pop()
    expect(details.method[0]).toContain(`${[first, ...between].join(', ')} and ${last} of 100`)
  })
})
