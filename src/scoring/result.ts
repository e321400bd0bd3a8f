import type { Level, RoleId, ThemeId } from '../instrument/schema'

/**
 * The outcome of scoring: plain, frozen, serialisable. Everything to the right of scoring only reads it.
 * It is the public `Result` of the contract; nothing may be renamed without a new major version.
 */
export interface Result {
  v: 1
  /** `hash`: of all that decides (ids, levels, conditions, weights, bands, caps), never of words; `sha256-` and base64. */
  instrument: { id: string; version: string; hash: string }
  /** Language of the words below, a BCP 47 tag. */
  locale: string
  /** To the use of AI that was described. */
  applies: 'yes' | 'later' | 'no'
  roles: RoleId[]
  /** `index` 1 is the lowest, `of` the highest. Null unless `applies` is yes. */
  band: { id: string; index: number; of: number; name: string } | null
  /** 0 to 1, share of what applies. Null unless `applies` is yes. */
  score: number | null
  /** 0 to 1: the share, by weight, of what counts that was answered with a level; 1 where nothing counts. */
  certainty: number
  /** Certainty is under 0.7: too low for the band to be relied on. */
  provisional: boolean
  themes: ThemeResult[]
  /** The caps that held the band down, the strongest first. */
  caps: CapResult[]
  /** What falls short, the most important first. */
  gaps: Gap[]
  conflicts: { id: string; questions: string[]; message: string }[]
  /** Questions on the route, those answered (`unsure` and `not-applicable` too), those answered with `unsure`. */
  asked: number
  answered: number
  unsure: number
}

/** `score` 0 to 1 or null where nothing counts; `asked` and `unsure` count its scored questions on the route. */
export interface ThemeResult {
  id: ThemeId
  score: number | null
  asked: number
  unsure: number
}

/** `band`: the highest index it allows. */
export interface CapResult {
  id: string
  band: number
  references: string[]
  reason: string
}

/** `id` equals the question's id; `level` is null where it is not known. A higher `priority` comes first. */
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
