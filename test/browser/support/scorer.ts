import instrument from '../../../src/instrument/iso-42001'
import { questionIdsInLinkOrder } from '../../../src/instrument/iso-42001/order'
import type { Answers } from '../../../src/instrument/schema'
import type { Scorer } from '../../../src/report/scorer'
import { route, score } from '../../../src/scoring'

/** Scores answers of the built-in instrument; needed to read and write result links as the check does. */
export const scorer: Scorer = {
  instrument,
  score: (given: Answers) => score(instrument, given),
  route: (given: Answers) => route(instrument, given),
  order: questionIdsInLinkOrder,
}
