import { uiTextTables } from '../../src/i18n/index'
import { prefixKeys } from '../../src/i18n/prefix-keys'
import instrument from '../../src/instrument/iso-42001'
import details from '../../src/instrument/iso-42001/details'
import { clauses, controls, referenceGroups } from '../../src/instrument/iso-42001/structure'
import { collectTexts, mapDetailTexts, mapInstrumentTexts } from '../../src/instrument/map-texts'

/**
 * Every English text: table -> key -> text. The tables are those of the views, the references of the standard, and the
 * instrument.
 */
export const englishTextTables: Record<string, Record<string, string>> = {
  ...uiTextTables,
  references: prefixKeys('reference', { ...clauses, ...controls, ...referenceGroups }),
  instrument: collectTexts(put => mapInstrumentTexts(instrument, put)),
  details: collectTexts(put => mapDetailTexts(details, put)),
}

/** Returns every English text as one JSON object, the contents of `words-en.json`, which partners use as a template. */
export const englishTextsJson = () =>
  `${JSON.stringify(Object.assign({}, ...Object.values(englishTextTables)), null, 2)}\n`
