import { uiTextTables } from '../../src/i18n/index'
import { prefixTextKeys } from '../../src/i18n/prefix-keys'
import instrument from '../../src/instrument/iso-42001'
import details from '../../src/instrument/iso-42001/details'
import { clauseTitleByNumber, controlTitleByNumber, groupTitleByNumber } from '../../src/instrument/iso-42001/structure'
import { collectTextsByKey, mapDetailTexts, mapInstrumentTexts } from '../../src/instrument/map-texts'

/**
 * Every English text: table -> key -> text. The tables are those of the views, the references of the standard, and the
 * instrument.
 */
export const englishTextTables: Record<string, Record<string, string>> = {
  ...uiTextTables,
  references: prefixTextKeys('reference', { ...clauseTitleByNumber, ...controlTitleByNumber, ...groupTitleByNumber }),
  instrument: collectTextsByKey(put => mapInstrumentTexts(instrument, put)),
  details: collectTextsByKey(put => mapDetailTexts(details, put)),
}

/** Returns every English text as one JSON object, the contents of `words-en.json`, which partners use as a template. */
export const englishTextsJson = () =>
  `${JSON.stringify(Object.assign({}, ...Object.values(englishTextTables)), null, 2)}\n`
