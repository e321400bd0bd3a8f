import type { FrameTexts } from '../../i18n/en'
import type { PdfTexts } from '../../i18n/en-pdf'
import type { Details } from '../../instrument/details'
import type { Answers, Instrument, Level, Question } from '../../instrument/schema'
import { fill } from '../../lib/fill'
import { hasPercentage } from '../../scoring/has-percentage'
import type { Gap, Result } from '../../scoring/result'
import { regionOf } from './page-size'

/** Where a clause or a control stands, by the answers about it. */
export type CellState = 'good' | 'part' | 'missing' | 'unknown' | 'not-asked' | 'not-applicable'

/** What the report is made of. All of it is given: it looks at no clock, no page and no setting. */
export interface ReportInput {
  instrument: Instrument
  result: Result
  /** The frame's texts, as the visitor has read them. */
  text: FrameTexts
  /** Null where the long texts did not come: the report then goes without evidence, effort and method. */
  details: Details | null
  /** Why this band: what the score alone earns (1 is the lowest), and the questions that each cap rests on. */
  why: { earned: number; caps: readonly { questions: readonly string[]; certainty: unknown }[] }
  /** What the answers that give no points advise. */
  advice: readonly { text: string }[]
  /** A chapter of clauses (`6`) or a control objective (`A.5`), with the state of each clause or control in it. */
  map: readonly { id: string; cells: readonly { reference: string; state: CellState }[] }[]
  /** What a clause, a control or their group is about, by its number; without, the number stands alone. */
  names: Readonly<Record<string, string>>
  /** The answers, and the ids of the questions on their route; null where the visitor does not want them in it. */
  answers: { given: Answers; route: readonly string[] } | null
  brandName: string | null
  /** The visitor's own, such as `en-US`: for the paper, and for dates and numbers as far as the language is that of the words. */
  locale: string
  /** When the result stood. */
  date: Date
  /** Of the package. */
  version: string
}

/** What stands in the report, as texts, in reading order. */
export interface PdfContent {
  language: string
  title: string
  brand: string | null
  date: string
  face: CoverContent
  themes: { heading: string; items: ThemeLine[] } | null
  /** The most important gaps, with the first step only. */
  begin: { heading: string; text: string; gaps: GapLine[] } | null
  points: { heading: string; items: { title: string; text: string }[] } | null
  gaps: {
    heading: string
    text: string
    columns: [gap: string, step: string, evidence: string]
    gaps: GapLine[]
  } | null
  remarks: { heading: string; items: string[] }[]
  map: {
    heading: string
    text: string
    legend: { state: CellState; name: string; count: number }[]
    groups: Group[]
  } | null
  answers: { heading: string; chapters: { name: string; items: { prompt: string; answer: string }[] }[] } | null
  about: { heading: string; method: string[]; made: string }
  disclaimer: string
  /** `{n}` and `{of}` are filled in when the pages are known. */
  page: string
}

export interface CoverContent {
  kicker: string
  heading: string
  chip: string | null
  lead: string
  note: string | null
  band: { index: number; of: number; note: string; ladder: Rung[] } | null
  held: { heading: string; reasons: { text: string; references: string[] }[] } | null
  facts: { name: string; value: string }[]
}

/** A band of the ladder: passed, stood on, held back by a cap though the score has earned it, or still ahead. */
export interface Rung {
  step: number
  name: string
  state: 'passed' | 'here' | 'held' | 'ahead'
  note: string | null
}

export interface ThemeLine {
  name: string
  /** 0 to 1; null where too little is known for a figure. */
  share: number | null
  value: string
}

export interface GapLine {
  place: number
  title: string
  level: Level | null
  levelName: string
  references: string[]
  /** "Holds your band", where it does. */
  holds: string | null
  stepName: string
  step: string
  /** How long the first step takes. */
  effort: string
  /** Who usually does it. */
  owner: string
  evidence: string
}

export interface Group {
  id: string
  name: string
  rows: { reference: string; name: string; state: CellState; stateName: string }[]
}

/** How many gaps the first page has room for. */
const FIRST = 5

const stateOrder: CellState[] = ['good', 'part', 'missing', 'unknown', 'not-asked', 'not-applicable']

/** The language of the words, as it is written in the visitor's region. */
const localeOf = ({ locale, instrument: { language } }: ReportInput) => {
  const region = regionOf(locale)
  return region && !regionOf(language) ? `${language}-${region}` : language
}

/** Puts the report together. */
export function pdfContent(input: ReportInput, words: PdfTexts): PdfContent {
  const { instrument, result, text, details, advice } = input
  const applies = result.applies === 'yes'
  const outcome = result.applies === 'yes' ? null : instrument.outcomes[result.applies]
  const gaps = applies ? result.gaps.map((gap, index) => gapLine(input, gap, index + 1)) : []
  const { version, hash } = result.instrument
  return composed({
    language: instrument.language,
    title: fill(words.title, { name: instrument.name }),
    brand: input.brandName,
    date: fill(words.date, {
      date: new Intl.DateTimeFormat(localeOf(input), { dateStyle: 'long', numberingSystem: 'latn' }).format(input.date),
    }),
    face: faceOf(input),
    themes: applies ? { heading: text.themes, items: themesOf(input) } : null,
    begin: applies
      ? {
          heading: text.begin,
          text: !gaps.length
            ? text.noGaps
            : gaps.length > FIRST
              ? fill(words.shownFirst, { n: FIRST, of: gaps.length })
              : text.beginText,
          gaps: gaps.slice(0, FIRST),
        }
      : null,
    points: outcome && { heading: outcome.heading, items: outcome.points },
    gaps: gaps.length
      ? {
          heading: fill(text.allGaps, { n: gaps.length }),
          text: words.gapsText,
          columns: [words.gap, text.firstStep, details?.labels.evidence ?? ''],
          gaps,
        }
      : null,
    remarks: applies
      ? [
          { heading: text.conflicts, items: result.conflicts.map(({ message }) => message) },
          { heading: text.advice, items: advice.map(one => one.text) },
        ].filter(({ items }) => items.length > 0)
      : [],
    map: applies && input.map.length ? mapOf(input, words) : null,
    answers: answersOf(input, words),
    about: {
      heading: words.about,
      method: details?.method ?? [],
      made: fill(words.made, {
        instrument: `${instrument.id} ${version}`,
        hash: hash.slice(0, 15),
        check: input.version,
      }),
    },
    disclaimer: text.disclaimer,
    page: words.page,
  })
}

/** Letters and their marks as one character each: fonts have no others. */
const composed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? part.normalize('NFC') : part))

/** All that the report writes. */
export const textOf = (content: PdfContent): string => {
  const all: string[] = []
  JSON.stringify(content, (_, part) => {
    if (typeof part === 'string') all.push(part)
    return part
  })
  return all.join('')
}

function faceOf(input: ReportInput): CoverContent {
  const { instrument, result, text } = input
  const { band, score, provisional, caps, asked } = result
  if (result.applies !== 'yes' || !band) {
    const { title, because } = instrument.outcomes[result.applies === 'no' ? 'no' : 'later']
    return {
      kicker: text.result,
      heading: title,
      chip: null,
      lead: because,
      note: null,
      band: null,
      held: null,
      facts: [],
    }
  }
  const { name = band.name, meaning = '' } = instrument.bands[band.index - 1] ?? {}
  const unknown = asked - result.answered + result.unsure
  const as = instrument.roles.filter(({ id }) => result.roles.includes(id)).map(role => role.name)
  return {
    kicker: text.result,
    heading: name,
    chip: provisional ? text.provisional : null,
    lead: meaning,
    note: provisional ? fill(text.provisionalWhy, { n: unknown, of: asked }) : null,
    band: {
      index: band.index,
      of: band.of,
      note: fill(text.of, { of: band.of }),
      ladder: instrument.bands.map((rung, at): Rung => {
        const step = at + 1
        const held = step > band.index && step <= input.why.earned
        return {
          step,
          name: rung.name,
          state: step < band.index ? 'passed' : step === band.index ? 'here' : held ? 'held' : 'ahead',
          note: held ? text.heldBack : null,
        }
      }),
    },
    held: caps.length
      ? { heading: text.held, reasons: caps.map(({ reason, references }) => ({ text: reason, references })) }
      : null,
    facts: [
      { name: text.score, value: percent(score ?? 0, localeOf(input)) },
      { name: text.known, value: fill(text.step, { n: asked - unknown, of: asked }) },
      { name: text.roles, value: as.join(text.comma) },
    ].filter(({ value }) => value),
  }
}

const percent = (share: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', numberingSystem: 'latn' }).format(share)

const themesOf = (input: ReportInput): ThemeLine[] =>
  input.result.themes.map(theme => {
    const share = hasPercentage(theme) ? theme.score : null
    return {
      name: input.instrument.themes.find(({ id }) => id === theme.id)?.name ?? theme.id,
      share,
      value: share === null ? input.text.fewAnswers : percent(share, localeOf(input)),
    }
  })

function gapLine({ text, details, why }: ReportInput, gap: Gap, place: number): GapLine {
  const { level, title, references, step, question } = gap
  const found = details?.questions[question]
  const effort = found?.effort && details?.labels[found.effort]
  const holds = why.caps.some(({ questions, certainty }) => !certainty && questions.includes(question))
  return {
    place,
    title,
    level,
    levelName: level === null ? text.levelUnknown : text[`level${level}`],
    references,
    holds: holds ? text.holds : null,
    stepName: text.firstStep,
    step,
    effort: effort ?? '',
    owner: found?.owner ?? '',
    evidence: found?.evidence ?? '',
  }
}

function mapOf({ map, names }: ReportInput, words: PdfTexts): PdfContent['map'] {
  const states = map.flatMap(({ cells }) => cells.map(({ state }) => state))
  return {
    heading: words.map,
    text: words.mapText,
    legend: stateOrder
      .map(state => ({ state, name: words[state], count: states.filter(one => one === state).length }))
      .filter(({ count }) => count > 0),
    groups: map.map(({ id, cells }) => ({
      id,
      name: names[id] ?? '',
      rows: cells.map(({ reference, state }) => ({
        reference,
        name: names[reference] ?? '',
        state,
        stateName: words[state],
      })),
    })),
  }
}

function answersOf({ instrument, answers }: ReportInput, words: PdfTexts): PdfContent['answers'] {
  if (!answers) return null
  const told = ({ id, options }: Question) => {
    const given = Object.hasOwn(answers.given, id) ? [answers.given[id]].flat() : []
    return options
      .filter(option => given.includes(option.id))
      .map(({ label }) => label)
      .join('; ')
  }
  const asked = instrument.questions.filter(({ id }) => answers.route.includes(id))
  return {
    heading: words.answers,
    chapters: instrument.chapters
      .map(({ id, name }) => ({
        name,
        items: asked
          .filter(({ chapter }) => chapter === id)
          .map(question => ({ prompt: question.prompt, answer: told(question) || words.noAnswer })),
      }))
      .filter(({ items }) => items.length > 0),
  }
}
