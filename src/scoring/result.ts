import type { Level, RoleId, ThemeId } from '../instrument/schema'

/**
 * The result of scoring: plain, deeply frozen and serialisable data. This is a public type: a renamed or removed field
 * needs a new major version.
 */
export interface Result {
  v: 1
  /**
   * `hash` covers the scoring rules (ids, levels, conditions, weights, bands, caps) and no texts: `sha256-` and base64.
   */
  instrument: { id: string; version: string; hash: string }
  /** Language of the texts in this result, a BCP 47 tag. */
  locale: string
  /** Whether the standard applies to the organisation's use of AI: now, once its plans are carried out, or not. */
  applies: 'yes' | 'later' | 'no'
  /** How the organisation uses AI: it develops, provides or uses AI systems. */
  roles: RoleId[]
  /**
   * The maturity band. `index` counts from 1, the lowest band; `of` is the number of bands. `null` unless `applies` is
   * `yes`.
   */
  band: { id: string; index: number; of: number; name: string } | null
  /** 0 to 1: how much of what applies is in place. `null` unless `applies` is `yes`. */
  score: number | null
  /**
   * 0 to 1: the share, by weight, of the applicable questions that were answered with a level; 1 if no question counts.
   */
  certainty: number
  /** Whether `certainty` is below 0.7, which is too low for a reliable band. */
  provisional: boolean
  themes: ThemeResult[]
  /** The caps that lowered the band, the strictest first. */
  caps: CapResult[]
  /** The requirements that are not fully met, the most important first. */
  gaps: Gap[]
  /** Answers that contradict each other. */
  conflicts: { id: string; questions: string[]; message: string }[]
  /** Number of questions on the route. */
  asked: number
  /** Number of answered questions, including those answered `unsure` and `not-applicable`. */
  answered: number
  /** Number of questions answered `unsure`. */
  unsure: number
}

/**
 * The result of one theme. `score` is 0 to 1, or `null` if no question of the theme counts; `asked` and `unsure` count
 * the theme's scored questions on the route.
 */
export interface ThemeResult {
  id: ThemeId
  score: number | null
  asked: number
  unsure: number
}

/**
 * A cap that lowered the band: a rule that limits the band while a requirement is missing. `band` is the highest index
 * that the cap allows.
 */
export interface CapResult {
  id: string
  band: number
  references: string[]
  reason: string
}

/**
 * A requirement that is not fully met. `id` equals the question's id; `level` is `null` if it is unknown. Gaps with a
 * higher `priority` are listed first.
 */
export interface Gap {
  id: string
  question: string
  theme: ThemeId
  references: string[]
  priority: number
  level: Level | null
  title: string
  step: string
}
