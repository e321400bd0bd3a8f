import type { Oklab } from '../../src/color/oklab'
import { frameTexts } from '../../src/i18n/en'
import instrument from '../../src/instrument/iso-42001'
import details from '../../src/instrument/iso-42001/details'
import { clauses, controls, groups } from '../../src/instrument/iso-42001/structure'
import type { PdfInput } from '../../src/report/pdf/index'
import type { CellState } from '../../src/report/pdf/pdf-content'
import { advice, type Result, route, score } from '../../src/scoring'
import { ensureContrast } from '../../src/theme/ensure-contrast'
import { type Answers, answersOf } from './answers'

export type ReportKind = 'lowest' | 'highest' | 'capped' | 'provisional' | 'not-applicable' | 'long-name'

const BLUE: Oklab = [0.452, -0.0221, -0.191]
const GREEN: Oklab = [0.5, -0.11, 0.05]
const WARM: Oklab = [0.55, 0.14, 0.09]

/** What each of the six says, and whose report it is. */
const kinds: Record<ReportKind, { answers: Answers; brand: string | null; accent: Oklab; locale: string }> = {
  lowest: {
    answers: answersOf({ meets: ['develop', 'provide', 'use'], existing: ['iso-27001', 'iso-9001'] }, () => 'absent'),
    brand: 'Halden Advisory',
    accent: BLUE,
    locale: 'en-GB',
  },
  highest: {
    answers: answersOf({ meets: ['develop', 'provide', 'use'], existing: ['iso-27001'] }, () => 'reviewed'),
    brand: 'Alder & Partners',
    accent: GREEN,
    locale: 'en-US',
  },
  capped: {
    answers: answersOf(
      { meets: ['provide', 'use'], adapt: 'as-bought', existing: ['iso-27001'], audit: 'absent', review: 'set' },
      (_, place) => (place % 3 ? 'reviewed' : 'operated'),
    ),
    brand: 'Skog',
    accent: WARM,
    locale: 'de-DE',
  },
  provisional: {
    answers: answersOf({ meets: ['use'], existing: ['neither'] }, (_, place) =>
      place % 2 ? 'unsure' : place % 4 ? 'set' : 'operated',
    ),
    brand: null,
    accent: BLUE,
    locale: 'en',
  },
  'not-applicable': {
    answers: { meets: ['none'], hidden: ['neither'], planned: 'yes' },
    brand: 'Halden Advisory',
    accent: BLUE,
    locale: 'en-GB',
  },
  'long-name': {
    answers: answersOf(
      { meets: ['develop', 'use'], existing: ['unsure'] },
      (_, place) => ['absent', 'begun', 'set', 'operated', 'unsure', 'reviewed'][place % 6] ?? 'set',
    ),
    brand: 'Συμβουλευτική Ελλάδος & Консультационный центр «Північ» – Łódź Őrség Țara Việt',
    accent: [0.62, -0.02, 0.13],
    locale: 'en-CA',
  },
}

export const reportKinds = Object.keys(kinds) as ReportKind[]

/** All that a report of this kind is made of, with the answers in it. */
export function reportOf(kind: ReportKind): PdfInput {
  const { answers, brand, accent, locale } = kinds[kind]
  return {
    ...inputFor(answers),
    brandName: brand,
    locale,
    palette: ensureContrast({ accent, surface: [1, 0, 0], text: [0.21, 0, -0.02] }),
  }
}

/** All that a report of these answers is made of, with the answers in it, of a partner without a name. */
export function inputFor(answers: Answers): PdfInput {
  const result = score(instrument, answers)
  const earned = instrument.bands.filter(({ from }) => from <= (result.score ?? 0)).length
  return {
    instrument,
    result,
    text: frameTexts,
    details,
    why: {
      earned,
      caps: result.caps.map(held => {
        const cap = instrument.caps.find(({ id }) => id === held.id)
        const questions = cap && 'questions' in cap ? cap.questions : []
        const levels = new Map(result.gaps.map(({ question, level }) => [question, level ?? 0]))
        const short = (id: string) => {
          const level = levels.get(id)
          return cap && 'steps' in cap && level !== undefined && cap.steps[level] <= held.band
        }
        return { questions: questions.filter(short), certainty: questions.length ? null : result.certainty }
      }),
    },
    advice: advice(instrument, answers),
    map: mapOf(result),
    names: { ...clauses, ...controls, ...groups },
    answers: { given: answers, route: route(instrument, answers) },
    brandName: null,
    brandLogo: null,
    locale: 'en',
    date: new Date(Date.UTC(2026, 0, 5, 12)),
    version: '1.2.3',
    palette: ensureContrast({ accent: BLUE, surface: [1, 0, 0], text: [0.21, 0, -0.02] }),
  }
}

/** A state for each clause and control, all of them met. */
function mapOf({ gaps, roles, asked }: Result): PdfInput['map'] {
  const stateOf = (reference: string): CellState => {
    const concerned = instrument.concerns[reference]
    if (concerned && !concerned.some(role => roles.includes(role))) return 'not-asked'
    const gap = gaps.find(({ references }) => references.includes(reference))
    if (!gap) return reference === 'A.7.6' && asked > 20 ? 'not-applicable' : 'good'
    return gap.level === null ? 'unknown' : gap.level >= 2 ? 'part' : 'missing'
  }
  const references = [...Object.keys(clauses), ...Object.keys(controls)]
  return Object.keys(groups)
    .sort(
      (a, b) =>
        Number(a.startsWith('A')) - Number(b.startsWith('A')) ||
        Number(a.replace('A.', '')) - Number(b.replace('A.', '')),
    )
    .map(id => ({
      id,
      cells: references
        .filter(reference => reference === id || reference.startsWith(`${id}.`))
        .map(reference => ({ reference, state: stateOf(reference) })),
    }))
}
