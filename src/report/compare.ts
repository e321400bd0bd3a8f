import type { Level, ThemeId } from '../instrument/schema'
import type { Gap, Result } from '../scoring/result'
import type { ImportedAnswersWithResult } from './import-answers'
import { listScoredAnswers, type ScoredAnswer } from './scored-answers'
import type { Scorer } from './scorer'

/**
 * One of the two sides of a comparison: answers, with the result that the current instrument gives them. `added` is empty
 * for the answers of the current session.
 */
export type ComparedResult = Pick<ImportedAnswersWithResult, 'answers' | 'result' | 'otherVersion' | 'added'>

/** Differences between an earlier result and the current result. */
export interface ResultDifferences {
  /**
   * Reasons why the two bands and scores are not directly comparable; empty if they are.
   * - `other-version`: one result is from another version of the instrument; questions that this version did not have count
   *   as not known in its score
   * - `other-route`: other questions applied, because the organisation has other roles with AI
   * - `not-judged`: one of the results has no band, because the standard did not apply
   */
  caveats: ('other-version' | 'other-route' | 'not-judged')[]
  band: BeforeAndNow<Result['band']>
  score: BeforeAndNow<number | null>
  themes: ({ id: ThemeId } & BeforeAndNow<number | null>)[]
  gaps: {
    /** Earlier gaps that a better answer has closed. */
    closed: Gap[]
    /** Current gaps whose question was asked before and had no gap then. */
    opened: Gap[]
    /** Gaps in both results whose level is higher now. */
    better: BeforeAndNow<Gap>[]
    /** Gaps in both results whose level is lower now. */
    worse: BeforeAndNow<Gap>[]
    /** Gaps in both results with the same level. */
    same: Gap[]
    /** Earlier gaps whose question is no longer asked, or is now answered “not applicable”. They were not closed. */
    notAskedNow: Gap[]
    /** Current gaps whose question was not asked before, or was answered “not applicable”. */
    notAskedBefore: Gap[]
  }
  /** Questions in both results with a higher level now. An unknown level ranks below level 0. */
  improved: LevelChange[]
  /** Questions in both results with a lower level now. An unknown level ranks below level 0. */
  worsened: LevelChange[]
}

/** A value in the earlier result and the same value in the current result. */
export interface BeforeAndNow<T> {
  before: T
  now: T
}

/** The earlier and the current level of one question. */
export interface LevelChange extends BeforeAndNow<Level | null> {
  question: string
}

/** Compares two sets of answers to the same instrument. Both are scored by the current version of the instrument. */
export function compareResults(scorer: Scorer, before: ComparedResult, now: ComparedResult): ResultDifferences {
  const [countedBefore, countedNow] = [countedAnswers(scorer, before), countedAnswers(scorer, now)]
  const gapsOf = ({ result, added }: ComparedResult) =>
    new Map(result.gaps.filter(({ question }) => !added.includes(question)).map(gap => [gap.question, gap]))
  const [gapsBefore, gapsNow] = [gapsOf(before), gapsOf(now)]
  const gapsInBoth = [...gapsNow.values()].flatMap(gap => {
    const earlier = gapsBefore.get(gap.question)
    return earlier ? [{ before: earlier, now: gap }] : []
  })
  const levelDifference = ({ before, now }: BeforeAndNow<Gap>) => rank(now.level) - rank(before.level)
  const onlyBefore = [...gapsBefore.values()].filter(({ question }) => !gapsNow.has(question))
  const onlyNow = [...gapsNow.values()].filter(({ question }) => !gapsBefore.has(question))
  const levelChanges = [...countedNow.values()].flatMap(({ question: { id }, level }): LevelChange[] => {
    const earlier = countedBefore.get(id)
    return earlier ? [{ question: id, before: earlier.level, now: level }] : []
  })
  return {
    caveats: [
      ...(before.otherVersion === now.otherVersion ? [] : ['other-version' as const]),
      ...(hasSameRoute(scorer, before, now) ? [] : ['other-route' as const]),
      ...(before.result.band && now.result.band ? [] : ['not-judged' as const]),
    ],
    band: { before: before.result.band, now: now.result.band },
    score: { before: before.result.score, now: now.result.score },
    themes: now.result.themes.map(({ id, score }) => ({
      id,
      before: before.result.themes.find(theme => theme.id === id)?.score ?? null,
      now: score,
    })),
    gaps: {
      closed: onlyBefore.filter(({ question }) => countedNow.has(question)),
      notAskedNow: onlyBefore.filter(({ question }) => !countedNow.has(question)),
      opened: onlyNow.filter(({ question }) => countedBefore.has(question)),
      notAskedBefore: onlyNow.filter(({ question }) => !countedBefore.has(question)),
      better: gapsInBoth.filter(pair => levelDifference(pair) > 0),
      worse: gapsInBoth.filter(pair => levelDifference(pair) < 0),
      same: gapsInBoth.filter(pair => !levelDifference(pair)).map(({ now }) => now),
    },
    improved: levelChanges.filter(({ before, now }) => rank(now) > rank(before)),
    worsened: levelChanges.filter(({ before, now }) => rank(now) < rank(before)),
  }
}

/** Rank of a level. An unknown level ranks below level 0: learning that nothing is in place is progress. */
const rank = (level: Level | null) => level ?? -1

/** Returns the scored answers that count, by question id; none if the result has no band. */
const countedAnswers = (scorer: Scorer, { answers, result, added }: ComparedResult): Map<string, ScoredAnswer> =>
  new Map(
    (result.band ? listScoredAnswers(scorer, answers) : [])
      .filter(({ question, state }) => state !== 'left-out' && !added.includes(question.id))
      .map(answer => [answer.question.id, answer]),
  )

const hasSameRoute = ({ route }: Scorer, before: ComparedResult, now: ComparedResult) =>
  route(before.answers).join() === route(now.answers).join()
