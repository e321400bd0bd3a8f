import { describe, expect, it } from 'vitest'
import instrument from '../../../../src/instrument/iso-42001'
import details from '../../../../src/instrument/iso-42001/details'

/** Number of categories of each function of the NIST AI RMF 1.0. */
const CATEGORIES: Record<string, number> = { GOVERN: 6, MAP: 5, MEASURE: 4, MANAGE: 4 }
/** Number of articles of the EU AI Act. */
const ARTICLE_COUNT = 113

describe('the details of the instrument', () => {
  it('exist for every question, and for no unknown question', () => {
    expect(Object.keys(details.questions)).toEqual(instrument.questions.map(({ id }) => id))
  })

  it('have the texts for gaps for scored questions only', () => {
    for (const { id, scoring } of instrument.questions) {
      const { why, effort, owner, related } = details.questions[id] ?? {}
      for (const part of [why, effort, owner, related]) expect(part !== undefined, id).toBe(scoring !== undefined)
    }
  })

  it('name existing articles and categories, the articles once each and in order', () => {
    const articleOf = (article: string) => Number(/^Art\. (\d+)$/.exec(article)?.[1])
    for (const [id, { related }] of Object.entries(details.questions)) {
      const articles = related?.euAiAct.map(articleOf) ?? []
      for (const article of articles) expect(article >= 1 && article <= ARTICLE_COUNT, id).toBe(true)
      expect(articles, id).toEqual([...new Set(articles)].sort((a, b) => a - b))
      for (const category of related?.nistAiRmf ?? []) {
        const [name = '', number] = category.split(' ')
        expect(Number(number) >= 1 && Number(number) <= (CATEGORIES[name] ?? 0), `${id}: ${category}`).toBe(true)
      }
    }
  })

  it('say when a question with the option not-applicable may be left out', () => {
    for (const { id, options } of instrument.questions) {
      const optional = options.some(option => option.id === 'not-applicable')
      expect(details.questions[id]?.good.includes('Leave it out only if'), id).toBe(optional)
    }
  })

  it('describe the method in four to six paragraphs, with the values of the scoring model', () => {
    expect(details.method.length).toBeGreaterThanOrEqual(4)
    expect(details.method.length).toBeLessThanOrEqual(6)
    const [first, ...between] = instrument.values.map(value => value * 100)
    const last = between.pop()
    expect(details.method[0]).toContain(`${[first, ...between].join(', ')} and ${last} of 100`)
  })
})
