import type { Answers, Instrument } from '../instrument/schema'
import { bandLimitsOfCaps, toCapResult } from './caps'
import { conditionHolds } from './condition'
import { findConflicts } from './conflicts'
import { deepFreeze } from './freeze'
import { findGaps } from './gaps'
import type { Result } from './result'
import { chosenOptionsOnRoute } from './route'
import { type ScoredAnswer, scoredAnswersByQuestion } from './scored-answers'
import { weightedMeanOfAnswers } from './weighted-mean'

/** Lowest certainty (share of known answers) at which a band is reliable. Below it, the result is provisional. */
const RELIABLE_CERTAINTY = 0.7

/**
 * Scores answers and returns the result, deeply frozen. Pure, and never throws: any answers give a result.
 *
 * @param hash the hash of the instrument's scoring rules. It is a parameter, instead of a call of `hashOf`, so that the
 * bundle of the script tag does not contain SHA-256.
 */
export function scoreWithKnownHash(instrument: Instrument, hash: string, answers: Answers): Result {
  const { id, version, language, bands } = instrument
  const chosen = chosenOptionsOnRoute(instrument, answers)
  const chosenLists = [...chosen.values()]
  const roles = instrument.roles.filter(role => conditionHolds(role.when, chosen)).map(role => role.id)
  const applies = conditionHolds(instrument.applies.no, chosen)
    ? 'no'
    : conditionHolds(instrument.applies.later, chosen)
      ? 'later'
      : 'yes'
  const isScored = applies === 'yes'

  const scored = scoredAnswersByQuestion(instrument, chosen)
  const all = [...scored.values()]
  const toValue = ({ level }: ScoredAnswer) => (level === null ? 0 : instrument.values[level])
  const certainty = weightedMeanOfAnswers(all, ({ level }) => (level === null ? 0 : 1)) ?? 1
  const score = weightedMeanOfAnswers(all, toValue) ?? 0

  const earnedIndex = bands.filter(({ from }) => from <= score).length
  const effectiveCaps = bandLimitsOfCaps(instrument.caps, scored, certainty)
    .filter(({ allows }) => isScored && allows < earnedIndex)
    .sort((a, b) => a.allows - b.allows)
  const index = effectiveCaps[0]?.allows ?? earnedIndex
  const band = isScored && bands[index - 1]

  return deepFreeze({
    v: 1,
    instrument: { id, version, hash },
    locale: language,
    applies,
    roles,
    band: band ? { id: band.id, index, of: bands.length, name: band.name } : null,
    score: isScored ? score : null,
    certainty,
    provisional: certainty < RELIABLE_CERTAINTY,
    themes: instrument.themes.map(theme => {
      const ofTheme = all.filter(({ scoring }) => scoring.theme === theme.id)
      return {
        id: theme.id,
        score: isScored ? weightedMeanOfAnswers(ofTheme, toValue) : null,
        asked: ofTheme.length,
        unsure: ofTheme.filter(({ answer }) => answer === 'unsure').length,
      }
    }),
    caps: effectiveCaps.map(limit => toCapResult(limit, instrument, scored, roles)),
    gaps: isScored ? findGaps(instrument, scored, roles) : [],
    conflicts: findConflicts(instrument.conflicts, scored),
    asked: chosenLists.length,
    answered: chosenLists.filter(options => options.length).length,
    unsure: chosenLists.filter(options => options.some(option => option.id === 'unsure')).length,
  } satisfies Result)
}
