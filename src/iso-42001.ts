/** `readiness-check/instruments/iso-42001`: the built-in instrument with its help, for Node and for authors. */
import instrument from './instrument/iso-42001'
import details from './instrument/iso-42001/details'
import type { Instrument } from './instrument/schema'

const withHelp: Instrument = {
  ...instrument,
  questions: instrument.questions.map(question => {
    const found = details.questions[question.id]
    return found ? { ...question, help: `${found.good} ${found.evidence}` } : question
  }),
}

export default withHelp
