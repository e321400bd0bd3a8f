import type { Answers, Instrument } from '../instrument/schema'
import { ceilings, tellCap } from './caps'
import { holds } from './condition'
import { conflictsOf } from './conflicts'
import { deepFreeze } from './freeze'
import { gapsOf } from './gaps'
import type { Result } from './result'
import { walk } from './route'
import { share } from './share'
import { type Standing, standingsOf } from './standing'

/** Under this share of known answers a band is not to be relied on. */
const RELIABLE = 0.7

/**
 * The result of these answers, deeply frozen. Pure and total: any answers give a result.
 *
 * @param hash of all that decides in the instrument (`hash.ts`); handed in, so that the tag's file needs no SHA-256
 */
export function judge(instrument: Instrument, hash: string, answers: Answers): Result {
  const { id, version, language, bands } = instrument
  const chosen = walk(instrument, answers)
  const given = [...chosen.values()]
  const roles = instrument.roles.filter(role => holds(role.when, chosen)).map(role => role.id)
  const applies = holds(instrument.applies.no, chosen)
    ? 'no'
    : holds(instrument.applies.later, chosen)
      ? 'later'
      : 'yes'
  const judged = applies === 'yes'

  const standings = standingsOf(instrument, chosen)
  const all = [...standings.values()]
  const worth = ({ level }: Standing) => (level === null ? 0 : instrument.values[level])
  const certainty = share(all, ({ level }) => (level === null ? 0 : 1)) ?? 1
  const score = share(all, worth) ?? 0

  const earned = bands.filter(({ from }) => from <= score).length
  const holding = ceilings(instrument.caps, standings, certainty)
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
        score: judged ? share(own, worth) : null,
        asked: own.length,
        unsure: own.filter(({ answer }) => answer === 'unsure').length,
      }
    }),
    caps: holding.map(ceiling => tellCap(ceiling, instrument, standings, roles)),
    gaps: judged ? gapsOf(instrument, standings, roles) : [],
    conflicts: conflictsOf(instrument.conflicts, standings),
    asked: given.length,
    answered: given.filter(options => options.length).length,
    unsure: given.filter(options => options.some(option => option.id === 'unsure')).length,
  } satisfies Result)
}
