import instrument from '../../src/instrument/iso-42001'
import type { Answers } from '../../src/instrument/schema'
import { score } from '../../src/scoring'
import { table } from '../docs/generated'

/** The worked example of METHOD.md: an office of twelve that uses AI, and has a security management system. */
export const OFFICE: Answers = {
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
const rounded = (value: number, digits = 2) => String(Number(value.toFixed(digits)))

/** The example, worked out step by step from the data, and its end from the scoring itself. */
export function workedExample(): string {
  const counted = instrument.questions.flatMap(({ id, scoring }) => {
    const answer = OFFICE[id]
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
  const { score: share, certainty, band, gaps } = score(instrument, OFFICE)
  const first = gaps.slice(0, 5).map(({ id, priority }) => `\`${id}\` (${rounded(priority)})`)
  return [
    table(
      ['Question', 'Answer', 'Weight', 'Value', 'Weight × value'],
      counted.map(({ id, answer, weight, value, points }) => [
        `\`${id}\``,
        answer,
        ...[weight, value, points].map(number => rounded(number)),
      ]),
    ),
    '',
    `Score: ${rounded(points)} ÷ ${rounded(weights)} = ${rounded(share ?? 0, 4)}. ` +
      `Certainty: ${rounded(known)} ÷ ${rounded(weights)} = ${rounded(certainty, 4)}.`,
    '',
    `Band: “${band?.name}”, ${band?.index} of ${band?.of}. First gaps, with their priority: ${first.join(', ')}.`,
  ].join('\n')
}
