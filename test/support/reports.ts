import type { Oklab } from '../../src/color/oklab'
import { frameTexts } from '../../src/i18n/en'
import instrument from '../../src/instrument/iso-42001'
import details from '../../src/instrument/iso-42001/details'
import { clauseTitleByNumber, controlTitleByNumber, groupTitleByNumber } from '../../src/instrument/iso-42001/structure'
import type { CoverageState } from '../../src/report/coverage-map'
import type { PdfInput } from '../../src/report/pdf/index'
import { advice, type Result, route, score } from '../../src/scoring'
import { createReadablePalette } from '../../src/theme/readable-palette'
import { type Answers, completeAnswers } from './answers'

/** A kind of report that the tests create, by its result or by a special property. */
export type ReportKind = 'lowest' | 'highest' | 'capped' | 'provisional' | 'not-applicable' | 'long-name'

const BLUE: Oklab = [0.452, -0.0221, -0.191]
const GREEN: Oklab = [0.5, -0.11, 0.05]
const WARM: Oklab = [0.55, 0.14, 0.09]

/** Answers, partner and locale of each kind of report. */
const reportSettings: Record<ReportKind, { answers: Answers; brand: string | null; accent: Oklab; locale: string }> = {
  lowest: {
    answers: completeAnswers(
      { meets: ['develop', 'provide', 'use'], existing: ['iso-27001', 'iso-9001'] },
      () => 'absent',
    ),
    brand: 'Halden Advisory',
    accent: BLUE,
    locale: 'en-GB',
  },
  highest: {
    answers: completeAnswers({ meets: ['develop', 'provide', 'use'], existing: ['iso-27001'] }, () => 'reviewed'),
    brand: 'Alder & Partners',
    accent: GREEN,
    locale: 'en-US',
  },
  capped: {
    answers: completeAnswers(
      { meets: ['provide', 'use'], adapt: 'as-bought', existing: ['iso-27001'], audit: 'absent', review: 'set' },
      (_, index) => (index % 3 ? 'reviewed' : 'operated'),
    ),
    brand: 'Skog',
    accent: WARM,
    locale: 'de-DE',
  },
  provisional: {
    answers: completeAnswers({ meets: ['use'], existing: ['neither'] }, (_, index) =>
      index % 2 ? 'unsure' : index % 4 ? 'set' : 'operated',
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
    answers: completeAnswers(
      { meets: ['develop', 'use'], existing: ['unsure'] },
      (_, index) => ['absent', 'begun', 'set', 'operated', 'unsure', 'reviewed'][index % 6] ?? 'set',
    ),
    brand: 'Συμβουλευτική Ελλάδος & Консультационный центр «Північ» – Łódź Őrség Țara Việt',
    accent: [0.62, -0.02, 0.13],
    locale: 'en-CA',
  },
}

/** All kinds of reports. */
export const reportKinds = Object.keys(reportSettings) as ReportKind[]

/** Returns the input of a PDF report of this kind; the report lists the answers. */
export function createReportInput(kind: ReportKind): PdfInput {
  const { answers, brand, accent, locale } = reportSettings[kind]
  return {
    ...createReportInputFromAnswers(answers),
    brandName: brand,
    locale,
    palette: createReadablePalette({ accent, surface: [1, 0, 0], text: [0.21, 0, -0.02] }),
  }
}

/** Returns the input of a PDF report for these answers; the report lists them. The partner has no brand name. */
export function createReportInputFromAnswers(answers: Answers): PdfInput {
  const result = score(instrument, answers)
  const earnedBand = instrument.bands.filter(({ from }) => from <= (result.score ?? 0)).length
  return {
    instrument,
    result,
    texts: frameTexts,
    details,
    scoreBreakdown: {
      earnedBand,
      caps: result.caps.map(capResult => {
        const cap = instrument.caps.find(({ id }) => id === capResult.id)
        const questions = cap && 'questions' in cap ? cap.questions : []
        const levels = new Map(result.gaps.map(({ question, level }) => [question, level ?? 0]))
        const decidesCap = (id: string) => {
          const level = levels.get(id)
          return cap && 'steps' in cap && level !== undefined && cap.steps[level] <= capResult.band
        }
        return { questions: questions.filter(decidesCap), certainty: questions.length ? null : result.certainty }
      }),
    },
    advice: advice(instrument, answers),
    coverageMap: createCoverageMap(result),
    referenceNames: { ...clauseTitleByNumber, ...controlTitleByNumber, ...groupTitleByNumber },
    answers: { given: answers, route: route(instrument, answers) },
    brandName: null,
    brandLogo: null,
    locale: 'en',
    date: new Date(Date.UTC(2026, 0, 5, 12)),
    version: '1.2.3',
    palette: createReadablePalette({ accent: BLUE, surface: [1, 0, 0], text: [0.21, 0, -0.02] }),
  }
}

/**
 * Returns a coverage map with a state for each clause and control; every possible state occurs in one of the reports.
 */
function createCoverageMap({ gaps, roles, asked }: Result): PdfInput['coverageMap'] {
  const stateOf = (reference: string): CoverageState => {
    const concernedRoles = instrument.concerns[reference]
    if (concernedRoles && !concernedRoles.some(role => roles.includes(role))) return 'not-asked'
    const gap = gaps.find(({ references }) => references.includes(reference))
    if (!gap) return reference === 'A.7.6' && asked > 20 ? 'not-applicable' : 'good'
    return gap.level === null ? 'unknown' : gap.level >= 2 ? 'part' : 'missing'
  }
  const references = [...Object.keys(clauseTitleByNumber), ...Object.keys(controlTitleByNumber)]
  return Object.keys(groupTitleByNumber)
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
