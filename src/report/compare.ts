import type { Level, ThemeId } from '../instrument/schema'
import type { Gap, Result } from '../scoring/result'
import type { ImportedAnswers } from './import-answers'
import { type ScoredAnswer, scoredAnswers } from './scored-answers'
import type { Scorer } from './scorer'

/** Answers of one time, with the result that the present instrument gives them; the visitor's own have nothing added. */
export type ComparedResult = Pick<ImportedAnswers, 'answers' | 'result' | 'otherVersion' | 'added'>

/** Two results, before and now. */
export interface Comparison {
  /**
   * Why the two bands and scores do not tell how far things have moved; empty where they do.
   * - `other-version`: one was given to other questions, or judged by other rules; in its score what is new counts as not known
   * - `other-route`: other questions applied, because the organisation meets AI in another way
   * - `not-judged`: at one of the times nothing applied
   */
  doubts: ('other-version' | 'other-route' | 'not-judged')[]
  band: BeforeAndNow<Result['band']>
  score: BeforeAndNow<number | null>
  themes: ({ id: ThemeId } & BeforeAndNow<number | null>)[]
  gaps: {
    /** Gaps of before that are closed by a better answer. */
    closed: Gap[]
    /** Gaps of now, where before there was none though the question was asked. */
    opened: Gap[]
    /** Gaps of both times, closer to closing, or farther from it, than they were. */
    better: BeforeAndNow<Gap>[]
    worse: BeforeAndNow<Gap>[]
    /** Gaps of both times, as they were. */
    same: Gap[]
    /** Gaps of before that are no longer asked about, or said not to apply. Nobody closed them. */
    left: Gap[]
    /** Gaps of now that were not asked about before, or said not to apply. */
    joined: Gap[]
  }
  /** Questions of both times whose level rose, or fell; what is not known is under every level. */
  improved: LevelChange[]
  slipped: LevelChange[]
}

export interface BeforeAndNow<T> {
  before: T
  now: T
}

export interface LevelChange extends BeforeAndNow<Level | null> {
  question: string
}

/** Compares two sets of answers to the same instrument, in the present one's terms. */
export function compare(scorer: Scorer, before: ComparedResult, now: ComparedResult): Comparison {
  const [asked, askedNow] = [counting(scorer, before), counting(scorer, now)]
  const gapsOf = ({ result, added }: ComparedResult) =>
    new Map(result.gaps.filter(({ question }) => !added.includes(question)).map(gap => [gap.question, gap]))
  const [gapsBefore, gapsNow] = [gapsOf(before), gapsOf(now)]
  const kept = [...gapsNow.values()].flatMap(gap => {
    const old = gapsBefore.get(gap.question)
    return old ? [{ before: old, now: gap }] : []
  })
  const closer = ({ before, now }: BeforeAndNow<Gap>) => rank(now.level) - rank(before.level)
  const gone = [...gapsBefore.values()].filter(({ question }) => !gapsNow.has(question))
  const come = [...gapsNow.values()].filter(({ question }) => !gapsBefore.has(question))
  const steps = [...askedNow.values()].flatMap(({ question: { id }, level }): LevelChange[] => {
    const old = asked.get(id)
    return old ? [{ question: id, before: old.level, now: level }] : []
  })
  return {
    doubts: [
      ...(before.otherVersion === now.otherVersion ? [] : ['other-version' as const]),
      ...(sameAsked(scorer, before, now) ? [] : ['other-route' as const]),
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
      closed: gone.filter(({ question }) => askedNow.has(question)),
      left: gone.filter(({ question }) => !askedNow.has(question)),
      opened: come.filter(({ question }) => asked.has(question)),
      joined: come.filter(({ question }) => !asked.has(question)),
      better: kept.filter(move => closer(move) > 0),
      worse: kept.filter(move => closer(move) < 0),
      same: kept.filter(move => !closer(move)).map(({ now }) => now),
    },
    improved: steps.filter(({ before, now }) => rank(now) > rank(before)),
    slipped: steps.filter(({ before, now }) => rank(now) < rank(before)),
  }
}

/** What is not known is under every level: to know that nothing is there is a step. */
const rank = (level: Level | null) => level ?? -1

/** By id, the scored questions that were asked and count; none where nothing is judged. */
const counting = (scorer: Scorer, { answers, result, added }: ComparedResult): Map<string, ScoredAnswer> =>
  new Map(
    (result.band ? scoredAnswers(scorer, answers) : [])
      .filter(({ question, state }) => state !== 'left-out' && !added.includes(question.id))
      .map(one => [one.question.id, one]),
  )

const sameAsked = ({ route }: Scorer, before: ComparedResult, now: ComparedResult) =>
  route(before.answers).join() === route(now.answers).join()
