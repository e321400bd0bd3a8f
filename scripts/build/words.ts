import instrument from '../../src/instrument/iso-42001'
import details from '../../src/instrument/iso-42001/details'
import { clauses, controls, groups } from '../../src/instrument/iso-42001/structure'
import { exchangeDetails, exchangeWords, listWords } from '../../src/instrument/words'
import { tables } from '../../src/words/all'
import { keyed } from '../../src/words/worded'

/** Every text by key, in English, by table: those of the frame and of later views, of the instrument, and its long ones. */
export const englishWords: Record<string, Record<string, string>> = {
  ...tables,
  references: keyed('reference', { ...clauses, ...controls, ...groups }),
  instrument: listWords(put => exchangeWords(instrument, put)),
  details: listWords(put => exchangeDetails(details, put)),
}

/** All of them as one JSON, for partners to start from. */
export const wordsJson = () => `${JSON.stringify(Object.assign({}, ...Object.values(englishWords)), null, 2)}\n`
