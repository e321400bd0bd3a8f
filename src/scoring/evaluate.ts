import type { Answers, Instrument } from '../instrument/schema'
import { capLimits, toCapResult } from './caps'
import { conditionHolds } from './condition'
import { conflictsOf } from './conflicts'
import { deepFreeze } from './freeze'
import { gapsOf } from './gaps'
import type { Result } from './result'
import { chosenOnRoute } from './route'
import { type ScoredAnswer, scoredAnswers } from './scored-answers'
import { weightedShare } from './weighted-share'

/** Under this share of known answers a band is not to be relied on. */
const RELIABLE = 0.7

/**
 * The result of these answers, deeply frozen. Pure and total: any answers give a result.
 *
 * @param hash of all that decides in the instrument (`hash.ts`); handed in, so that the tag's file needs no SHA-256
 */
export function evaluate(instrument: Instrument, hash: string, answers: Answers): Result {
  const { id, version, language, bands } = instrument
  const chosen = chosenOnRoute(instrument, answers)
  const given = [...chosen.values()]
  const roles = instrument.roles.filter(role => conditionHolds(role.when, chosen)).map(role => role.id)
  const applies = conditionHolds(instrument.applies.no, chosen)
    ? 'no'
    : conditionHolds(instrument.applies.later, chosen)
      ? 'later'
      : 'yes'
  const judged = applies === 'yes'

  const standings = scoredAnswers(instrument, chosen)
  const all = [...standings.values()]
  const worth = ({ level }: ScoredAnswer) => (level === null ? 0 : instrument.values[level])
  const certainty = weightedShare(all, ({ level }) => (level === null ? 0 : 1)) ?? 1
  const score = weightedShare(all, worth) ?? 0

  const earned = bands.filter(({ from }) => from <= score).length
  const holding = capLimits(instrument.caps, standings, certainty)
    .filter(({ allows }) => judged && allows < earned)
    .sort((a, b) => a.allows - b.allows)
  const index = holding[0]?.allows ?? earned
  const band = judged && bands[index - 1]

  return deepFreeze({
    v: 1,
    instrument: { id, version, hash },
    locale: language,
    applies,
    roles,
    band: band ? { id: band.id, index, of: bands.length, name: band.name } : null,
    score: judged ? score : null,
    certainty,
    provisional: certainty < RELIABLE,
    themes: instrument.themes.map(theme => {
      const own = all.filter(({ scoring }) => scoring.theme === theme.id)
      return {
        id: theme.id,
        score: judged ? weightedShare(own, worth) : null,
        asked: own.length,
        unsure: own.filter(({ answer }) => answer === 'unsure').length,
      }
    }),
    caps: holding.map(ceiling => toCapResult(ceiling, instrument, standings, roles)),
    gaps: judged ? gapsOf(instrument, standings, roles) : [],
    conflicts: conflictsOf(instrument.conflicts, standings),
    asked: given.length,
    answered: given.filter(options => options.length).length,
    unsure: given.filter(options => options.some(option => option.id === 'unsure')).length,
  } satisfies Result)
}
