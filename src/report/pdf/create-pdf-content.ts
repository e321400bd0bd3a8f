import type { PdfTexts } from '../../i18n/en-pdf'
import type { Question } from '../../instrument/schema'
import { fillPlaceholders } from '../../lib/fill-placeholders'
import { hasPercentage } from '../../scoring/has-percentage'
import type { Gap } from '../../scoring/result'
import type { CoverageState } from '../coverage-map'
import { createResultPanelContent } from './create-result-panel-content'
import type { GapRow, PdfContent, ReportInput, ThemeRow } from './pdf-content'
import { printableText } from './printable-text'
import { chooseReportLocale, formatPercent } from './report-format'

/** Number of gaps that fit on the first page. */
const FIRST_GAP_COUNT = 5

/** Order of the states in the legend of the coverage map. */
const STATE_ORDER: CoverageState[] = ['good', 'part', 'missing', 'unknown', 'not-asked', 'not-applicable']

/** Returns all texts of the PDF report. */
export function createPdfContent(input: ReportInput, pdfTexts: PdfTexts): PdfContent {
  const { instrument, result, texts, details, advice } = input
  const applies = result.applies === 'yes'
  const outcome = result.applies === 'yes' ? null : instrument.outcomes[result.applies]
  const gaps = applies ? result.gaps.map((gap, index) => gapRow(input, gap, index + 1)) : []
  const { version, hash } = result.instrument
  const dateFormat = new Intl.DateTimeFormat(chooseReportLocale(input), { dateStyle: 'long', numberingSystem: 'latn' })
  return makePrintable({
    language: instrument.language,
    title: fillPlaceholders(pdfTexts.title, { name: instrument.name }),
    brand: input.brandName,
    date: fillPlaceholders(pdfTexts.date, { date: dateFormat.format(input.date) }),
    cover: createResultPanelContent(input),
    themes: applies ? { heading: texts.themes, items: themeRows(input) } : null,
    firstGaps: applies
      ? {
          heading: texts.begin,
          text: !gaps.length
            ? texts.noGaps
            : gaps.length > FIRST_GAP_COUNT
              ? fillPlaceholders(pdfTexts.shownFirst, { n: FIRST_GAP_COUNT, of: gaps.length })
              : texts.beginText,
          gaps: gaps.slice(0, FIRST_GAP_COUNT),
        }
      : null,
    outcomePoints: outcome && { heading: outcome.heading, items: outcome.points },
    gaps: gaps.length
      ? {
          heading: fillPlaceholders(texts.allGaps, { n: gaps.length }),
          text: pdfTexts.gapsText,
          columns: [pdfTexts.gap, texts.firstStep, details?.labels.evidence ?? ''],
          gaps,
        }
      : null,
    notes: applies
      ? [
          { heading: texts.conflicts, items: result.conflicts.map(({ message }) => message) },
          { heading: texts.advice, items: advice.map(({ text }) => text) },
        ].filter(({ items }) => items.length > 0)
      : [],
    coverageMap: applies && input.coverageMap.length ? coverageMapContent(input, pdfTexts) : null,
    answers: answersContent(input, pdfTexts),
    about: {
      heading: pdfTexts.about,
      method: details?.method ?? [],
      madeWith: fillPlaceholders(pdfTexts.made, {
        instrument: `${instrument.id} ${version}`,
        hash: hash.slice(0, 15),
        check: input.version,
      }),
    },
    disclaimer: texts.disclaimer,
    pageNumber: pdfTexts.page,
  })
}

/** Makes all strings printable. */
const makePrintable = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? printableText(part) : part))

/** Returns all texts of the report, joined, to find the characters that the fonts need. */
export const joinContentText = (content: PdfContent): string => {
  const strings: string[] = []
  JSON.stringify(content, (_, part) => {
    if (typeof part === 'string') strings.push(part)
    return part
  })
  return strings.join('')
}

const themeRows = (input: ReportInput): ThemeRow[] =>
  input.result.themes.map(theme => {
    const share = hasPercentage(theme) ? theme.score : null
    return {
      name: input.instrument.themes.find(({ id }) => id === theme.id)?.name ?? theme.id,
      share,
      value: share === null ? input.texts.fewAnswers : formatPercent(share, chooseReportLocale(input)),
    }
  })

function gapRow({ texts, details, scoreBreakdown }: ReportInput, gap: Gap, rank: number): GapRow {
  const { level, title, references, step, question } = gap
  const questionDetails = details?.questions[question]
  const effort = questionDetails?.effort && details?.labels[questionDetails.effort]
  const holdsBand = scoreBreakdown.caps.some(({ questions, certainty }) => !certainty && questions.includes(question))
  return {
    rank,
    title,
    level,
    levelName: level === null ? texts.levelUnknown : texts[`level${level}`],
    references,
    holdsBandLabel: holdsBand ? texts.holds : null,
    stepName: texts.firstStep,
    step,
    effort: effort ?? '',
    owner: questionDetails?.owner ?? '',
    evidence: questionDetails?.evidence ?? '',
  }
}

function coverageMapContent(
  { coverageMap, referenceNames }: ReportInput,
  pdfTexts: PdfTexts,
): PdfContent['coverageMap'] {
  const states = coverageMap.flatMap(({ cells }) => cells.map(({ state }) => state))
  return {
    heading: pdfTexts.map,
    text: pdfTexts.mapText,
    legend: STATE_ORDER.map(state => ({
      state,
      name: pdfTexts[state],
      count: states.filter(other => other === state).length,
    })).filter(({ count }) => count > 0),
    groups: coverageMap.map(({ id, cells }) => ({
      id,
      name: referenceNames[id] ?? '',
      rows: cells.map(({ reference, state }) => ({
        reference,
        name: referenceNames[reference] ?? '',
        state,
        stateName: pdfTexts[state],
      })),
    })),
  }
}

function answersContent({ instrument, answers }: ReportInput, pdfTexts: PdfTexts): PdfContent['answers'] {
  if (!answers) return null
  const answerText = ({ id, options }: Question) => {
    const chosen = Object.hasOwn(answers.given, id) ? [answers.given[id]].flat() : []
    return options
      .filter(option => chosen.includes(option.id))
      .map(({ label }) => label)
      .join('; ')
  }
  const asked = instrument.questions.filter(({ id }) => answers.route.includes(id))
  return {
    heading: pdfTexts.answers,
    chapters: instrument.chapters
      .map(({ id, name }) => ({
        name,
        items: asked
          .filter(({ chapter }) => chapter === id)
          .map(question => ({ prompt: question.prompt, answer: answerText(question) || pdfTexts.noAnswer })),
      }))
      .filter(({ items }) => items.length > 0),
  }
}
