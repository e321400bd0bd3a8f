import type { Details } from './details'
import type { Instrument, Outcome, Question } from './schema'

/** Called with the key of each text and the text itself; gives what is to stand there. */
export type MapText = (key: string, text: string) => string

/** Answers that mean the same at every question: one key serves them all. */
const EVERYWHERE = ['unsure', 'not-applicable']

/**
 * The instrument with its texts exchanged. A text's key is made of ids, and of places where there are none:
 * `question.policy.option.set`, `outcome.no.point.1.title`; a gap goes by the level that it stands below:
 * `question.policy.gap.2.title`. Whatever decides (ids, levels, conditions, weights) stays as it is, and so does the hash.
 */
export function mapTexts(instrument: Instrument, put: MapText): Instrument {
  const part = <T extends object>(path: string, of: T, ...names: (keyof T & string)[]): T => ({
    ...of,
    ...Object.fromEntries(
      names.flatMap(name => (of[name] === undefined ? [] : [[name, put(`${path}.${name}`, `${of[name]}`)]])),
    ),
  })
  const parts = <T extends { id: string }>(path: string, all: T[], ...names: (keyof T & string)[]): T[] =>
    all.map(one => part(`${path}.${one.id}`, one, ...names))
  const outcome = (path: string, of: Outcome): Outcome => ({
    ...part(path, of, 'title', 'because', 'heading'),
    points: of.points.map((point, index) => part(`${path}.point.${index + 1}`, point, 'title', 'text')),
  })
  const question = (of: Question): Question => {
    const path = `question.${of.id}`
    return {
      ...part(path, of, 'prompt', 'topic', 'help'),
      options: of.options.map(option => ({
        ...option,
        label: put(`${EVERYWHERE.includes(option.id) ? '' : `${path}.`}option.${option.id}`, option.label),
      })),
      ...(of.scoring && {
        scoring: {
          ...part(path, of.scoring, 'ask'),
          shortfalls: of.scoring.shortfalls.map(one => part(`${path}.gap.${one.below}`, one, 'title', 'step')),
        },
      }),
    }
  }
  return {
    ...part('instrument', instrument, 'name', 'title', 'intro', 'guidance'),
    chapters: parts('chapter', instrument.chapters, 'name'),
    themes: parts('theme', instrument.themes, 'name', 'expects'),
    roles: parts('role', instrument.roles, 'name'),
    outcomes: {
      no: outcome('outcome.no', instrument.outcomes.no),
      later: outcome('outcome.later', instrument.outcomes.later),
    },
    questions: instrument.questions.map(question),
    bands: parts('band', instrument.bands, 'name', 'meaning'),
    caps: instrument.caps.map(cap => part(`cap.${cap.id}`, cap, 'reason')),
    conflicts: parts('conflict', instrument.conflicts, 'message'),
    unknown: part('unknown', instrument.unknown, 'title', 'step', 'reason'),
    advice: parts('advice', instrument.advice, 'text'),
  }
}

/** The long texts exchanged. `article` is the key of how an article is named; its number stays. */
export function mapDetailTexts(details: Details, put: MapText): Details {
  const labels = Object.entries(details.labels).map(([name, text]) => [name, put(`label.${name}`, text)])
  const questions = Object.entries(details.questions).map(([id, of]) => {
    const texts = (['good', 'evidence', 'why', 'owner'] as const).flatMap(name =>
      of[name] === undefined ? [] : [[name, put(`question.${id}.${name}`, of[name])]],
    )
    return [id, { ...of, ...Object.fromEntries(texts), ...(of.related && { related: related(of.related, put) }) }]
  })
  return {
    labels: Object.fromEntries(labels) as unknown as Details['labels'],
    questions: Object.fromEntries(questions),
    method: details.method.map((paragraph, index) => put(`method.${index + 1}`, paragraph)),
  }
}

type Related = { euAiAct: string[]; nistAiRmf: string[] }

const related = ({ euAiAct, nistAiRmf }: Related, put: MapText): Related => ({
  euAiAct: euAiAct.map(article => put('label.article', 'Art. {n}').replace('{n}', article.replace(/\D/g, ''))),
  nistAiRmf,
})

/** Every key with its text, in the order in which they are met. */
export function listTexts(exchange: (put: MapText) => unknown): Record<string, string> {
  const found: Record<string, string> = {}
  exchange((key, text) => {
    found[key] ??= text
    return text
  })
  return found
}
