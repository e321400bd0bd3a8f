/** `readiness-check/instruments/iso-42001`: the built-in instrument with its help, for Node and for authors; deeply frozen. */
import instrument from './instrument/iso-42001'
import details from './instrument/iso-42001/details'
import type { Instrument } from './instrument/schema'
import { deepFreeze } from './scoring/freeze'

const withHelp: Instrument = deepFreeze({
  ...instrument,
  questions: instrument.questions.map(question => {
    const found = details.questions[question.id]
    return found ? { ...question, help: `${found.good} ${found.evidence}` } : question
  }),
})

export default withHelp
