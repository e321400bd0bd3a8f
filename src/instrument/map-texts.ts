import type { Details } from './details'
import type { Instrument, NotApplicableOutcome, Question } from './schema'

/** Receives the key of a text and the text, and returns the text that replaces it. */
export type MapText = (key: string, text: string) => string

/** Options that exist in many questions and have one common text key. */
const COMMON_OPTIONS = ['unsure', 'not-applicable']

/**
 * Returns the instrument with each text replaced by the result of `mapText`. A text key consists of ids, and of positions for
 * entries without an id: `question.policy.option.set`, `outcome.no.point.1.title`. The key of a gap has its `below`:
 * `question.policy.gap.2.title`. The scoring model (ids, levels, conditions, weights) and its hash stay the same.
 */
export function mapInstrumentTexts(instrument: Instrument, mapText: MapText): Instrument {
  const mapMembers = <T extends object>(path: string, of: T, ...names: (keyof T & string)[]): T => ({
    ...of,
    ...Object.fromEntries(
      names.flatMap(name => (of[name] === undefined ? [] : [[name, mapText(`${path}.${name}`, `${of[name]}`)]])),
    ),
  })
  const mapEach = <T extends { id: string }>(path: string, all: T[], ...names: (keyof T & string)[]): T[] =>
    all.map(one => mapMembers(`${path}.${one.id}`, one, ...names))
  const mapOutcome = (path: string, of: NotApplicableOutcome): NotApplicableOutcome => ({
    ...mapMembers(path, of, 'title', 'because', 'heading'),
    points: of.points.map((point, index) => mapMembers(`${path}.point.${index + 1}`, point, 'title', 'text')),
  })
  const mapQuestion = (of: Question): Question => {
    const path = `question.${of.id}`
    return {
      ...mapMembers(path, of, 'prompt', 'topic', 'help'),
      options: of.options.map(option => ({
        ...option,
        label: mapText(`${COMMON_OPTIONS.includes(option.id) ? '' : `${path}.`}option.${option.id}`, option.label),
      })),
      ...(of.scoring && {
        scoring: {
          ...mapMembers(path, of.scoring, 'ask'),
          shortfalls: of.scoring.shortfalls.map(one => mapMembers(`${path}.gap.${one.below}`, one, 'title', 'step')),
        },
      }),
    }
  }
  return {
    ...mapHeadTexts(instrument, mapText),
    guidance: mapText('instrument.guidance', instrument.guidance),
    chapters: mapEach('chapter', instrument.chapters, 'name'),
    themes: mapEach('theme', instrument.themes, 'name', 'expects'),
    roles: mapEach('role', instrument.roles, 'name'),
    outcomes: {
      no: mapOutcome('outcome.no', instrument.outcomes.no),
      later: mapOutcome('outcome.later', instrument.outcomes.later),
    },
    questions: instrument.questions.map(mapQuestion),
    bands: mapEach('band', instrument.bands, 'name', 'meaning'),
    caps: instrument.caps.map(cap => mapMembers(`cap.${cap.id}`, cap, 'reason')),
    conflicts: mapEach('conflict', instrument.conflicts, 'message'),
    unknown: mapMembers('unknown', instrument.unknown, 'title', 'step', 'reason'),
    advice: mapEach('advice', instrument.advice, 'text'),
  }
}

/** Returns the head of an instrument with each text replaced by the result of `mapText`; same keys as in the instrument. */
export const mapHeadTexts = <Head extends Pick<Instrument, 'name' | 'title' | 'intro'>>(
  head: Head,
  mapText: MapText,
): Head => ({
  ...head,
  name: mapText('instrument.name', head.name),
  title: mapText('instrument.title', head.title),
  intro: mapText('instrument.intro', head.intro),
})

/**
 * Returns the details with each text replaced by the result of `mapText`. The key `label.article` is the format of an article
 * of the EU AI Act; the article's number stays.
 */
export function mapDetailTexts(details: Details, mapText: MapText): Details {
  const labels = Object.entries(details.labels).map(([name, text]) => [name, mapText(`label.${name}`, text)])
  const questions = Object.entries(details.questions).map(([id, of]) => {
    const mapped = (['good', 'evidence', 'why', 'owner'] as const).flatMap(name =>
      of[name] === undefined ? [] : [[name, mapText(`question.${id}.${name}`, of[name])]],
    )
    return [
      id,
      { ...of, ...Object.fromEntries(mapped), ...(of.related && { related: mapRelated(of.related, mapText) }) },
    ]
  })
  return {
    labels: Object.fromEntries(labels) as unknown as Details['labels'],
    questions: Object.fromEntries(questions),
    method: details.method.map((paragraph, index) => mapText(`method.${index + 1}`, paragraph)),
  }
}

type Related = { euAiAct: string[]; nistAiRmf: string[] }

const mapRelated = ({ euAiAct, nistAiRmf }: Related, mapText: MapText): Related => ({
  euAiAct: euAiAct.map(article => mapText('label.article', 'Art. {n}').replace('{n}', article.replace(/\D/g, ''))),
  nistAiRmf,
})

/** Returns every text by its key, in the order in which `mapAll` visits them. */
export function collectTextsByKey(mapAll: (mapText: MapText) => unknown): Record<string, string> {
  const texts: Record<string, string> = {}
  mapAll((key, text) => {
    texts[key] ??= text
    return text
  })
  return texts
}
