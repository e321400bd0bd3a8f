import { textTables } from '../../src/i18n/index'
import { prefixKeys } from '../../src/i18n/prefix-keys'
import instrument from '../../src/instrument/iso-42001'
import details from '../../src/instrument/iso-42001/details'
import { clauses, controls, groups } from '../../src/instrument/iso-42001/structure'
import { listTexts, mapDetailTexts, mapTexts } from '../../src/instrument/map-texts'

/** Every text by key, in English, by table: those of the frame and of later views, of the instrument, and its long ones. */
export const englishWords: Record<string, Record<string, string>> = {
  ...textTables,
  references: prefixKeys('reference', { ...clauses, ...controls, ...groups }),
  instrument: listTexts(put => mapTexts(instrument, put)),
  details: listTexts(put => mapDetailTexts(details, put)),
}

/** All of them as one JSON, for partners to start from. */
export const wordsJson = () => `${JSON.stringify(Object.assign({}, ...Object.values(englishWords)), null, 2)}\n`
