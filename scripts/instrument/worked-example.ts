import instrument from '../../src/instrument/iso-42001'
import type { Answers } from '../../src/instrument/schema'
import { score } from '../../src/scoring'
import { markdownTable } from '../docs/generated'

/**
 * Answers of the worked example in METHOD.md: an office of twelve people that uses AI and has a security management
 * system.
 */
export const exampleAnswers: Answers = {
  meets: ['use'],
  existing: ['iso-27001'],
  leadership: 'set',
  scope: 'begun',
  policy: 'operated',
  objectives: 'absent',
  review: 'absent',
  'risk-assessment': 'set',
  'impact-assessment': 'begun',
  treatment: 'begun',
  suppliers: 'set',
  inventory: 'set',
  statement: 'absent',
  records: 'operated',
  information: 'unsure',
  competence: 'set',
  release: 'set',
  use: 'set',
  monitoring: 'begun',
  incidents: 'set',
  audit: 'absent',
}

const LEVELS = ['absent', 'begun', 'set', 'operated', 'reviewed']
const formatRounded = (value: number, digits = 2) => String(Number(value.toFixed(digits)))

/**
 * Returns the worked example in Markdown: each step is computed from the data, the final result by the scoring code.
 */
export function workedExampleMarkdown(): string {
  const counted = instrument.questions.flatMap(({ id, scoring }) => {
    const answer = exampleAnswers[id]
    if (!scoring || typeof answer !== 'string') return []
    const level = LEVELS.indexOf(answer)
    const value = instrument.values[level]
    return [{ id, answer, level, weight: scoring.weight, value: value ?? 0, points: scoring.weight * (value ?? 0) }]
  })
  const sum = (of: (one: (typeof counted)[number]) => number) => counted.reduce((total, one) => total + of(one), 0)
  const [points, weights, known] = [
    sum(({ points }) => points),
    sum(({ weight }) => weight),
    sum(({ weight, level }) => (level < 0 ? 0 : weight)),
  ]
  const { score: share, certainty, band, gaps } = score(instrument, exampleAnswers)
  const first = gaps.slice(0, 5).map(({ id, priority }) => `\`${id}\` (${formatRounded(priority)})`)
  return [
    markdownTable(
      ['Question', 'Answer', 'Weight', 'Value', 'Weight × value'],
      counted.map(({ id, answer, weight, value, points }) => [
        `\`${id}\``,
        answer,
        ...[weight, value, points].map(number => formatRounded(number)),
      ]),
    ),
    '',
    `Score: ${formatRounded(points)} ÷ ${formatRounded(weights)} = ${formatRounded(share ?? 0, 4)}. ` +
      `Certainty: ${formatRounded(known)} ÷ ${formatRounded(weights)} = ${formatRounded(certainty, 4)}.`,
    '',
    `Band: “${band?.name}”, ${band?.index} of ${band?.of}. First gaps, with their priority: ${first.join(', ')}.`,
  ].join('\n')
}
