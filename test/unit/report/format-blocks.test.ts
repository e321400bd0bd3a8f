import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameTexts } from '../../../src/i18n/en'
import { reportTexts } from '../../../src/i18n/en-report'
import builtIn from '../../../src/instrument/iso-42001'
import { blocksToHtml, blocksToText } from '../../../src/report/format-blocks'
import type { FileRefusalReason } from '../../../src/report/result-file'
import type { LinkRefusalReason } from '../../../src/report/result-link'
import { createSummaryBlocks, type SummaryBlock } from '../../../src/report/summary-blocks'
import { type Answers, advice } from '../../../src/scoring'
import { randomCase, randomCaseOf } from '../scoring/arbitrary'
import { createScorer, PROPERTY_RUNS, PROPERTY_TIMEOUT_MS } from './cases'

const words = { ...frameTexts, ...reportTexts }
const date = new Date('2026-01-31T12:00:00.000Z')
const scorer = createScorer(builtIn)
const blocksOf = (answers: Answers) =>
  createSummaryBlocks({
    instrument: builtIn,
    result: scorer.score(answers),
    texts: words,
    advice: advice(builtIn, answers),
    date,
  })
/** Answers that give two gaps of each kind, a cap, a conflict and advice. */
const middling: Answers = {
  meets: ['use'],
  existing: ['iso-27001'],
  ...Object.fromEntries(builtIn.questions.filter(q => q.scoring).map(({ id }) => [id, 'operated'])),
  'impact-assessment': 'begun',
  inventory: 'begun',
  audit: 'unsure',
}

/** Returns the tag names and the visible text of HTML that `blocksToHtml` wrote. */
const parseHtml = (html: string) => ({
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
  ['the built-in instrument', randomCaseOf(builtIn)],
])('the summary with %s', (_, cases) => {
  it('contains the band, all gaps with their steps, all caps and conflicts, and the disclaimer, as text and as HTML', {
    timeout: PROPERTY_TIMEOUT_MS,
  }, () => {
    fc.assert(
      fc.property(cases, ({ instrument, answers }) => {
        const result = createScorer(instrument).score(answers)
        const blocks = createSummaryBlocks({
          instrument,
          result,
          texts: words,
          advice: advice(instrument, answers),
          date,
        })
        for (const output of [blocksToText(blocks), parseHtml(blocksToHtml(blocks, 'en')).seen]) {
          expect(output).toContain(frameTexts.disclaimer)
          expect(output).toContain('2026')
          if (result.applies !== 'yes') expect(output).toContain(instrument.outcomes[result.applies].title)
          if (result.band) expect(output).toContain(instrument.bands[result.band.index - 1]?.meaning)
          for (const { title, step, references } of result.gaps) {
            expect(output).toContain(`${title} (${references.join(', ')})`)
            expect(output).toContain(step)
          }
          for (const { reason } of result.caps) expect(output).toContain(reason)
          for (const { message } of result.band ? result.conflicts : []) expect(output).toContain(message)
        }
      }),
      { numRuns: PROPERTY_RUNS / 2 },
    )
  })
})

describe('blocksToText', () => {
  it('begins with the result and ends with the disclaimer', () => {
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

  it('numbers steps, marks other list items, and indents further lines', () => {
    const items = Array.from({ length: 10 }, (_, at) => ({ text: `gap ${at}`, furtherLines: ['begin'] }))
    const lines = blocksToText([
      { kind: 'heading', text: 'Steps' },
      { kind: 'steps', items },
      { kind: 'list', items: [{ text: 'other' }] },
    ]).split('\n')
    expect(lines.slice(0, 3)).toEqual(['Steps', ' 1. gap 0', '    begin'])
    expect(lines.slice(-5)).toEqual(['10. gap 9', '    begin', '', '- other', ''])
  })

  it('says that a result is provisional, and shows no percentage for themes with few answers', () => {
    const unsure = Object.fromEntries(builtIn.questions.map(({ id }) => [id, 'unsure']))
    const text = blocksToText(blocksOf({ ...unsure, meets: ['use'] }))
    expect(text).toContain('Provisional: ')
    expect(text).toContain(`Risk classification: ${frameTexts.fewAnswers}`)
    expect(blocksToText(blocksOf(middling))).not.toContain('Provisional')
  })

  it('says that there are no gaps if there are none', () => {
    const all = Object.fromEntries(builtIn.questions.filter(q => q.scoring).map(({ id }) => [id, 'reviewed']))
    expect(blocksToText(blocksOf({ ...all, meets: ['use'], existing: ['neither'] }))).toContain(frameTexts.noGaps)
  })
})

describe('blocksToHtml', () => {
  it('uses only simple elements that mail programs support, and has the language', () => {
    const html = blocksToHtml(blocksOf(middling), 'en')
    expect(new Set(parseHtml(html).tags)).toEqual(new Set(['div', 'h1', 'h2', 'p', 'ul', 'ol', 'li', 'b', 'br']))
    expect(html).toMatch(/^<div lang="en" /)
    expect(html).not.toMatch(/<style|class=|href=|src=/)
  })

  it('escapes all texts', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=y>', "' onload='", '&lt;b&gt;', ']]>', '<!--'),
    )
    const block: fc.Arbitrary<SummaryBlock> = fc.oneof(
      fc.record({
        kind: fc.constantFrom('title' as const, 'heading' as const, 'text' as const, 'small' as const),
        text: texts,
      }),
      fc.record({
        kind: fc.constantFrom('list' as const, 'steps' as const),
        items: fc.array(fc.record({ text: texts, furtherLines: fc.array(texts, { maxLength: 2 }) }), { maxLength: 3 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), texts, (blocks, language) => {
        const html = blocksToHtml(blocks, language)
        const own = /<\/?(div|h1|h2|p|ul|ol|li|b|br)( lang="[^"<>]*" dir="auto")?( style="[^"<>]*")?>/g
        expect(html.replace(own, '')).not.toMatch(/[<>"']/)
        const { seen } = parseHtml(html)
        for (const one of blocks)
          for (const text of 'items' in one
            ? one.items.flatMap(({ text, furtherLines = [] }) => [text, ...furtherLines])
            : [one.text])
            expect(seen).toContain(text)
      }),
      { numRuns: PROPERTY_RUNS },
    )
  })
})

it('every reason for refusing a link or a file has a text', () => {
  const reasons: Record<LinkRefusalReason | FileRefusalReason, true> = {
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
