import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameTexts } from '../../../src/i18n/en'
import { reportTexts } from '../../../src/i18n/en-report'
import builtIn from '../../../src/instrument/iso-42001'
import { blocksToHtml, blocksToText } from '../../../src/report/format-blocks'
import type { FileProblem } from '../../../src/report/result-file'
import type { LinkProblem } from '../../../src/report/result-link'
import { type Block, summaryBlocks } from '../../../src/report/summary-blocks'
import { type Answers, advice } from '../../../src/scoring'
import { caseOf, randomCase } from '../scoring/arbitrary'
import { RUNS, scorerOf, TIMEOUT } from './cases'

const words = { ...frameTexts, ...reportTexts }
const date = new Date('2026-01-31T12:00:00.000Z')
const scorer = scorerOf(builtIn)
const blocksOf = (answers: Answers) =>
  summaryBlocks({ instrument: builtIn, result: scorer.score(answers), words, advice: advice(builtIn, answers), date })
/** Everyone's middle: two gaps of each kind, a cap, a contradiction, something to build on. */
const middling: Answers = {
  meets: ['use'],
  existing: ['iso-27001'],
  ...Object.fromEntries(builtIn.questions.filter(q => q.scoring).map(({ id }) => [id, 'operated'])),
  'impact-assessment': 'begun',
  inventory: 'begun',
  audit: 'unsure',
}

/** Every element, and the text that a reader sees, of HTML as `asHtml` writes it. */
const read = (html: string) => ({
  tags: [...html.matchAll(/<([a-z0-9]+)/g)].map(match => match[1]),
  seen: html
    .replace(/<[^>]*>/g, '\n')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name as 'lt'],
    ),
})

describe.each([
  ['random instruments', randomCase],
  ['the built-in instrument', caseOf(builtIn)],
])('over %s', (_, cases) => {
  test('text and HTML tell the band, every gap with its step, every cap and contradiction, and the disclaimer', {
    timeout: TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const result = scorerOf(instrument).score(answers)
        const blocks = summaryBlocks({ instrument, result, words, advice: advice(instrument, answers), date })
        for (const said of [blocksToText(blocks), read(blocksToHtml(blocks, 'en')).seen]) {
          expect(said).toContain(frameTexts.disclaimer)
          expect(said).toContain('2026')
          if (result.applies !== 'yes') expect(said).toContain(instrument.outcomes[result.applies].title)
          if (result.band) expect(said).toContain(instrument.bands[result.band.index - 1]?.meaning)
          for (const { title, step, references } of result.gaps) {
            expect(said).toContain(`${title} (${references.join(', ')})`)
            expect(said).toContain(step)
          }
          for (const { reason } of result.caps) expect(said).toContain(reason)
          for (const { message } of result.band ? result.conflicts : []) expect(said).toContain(message)
        }
      }),
      { numRuns: RUNS / 2 },
    )
  })
})

describe('a report as text', () => {
  test('reads from the answer to what it is not', () => {
    const text = blocksToText(blocksOf(middling))
    const order = [
      'ISO/IEC 42001: readiness check',
      'Taking shape, 2 of 5',
      'Some parts are there.',
      frameTexts.held,
      'In place, of what applies: ',
      'Applies to you as: user of AI',
      frameTexts.begin,
      ' First step: ',
      frameTexts.conflicts,
      frameTexts.themes,
      frameTexts.advice,
      'Result of January 31, 2026',
      frameTexts.disclaimer,
    ].map(part => text.indexOf(part))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBe(0)
  })

  test('numbers steps and marks the rest, what is further said below each', () => {
    const items = Array.from({ length: 10 }, (_, at) => ({ text: `gap ${at}`, more: ['begin'] }))
    const lines = blocksToText([
      { kind: 'heading', text: 'Steps' },
      { kind: 'steps', items },
      { kind: 'list', items: [{ text: 'other' }] },
    ]).split('\n')
    expect(lines.slice(0, 3)).toEqual(['Steps', ' 1. gap 0', '    begin'])
    expect(lines.slice(-5)).toEqual(['10. gap 9', '    begin', '', '- other', ''])
  })

  test('says that a result is provisional, and that few answers carry no figure', () => {
    const unsure = Object.fromEntries(builtIn.questions.map(({ id }) => [id, 'unsure']))
    const text = blocksToText(blocksOf({ ...unsure, meets: ['use'] }))
    expect(text).toContain('Provisional: ')
    expect(text).toContain(`Risk classification: ${frameTexts.fewAnswers}`)
    expect(blocksToText(blocksOf(middling))).not.toContain('Provisional')
  })

  test('where all is in place, says that there is no gap', () => {
    const all = Object.fromEntries(builtIn.questions.filter(q => q.scoring).map(({ id }) => [id, 'reviewed']))
    expect(blocksToText(blocksOf({ ...all, meets: ['use'], existing: ['neither'] }))).toContain(frameTexts.noGaps)
  })
})

describe('a report as HTML', () => {
  test('is simple enough for any mail program, and says its language', () => {
    const html = blocksToHtml(blocksOf(middling), 'en')
    expect(new Set(read(html).tags)).toEqual(new Set(['div', 'h1', 'h2', 'p', 'ul', 'ol', 'li', 'b', 'br']))
    expect(html).toMatch(/^<div lang="en" /)
    expect(html).not.toMatch(/<style|class=|href=|src=/)
  })

  test('has no markup but its own, whatever the texts are', { timeout: TIMEOUT }, () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=y>', "' onload='", '&lt;b&gt;', ']]>', '<!--'),
    )
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({
        kind: fc.constantFrom('title' as const, 'heading' as const, 'text' as const, 'small' as const),
        text: texts,
      }),
      fc.record({
        kind: fc.constantFrom('list' as const, 'steps' as const),
        items: fc.array(fc.record({ text: texts, more: fc.array(texts, { maxLength: 2 }) }), { maxLength: 3 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), texts, (blocks, language) => {
        const html = blocksToHtml(blocks, language)
        const own = /<\/?(div|h1|h2|p|ul|ol|li|b|br)( lang="[^"<>]*" dir="auto")?( style="[^"<>]*")?>/g
        expect(html.replace(own, '')).not.toMatch(/[<>"']/)
        const { seen } = read(html)
        for (const one of blocks)
          for (const text of 'items' in one ? one.items.flatMap(({ text, more = [] }) => [text, ...more]) : [one.text])
            expect(seen).toContain(text)
      }),
      { numRuns: RUNS },
    )
  })
})

test('each reason for which a link or a file is refused has a sentence', () => {
  const reasons: Record<LinkProblem | FileProblem, true> = {
    oversized: true,
    damaged: true,
    newer: true,
    'other-instrument': true,
    empty: true,
    'no-json': true,
    nested: true,
    'other-file': true,
    hostile: true,
    'wrong-type': true,
  }
  for (const reason of Object.keys(reasons) as (keyof typeof reasons)[])
    expect(reportTexts[`refused-${reason}`]).toMatch(/^This .+\.$|^None .+\.$/)
})
