/**
 * Entry `readiness-check/instruments/iso-42001`: the built-in instrument with its help texts, deeply frozen. For use in Node
 * and by authors of instruments.
 */
import instrument from './instrument/iso-42001'
import details from './instrument/iso-42001/details'
import type { Instrument } from './instrument/schema'
import { deepFreeze } from './scoring/freeze'

const withHelp: Instrument = deepFreeze({
  ...instrument,
  questions: instrument.questions.map(question => {
    const detail = details.questions[question.id]
    return detail ? { ...question, help: `${detail.good} ${detail.evidence}` } : question
  }),
})

export default withHelp
